import { isAsyncIterable, type ExecutionResult } from '@graphql-tools/utils'
import { GraphQLError } from 'graphql'
import { isErrorCode, isForeseen, publicExtensions, publicMessage, statusOf, type ErrorCode } from '../errors.ts'
import type { Context, RouterPlugin } from '../request-context.ts'

/**
 * The last word on errors: each leaves with an agreed code and the request id, and nothing unexpected leaves but a bland
 * sentence; its cause is in the log under that id.
 */
export function useCodedErrors(): RouterPlugin {
  return {
    onExecutionResult({ result, setResult, context }) {
      if (!result || isAsyncIterable(result) || Array.isArray(result) || !result.errors?.length) return
      setResult(finished(result as ExecutionResult, context as unknown as Context))
    },
    // Requests that end before there is an operation: unreadable bodies, wrong methods, failures of the gateway.
    onResultProcess({ result, setResult, serverContext }) {
      if (!result || isAsyncIterable(result) || Array.isArray(result) || !result.errors?.length) return
      if (result.errors.every(error => error.extensions?.['requestId'])) return
      setResult(finished(result as ExecutionResult, serverContext as unknown as Context))
    },
  }
}

function finished(result: ExecutionResult, context: Context): ExecutionResult {
  const errors = result.errors!.map(error => codedError(error, context))
  if (result.data !== undefined) return { ...result, errors }
  for (const error of errors) error.extensions['http'] ??= { status: statusOf(error.extensions['code'] as ErrorCode) }
  return { ...result, errors }
}

function codedError(error: GraphQLError, { requestId, log }: Context): GraphQLError {
  const code = codeOf(error)
  const message = publicMessage(error.message)
  if (code === 'INTERNAL' || !message) {
    if (!isErrorCode(error.extensions?.['code'])) log.error({ fault: error.originalError ?? error }, 'An unexpected error')
  }
  const { nodes, source, positions, path, extensions } = error
  return new GraphQLError(code === 'INTERNAL' || !message ? blandMessage : message, {
    nodes, source, positions, path,
    extensions: {
      ...publicExtensions(extensions ?? {}),
      code,
      requestId,
      ...(extensions?.['http'] ? { http: extensions['http'] } : {}),
    },
  })
}

const blandMessage = 'Something went wrong; quote the request id when you report it.'

/** What is left without a code of ours is either the request's own fault, found by the gateway, or a surprise. */
function codeOf(error: GraphQLError): ErrorCode {
  const { code, http, unexpected } = (error.extensions ?? {}) as { code?: string; http?: { status?: number }; unexpected?: true }
  if (isErrorCode(code)) return code
  if (code === 'SCHEMA_RELOAD') return 'UPSTREAM_UNAVAILABLE'
  if (http?.status !== undefined) return http.status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL'
  const isSurprise = unexpected || code === 'INTERNAL_SERVER_ERROR' || code === 'DOWNSTREAM_SERVICE_ERROR'
  return isSurprise || !isForeseen(error) ? 'INTERNAL' : 'BAD_USER_INPUT'
}
