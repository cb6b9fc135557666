import { createGatewayRuntime, Logger, type GatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { localBuckets } from './budget/bucket.ts'
import { redisBuckets } from './budget/redis-buckets.ts'
import { clientOrigin } from './client-origin.ts'
import type { Environment } from './environment.ts'
import { openDocuments } from './partners/documents.ts'
import { useAuthorization } from './plugins/authorization.ts'
import { useBodyLimit } from './plugins/body-limit.ts'
import { useBudget, type Budget } from './plugins/budget.ts'
import { useChosenOperation } from './plugins/chosen-operation.ts'
import { useCodedErrors } from './plugins/coded-errors.ts'
import { debugHeader, useDebug, wantsDebug } from './plugins/debug.ts'
import { useDocumentLimits } from './plugins/document-limits.ts'
import { useEndpoints } from './plugins/endpoints.ts'
import { useGraphiql } from './plugins/graphiql.ts'
import { useMetrics } from './plugins/metrics.ts'
import { useNullCompletion } from './plugins/null-completion.ts'
import { usePersistedDocuments } from './plugins/persisted-documents.ts'
import { usePublicAnswers } from './plugins/public-answers.ts'
import { useReadableParameters } from './plugins/readable-parameters.ts'
import { useRequestId, requestIdHeader } from './plugins/request-id.ts'
import { useSubgraphTrust } from './plugins/subgraph-trust.ts'
import type { Context, RouterContext } from './request-context.ts'
import { upstreamPlugins } from './upstream.ts'

/** The gateway as a handler of HTTP requests. */
export function createGateway(
  environment: Environment,
  log: Logger,
  readSupergraph: () => Promise<string>,
): GatewayRuntime<RouterContext> {
  const documents = openDocuments(environment.operations, log)
  return createGatewayRuntime<RouterContext>({
    supergraph: readSupergraph,
    pollingInterval: environment.supergraphPollMillis,
    gracefulSchemaReload: { drainTimeout: 30_000 },
    unifiedGraphHandler,
    logging: log,
    transportEntries: {
      '*.http': { options: { method: 'POST' } },
      ...Object.fromEntries(Object.entries(environment.subgraphUrls).map(([name, location]) => [name, { location }])),
    },
    propagateHeaders: {
      fromClientToSubgraphs: ({ request, context, subgraphName }) => ({
        ...(subgraphName === 'users' ? clientOrigin(request, context, environment.trustedProxies) : {}),
        authorization: request.headers.get('authorization'),
        [requestIdHeader]: (context as Context).requestId,
        [debugHeader]: environment.debug && wantsDebug(request) ? 'true' : null,
      }),
    },
    requestId: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    healthCheckEndpoint: '/health',
    readinessCheckEndpoint: '/readiness',
    // Errors are coded and masked by our own plugins, which know the request.
    maskedErrors: false,
    // The planner already batches what one subgraph is asked for; merging once more would only hide paths.
    __experimental__batchExecution: false,
    plugins: () => [
      useRequestId(),
      environment.graphiql
        ? useGraphiql({ bundle: environment.graphiqlBundle, hasDemoAccounts: environment.demoAccounts, honoursDebug: environment.debug })
        : useEndpoints(),
      useMetrics(),
      useBodyLimit(1_000_000),
      useReadableParameters(),
      usePersistedDocuments(environment.partnerKeys, documents),
      usePublicAnswers(environment.partnerKeys, documents),
      useDocumentLimits(),
      useChosenOperation(),
      ...useAuthorization(environment.jwksUrl),
      useBudget(environment.costLimit, openBudget(environment, log), environment.partnerKeys, environment.trustedProxies),
      useSubgraphTrust(environment.routerSecret),
      ...upstreamPlugins(environment.upstreamTimeoutMillis),
      useNullCompletion(),
      ...(environment.debug ? [useDebug()] : []),
      useCodedErrors(),
    ],
  })
}

function openBudget({ allowance, redis }: Environment, log: Logger): Budget | null {
  if (!allowance) return null
  return { ...allowance, buckets: redis ? redisBuckets(redis, allowance, log) : localBuckets(allowance) }
}
