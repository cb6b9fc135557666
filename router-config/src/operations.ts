import type { ExecutionRequest } from '@graphql-tools/utils'
import type { OperationDefinitionNode } from 'graphql'

/** Only a query may be sent again: it changes nothing. */
export function isQuery(request: ExecutionRequest): boolean {
  return operationsOf(request).every(({ operation }) => operation === 'query')
}

export function isSubscription(request: ExecutionRequest): boolean {
  return operationsOf(request).some(({ operation }) => operation === 'subscription')
}

function operationsOf({ document }: ExecutionRequest): OperationDefinitionNode[] {
  return document.definitions.filter(each => each.kind === 'OperationDefinition')
}
