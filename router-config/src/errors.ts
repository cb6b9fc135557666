import { GraphQLError } from 'graphql'

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'COST_LIMIT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_TIMEOUT'
  | 'INTERNAL'

const statusOfRefusedRequest: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  COST_LIMIT: 400,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
  INTERNAL: 500,
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(statusOfRefusedRequest, code)
}

/** The HTTP status of a request that was refused as a whole for this reason. */
export function statusOf(code: ErrorCode): number {
  return statusOfRefusedRequest[code]
}

/** An error that refuses the whole request, with the HTTP status that says so. */
export function refusal(code: ErrorCode, message: string, status = statusOf(code), headers?: Record<string, string>) {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } })
}
