import type { RouterPlugin } from '../request-context.ts'

/** What the gateway says beside GraphQL: where GraphQL is, and that it is about to leave. */
export function useEndpoints(isDraining: () => boolean): RouterPlugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname === '/') endResponse(new fetchAPI.Response('Lyceum: the graph is at /graphql\n', { headers: plain }))
      if (url.pathname === '/readiness' && isDraining()) {
        endResponse(new fetchAPI.Response('draining\n', { status: 503, headers: plain }))
      }
    },
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }
