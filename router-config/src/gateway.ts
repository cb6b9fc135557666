import { createGatewayRuntime, Logger, type GatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import type { Environment } from './environment.ts'
import { useAuthorization } from './plugins/authorization.ts'
import { useRequestId, requestIdHeader } from './plugins/request-id.ts'
import { useSubgraphTrust } from './plugins/subgraph-trust.ts'
import type { Context, RouterContext } from './request-context.ts'
import { supergraphReader } from './supergraph.ts'

export function createGateway(environment: Environment, log: Logger): GatewayRuntime<RouterContext> {
  return createGatewayRuntime<RouterContext>({
    supergraph: supergraphReader(environment.supergraph, log),
    pollingInterval: 10_000,
    gracefulSchemaReload: { drainTimeout: 30_000 },
    unifiedGraphHandler,
    logging: log,
    transportEntries: {
      '*.http': { options: { method: 'POST' } },
      ...Object.fromEntries(Object.entries(environment.subgraphUrls).map(([name, location]) => [name, { location }])),
    },
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, context }) => ({
        authorization: request.headers.get('authorization'),
        [requestIdHeader]: (context as Context).requestId,
        'x-lyceum-debug': environment.debug ? request.headers.get('x-lyceum-debug') : null,
      }),
    },
    requestId: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    healthCheckEndpoint: '/health',
    readinessCheckEndpoint: '/readiness',
    plugins: () => [
      useRequestId(),
      ...useAuthorization(environment.jwksUrl),
      useSubgraphTrust(environment.routerSecret),
    ],
  })
}
