import { createHmac } from 'node:crypto'
import type { Context, RouterPlugin } from '../request-context.ts'

export const signatureHeader = 'x-lyceum-signature'

/**
 * Signs every call to a subgraph over time, user, method, path and raw body, so that a subgraph answers its router alone and
 * a recorded call is worth nothing a minute later.
 */
export function useSubgraphTrust(secret: Buffer, now: () => number = Date.now): RouterPlugin {
  return {
    onFetch({ url, options, setOptions, context }) {
      const time = now()
      const user = (context as Partial<Context>).viewer?.id ?? ''
      const method = options.method ?? 'GET'
      const body = typeof options.body === 'string' ? options.body : ''
      const signed = `${time}\n${user}\n${method}\n${new URL(url).pathname}\n${body}`
      const signature = createHmac('sha256', secret).update(signed).digest('hex')
      setOptions({
        ...options,
        headers: { ...options.headers, [signatureHeader]: `t=${time},u=${user},s=${signature}` },
      })
    },
  }
}
