import { randomUUID } from 'node:crypto'
import type { Context, RouterPlugin } from '../request-context.ts'

export const requestIdHeader = 'x-request-id'

/**
 * Gives every request an id: the client's, where it is fit to stand in a log line, else a new one. It goes back in the
 * response's header and into every log line; `forwarded-headers` sends it to the subgraphs.
 */
export function useRequestId(): RouterPlugin {
  const ids = new WeakMap<Request, string>()
  return {
    onRequest({ request, serverContext }) {
      const context = serverContext as Context
      const offered = request.headers.get(requestIdHeader) ?? ''
      context.requestId = /^[A-Za-z0-9_-]{1,64}$/.test(offered) ? offered : randomUUID()
      context.log = context.log.child({ requestId: context.requestId })
      ids.set(request, context.requestId)
    },
    onResponse({ request, response }) {
      const id = ids.get(request)
      if (id) response.headers.set(requestIdHeader, id)
    },
  }
}
