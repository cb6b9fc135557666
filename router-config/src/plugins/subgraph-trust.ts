import { createHmac, randomBytes } from 'node:crypto'
import type { Context, RouterPlugin } from '../request-context.ts'

export const signatureHeader = 'x-lyceum-signature'

/**
 * Signs every call to a subgraph over time, user, a number used once, method, path and raw body, so that a subgraph answers its
 * router alone; a recorded mutation is worth nothing at all, and any other recorded call nothing a minute later.
 */
export function useSubgraphTrust(secret: Buffer, now: () => number = Date.now): RouterPlugin {
  return {
    onFetch({ url, options, setOptions, context }) {
      const time = now()
      const user = (context as Partial<Context>).viewer?.id ?? ''
      const method = options.method ?? 'GET'
      const body = typeof options.body === 'string' ? options.body : ''
      const nonce = randomBytes(8).toString('hex')
      const signed = `${time}\n${user}\n${nonce}\n${method}\n${new URL(url).pathname}\n${body}`
      const signature = createHmac('sha256', secret).update(signed).digest('hex')
      setOptions({
        ...options,
        headers: { ...options.headers, [signatureHeader]: `t=${time},u=${user},n=${nonce},s=${signature}` },
      })
    },
  }
}
