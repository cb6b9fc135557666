import { isAsyncIterable } from '@graphql-tools/utils'
import { contextOf, type Context, type RouterPlugin, type Spent } from '../request-context.ts'

export const debugHeader = 'x-lyceum-debug'

export function wantsDebug(request: Request): boolean {
  return request.headers.get(debugHeader) === 'true'
}

/** Answers a request that asks for it with what each subgraph spent on it: calls over HTTP, and statements as it says. */
export function useDebug(): RouterPlugin {
  return {
    onFetch({ executionRequest }) {
      const spent = spentOn(executionRequest?.subgraphName, contextOf(executionRequest))
      if (spent) spent.calls++
    },
    onSubgraphExecute({ subgraphName, executionRequest }) {
      const spent = spentOn(subgraphName, contextOf(executionRequest))
      if (!spent) return
      return ({ result }) => {
        if (!isAsyncIterable(result)) spent.statements += statementsOf(result.extensions)
      }
    },
    onExecutionResult({ result, setResult, request, context }) {
      if (!result || isAsyncIterable(result) || Array.isArray(result) || !wantsDebug(request)) return
      const { spent } = context as unknown as Context
      const debug = { subgraphs: Object.fromEntries(spent ?? []) }
      setResult({ ...result, extensions: { ...result.extensions, debug } } as typeof result)
    },
  }
}

function spentOn(subgraph: string | undefined, context: Context | undefined): Spent | undefined {
  if (!subgraph || !context || !wantsDebug(context.request)) return undefined
  context.spent ??= new Map()
  let spent = context.spent.get(subgraph)
  if (!spent) context.spent.set(subgraph, (spent = { calls: 0, statements: 0 }))
  return spent
}

function statementsOf(extensions: { debug?: { statements?: unknown } } | undefined): number {
  const statements = extensions?.debug?.statements
  return typeof statements === 'number' ? statements : 0
}
