import { measurementOf, type Measurements } from './measurements.ts'
import type { Session } from './session.ts'

/**
 * A fetch that goes as whoever is signed in, unless the headers editor says otherwise, asks for debugging where that is
 * switched on, signs in again where the token was refused, and measures.
 */
export function graphFetch(session: Session, isDebugging: () => boolean, measurements: Measurements, request: typeof fetch): typeof fetch {
  return async function fetchGraph(input, init = {}) {
    const tab = isIntrospection(init.body) ? undefined : measurements.currentTab()
    if (tab !== undefined) measurements.record(tab, undefined)
    const begin = performance.now()
    const response = await answered(input, init)
    const end = performance.now()
    if (tab !== undefined && response.headers.get('content-type')?.includes('json')) {
      measurements.record(tab, measurementOf(response.status, end - begin, await response.clone().text()))
    }
    return response
  }

  async function answered(input: Parameters<typeof fetch>[0], init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (isDebugging() && !headers.has('x-lyceum-debug')) headers.set('x-lyceum-debug', 'true')
    if (headers.has('authorization')) return request(input, { ...init, headers })
    const response = await request(input, { ...init, headers: withToken(headers, await session.token()) })
    if (response.status !== 401 || !session.state().person || !(await session.renew())) return response
    return request(input, { ...init, headers: withToken(headers, await session.token()) })
  }
}

function withToken(headers: Headers, token: string | null): Headers {
  const all = new Headers(headers)
  if (token) all.set('authorization', `Bearer ${token}`)
  return all
}

function isIntrospection(body: RequestInit['body']): boolean {
  return typeof body === 'string' && body.includes('"operationName":"IntrospectionQuery"')
}
