import { isAsyncIterable, type ExecutionResult } from '@graphql-tools/utils'
import { completeNulls } from '../null-completion.ts'
import { contextOf, type Context, type RouterPlugin } from '../request-context.ts'

/**
 * The planner leaves null in places the schema calls non-null, when a subgraph fails, an entity is gone or a field is
 * refused. This mends the answer by the rule of the specification: such a null moves up to the next nullable place.
 */
export function useNullCompletion(): RouterPlugin {
  return {
    onSubgraphExecute({ executionRequest }) {
      const context = contextOf(executionRequest)
      return ({ result }) => {
        if (context && !isAsyncIterable(result) && lacksFields(result)) context.mayLackFields = true
      }
    },
    onExecutionResult({ result, setResult, context }) {
      const { operation, mayLackFields } = context as unknown as Context
      if (!operation || !result || isAsyncIterable(result) || Array.isArray(result)) return
      if (!mayLackFields && !operation.hasRefusals && !operation.hasAddedTypenames) return
      const { data, refusedAt } = completeNulls(operation, result.data)
      const errors = result.errors?.map(error => refusedAt(error) ?? error)
      setResult({ ...result, data, ...(errors && { errors }) } as ExecutionResult)
    },
  }
}

function lacksFields({ data, errors }: ExecutionResult<Record<string, unknown>>): boolean {
  if (errors && errors.length > 0) return true
  return Object.values(data ?? {}).some(answer => Array.isArray(answer) && answer.includes(null))
}
