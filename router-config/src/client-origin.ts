import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Context } from './request-context.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

export const clientAgentHeader = 'x-lyceum-client-agent'
export const clientAddressHeader = 'x-lyceum-client-address'

const longestAgent = 500

/**
 * What the users subgraph is told of whoever asks: how their program calls itself, and their address. What a client sends under these names counts
 * for nothing: it could be anything.
 */
export function clientOrigin(request: Request, context: unknown, isTrusted: TrustedProxies): Record<string, string | null> {
  return {
    [clientAgentHeader]: printable(request.headers.get('user-agent') ?? ''),
    [clientAddressHeader]: clientAddress((context as Partial<Context> & { req?: IncomingMessage }).req, isTrusted),
  }
}

/**
 * The address of whoever sent a request: the peer of its connection or, as long as that is a proxy of ours, whom it says it forwards for. What stands
 * further to the left in `x-forwarded-for` than the first stranger was written by that stranger.
 *
 * @returns null where there is no connection
 */
export function clientAddress(request: IncomingMessage | undefined, isTrusted: TrustedProxies): string | null {
  let address = plain(request?.socket?.remoteAddress)
  const forwarded = String(request?.headers?.['x-forwarded-for'] ?? '').split(',').map(each => plain(each.trim()))
  while (address && isTrusted(address) && forwarded.length > 0) {
    const next = forwarded.pop()
    if (!next || !isIP(next)) break
    address = next
  }
  return address
}

/** An IPv4 address as one, also where it comes in over IPv6, and an IPv6 address without its zone. */
function plain(address: string | undefined): string | null {
  return address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') || null
}

/** As it can stand in a header and in a list of sessions; null where nothing is left. */
function printable(agent: string): string | null {
  return agent.replace(/[^\x20-\x7e]+/g, ' ').trim().slice(0, longestAgent) || null
}
