import type { GatewayContext, GatewayPlugin } from '@graphql-hive/gateway-runtime'
import type { ExecutionRequest } from '@graphql-tools/utils'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { Viewer } from './plugins/authentication.ts'

/** What the plugins know of one request; each field is written by the plugin named. */
export interface RouterContext {
  /** request-id */
  requestId: string
  /** authentication; null without a token */
  viewer: Viewer | null
  /** authorization: whether fields were refused and cut out of the document */
  hasRefusals?: boolean
  /** prepared-document */
  operation?: Operation
  /** null-completion: whether the answer may hold null where the schema forbids it */
  mayLackFields?: boolean
  /** debug: by subgraph */
  spent?: Map<string, Spent>
}

export interface Operation {
  schema: GraphQLSchema
  /** As the client sent it, before refused fields were cut out. */
  document: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown>
  hasRefusals: boolean
  /** Whether the planner was given `__typename` where the client did not ask for it. */
  hasAddedTypenames: boolean
}

export interface Spent {
  calls: number
  statements: number
}

export type RouterPlugin = GatewayPlugin<RouterContext>
export type Context = GatewayContext & RouterContext

/** The context of the request a subgraph is asked for; undefined for what the gateway asks on its own account. */
export function contextOf(executionRequest: ExecutionRequest | undefined): Context | undefined {
  return executionRequest?.context?.request ? (executionRequest.context as Context) : undefined
}
