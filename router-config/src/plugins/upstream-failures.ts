import { isAsyncIterable, type ExecutionRequest, type ExecutionResult } from '@graphql-tools/utils'
import { GraphQLError } from 'graphql'
import { isErrorCode, publicExtensions, publicMessage, type ErrorCode } from '../errors.ts'
import { contextOf, type RouterPlugin } from '../request-context.ts'
import { isQuery } from '../operations.ts'
import { fetchedPaths } from './fetched-paths.ts'

// The executor's own types let the caller choose what the data is.
type Result = ExecutionResult<any>

/**
 * Turns whatever a subgraph or the way to it may do wrong into coded errors that name the subgraph and say whether asking
 * again may help. What a subgraph says in the agreed codes is kept; anything else it says goes to the log alone.
 */
export function useUpstreamFailures(): RouterPlugin {
  return {
    onSubgraphExecute({ subgraphName, executor, setExecutor }) {
      setExecutor(async function codingExecutor(request) {
        const report = reporter(subgraphName, request)
        try {
          const result = await executor(request)
          return isAsyncIterable(result) ? result : coded(result, request, subgraphName, report)
        } catch (fault) {
          return failed(fault, request, subgraphName, report)
        }
      })
    },
  }
}

type Report = (code: ErrorCode, fault: unknown) => void

function reporter(subgraph: string, request: ExecutionRequest): Report {
  return (code, fault) => {
    const reason = (fault instanceof Error ? fault.message : String(fault)).slice(0, 500)
    contextOf(request)?.log.error({ subgraph, code, reason }, 'A subgraph failed')
  }
}

function coded(result: Result, request: ExecutionRequest, subgraph: string, report: Report): Result {
  if (!result?.errors?.length) return result
  const fault = result.errors.find(isFromTransport)
  if (fault) return failed(fault, request, subgraph, report)
  const errors = result.errors.flatMap(error => everywhere(codedError(error, subgraph, report), request))
  return { ...result, errors }
}

function failed(fault: unknown, request: ExecutionRequest, serviceName: string, report: Report): Result {
  const code = isTimeout(fault) ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_UNAVAILABLE'
  report(code, fault)
  const message = code === 'UPSTREAM_TIMEOUT' ? `${serviceName} did not answer in time.` : `${serviceName} is not available.`
  const extensions = { code, serviceName, retryable: isQuery(request) }
  return { data: null, errors: everywhere(new GraphQLError(message, { extensions }), request) }
}

/** An error of the call as a whole stands at each place that it leaves without an answer. */
function everywhere(error: GraphQLError, request: ExecutionRequest): GraphQLError[] {
  const { message, extensions } = error
  const paths = error.path ? [] : fetchedPaths(request)
  return paths.length > 0 ? paths.map(path => new GraphQLError(message, { path, extensions })) : [error]
}

function codedError(error: GraphQLError, serviceName: string, report: Report): GraphQLError {
  const code = codeOf(error)
  const message = code && publicMessage(error.message)
  if (!message) report('INTERNAL', error)
  return new GraphQLError(message || 'Something went wrong; quote the request id when you report it.', {
    path: error.path,
    extensions: message
      ? { ...publicExtensions(error.extensions), code, serviceName }
      : { code: code ?? 'INTERNAL', serviceName, retryable: false },
  })
}

/** A subgraph's own code; a request it found wrong before running it carries a classification instead. */
function codeOf({ extensions }: GraphQLError): ErrorCode | undefined {
  if (isErrorCode(extensions['code'])) return extensions['code'] === 'INTERNAL' ? undefined : extensions['code']
  const kind = extensions['classification'] ?? extensions['errorType']
  return /^(ValidationError|InvalidSyntax|BAD_REQUEST)$/.test(String(kind)) ? 'BAD_USER_INPUT' : undefined
}

function isFromTransport(error: GraphQLError): boolean {
  const { code } = error.extensions
  return code === 'SUBREQUEST_HTTP_ERROR' || code === 'RESPONSE_VALIDATION_FAILED' || isTimeout(error)
}

function isTimeout(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { code } = fault instanceof GraphQLError ? fault.extensions : {}
  return code === 'GATEWAY_TIMEOUT' || code === 'TIMEOUT_ERROR' || fault.name === 'TimeoutError' || isTimeout(fault.cause)
}
