import type { IncomingMessage } from 'node:http'
import type { Context } from './request-context.ts'

export const clientAgentHeader = 'x-lyceum-client-agent'
export const clientAddressHeader = 'x-lyceum-client-address'

const longestAgent = 500

/**
 * What the users subgraph is told of whoever asks: how their program calls itself, and the address of the peer of the connection. What a client
 * sends under these names, or as `x-forwarded-for`, counts for nothing: it could be anything.
 */
export function clientOrigin(request: Request, context: unknown): Record<string, string | null> {
  return {
    [clientAgentHeader]: printable(request.headers.get('user-agent') ?? ''),
    [clientAddressHeader]: clientAddress((context as Partial<Context> & { req?: IncomingMessage }).req),
  }
}

/** The address of the peer of a request's connection; null where it has none. */
export function clientAddress(request: IncomingMessage | undefined): string | null {
  return request?.socket?.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') ?? null
}

/** As it can stand in a header and in a list of sessions; null where nothing is left. */
function printable(agent: string): string | null {
  return agent.replace(/[^\x20-\x7e]+/g, ' ').trim().slice(0, longestAgent) || null
}
