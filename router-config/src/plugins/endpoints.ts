import type { RouterPlugin } from '../request-context.ts'

/** Says at `/` where the graph is. */
export function useEndpoints(): RouterPlugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== '/') return
      const headers = { 'content-type': 'text/plain; charset=utf-8' }
      endResponse(new fetchAPI.Response('Lyceum: the graph is at /graphql\n', { headers }))
    },
  }
}
