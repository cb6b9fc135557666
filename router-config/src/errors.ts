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
  | PersistedDocumentErrorCode

/** Refusals of documents by id. */
type PersistedDocumentErrorCode =
  | 'PERSISTED_QUERY_NOT_IN_LIST'
  | 'PERSISTED_QUERY_ID_REQUIRED'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'CANNOT_SEND_PQ_ID_AND_BODY'
  | 'BATCHING_NOT_ENABLED'

const statusOfRefusedRequest: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  COST_LIMIT: 400,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
  INTERNAL: 500,
  PERSISTED_QUERY_NOT_IN_LIST: 404,
  PERSISTED_QUERY_ID_REQUIRED: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  CANNOT_SEND_PQ_ID_AND_BODY: 400,
  BATCHING_NOT_ENABLED: 400,
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

/** Whether an error was raised as a GraphQL error, rather than made from something else that went wrong. */
export function isForeseen({ originalError }: GraphQLError): boolean {
  return !originalError || (originalError instanceof GraphQLError && isForeseen(originalError))
}

/** What else an error may tell a client, beside its code. */
const publicKeys = ['retryable', 'retryAfterSeconds', 'limit', 'actual', 'cost', 'argument', 'field', 'serviceName']

/** The extensions of an error that are made for clients. */
export function publicExtensions(extensions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    publicKeys
      .map(key => [key, extensions[key]] as const)
      .filter(([, value]) => ['boolean', 'number', 'string'].includes(typeof value)),
  )
}

const innerWorkings = [
  /\b(https?|jdbc:\w+|redis):\/\//i,
  /\b\d{1,3}(\.\d{1,3}){3}\b/,
  /\b(localhost|[\w-]+(\.[\w-]+)+):\d{2,5}\b/,
  /\b(java|javax|jakarta|io|org|com|graphql)(\.[a-z]\w*)+\.[A-Z]\w*/,
  /\b[A-Z]\w+Exception\b/,
  /\bselect\b.*[`*,(].*\bfrom\b|\b(insert\s+into|delete\s+from)\b|\bupdate\b.+\bset\b.*=/is,
  /\bat [\w$.]+\([\w$.]+(:\d+)?\)/,
]

/** The message, or undefined when it speaks of addresses, classes, SQL or stack frames. */
export function publicMessage(message: string): string | undefined {
  return innerWorkings.some(pattern => pattern.test(message)) ? undefined : message
}
