import { isSubscription } from '../operations.ts'
import type { RouterPlugin } from '../request-context.ts'

/**
 * Gives up a call to a subgraph after a while; a subscription may take as long as it likes. The timer ends with the call: the
 * runtime's own limit lets each run out, with its abort signals, which is a tenth of the CPU of a busy gateway.
 */
export function useUpstreamTimeout(millis: number): RouterPlugin {
  return {
    onSubgraphExecute({ executionRequest, executor, setExecutor }) {
      if (isSubscription(executionRequest)) return
      setExecutor(async function timelyExecutor(request) {
        const ending = new AbortController()
        const late = () => ending.abort(new DOMException(`No answer within ${millis} ms`, 'TimeoutError'))
        const timer = setTimeout(late, millis)
        try {
          const result = await executor({ ...request, signal: ending.signal })
          ending.signal.throwIfAborted()
          return result
        } finally {
          clearTimeout(timer)
        }
      })
    },
  }
}
