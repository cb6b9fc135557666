import { useUpstreamRetry } from '@graphql-hive/gateway-runtime'
import { isAsyncIterable } from '@graphql-tools/utils'
import { isQuery } from './operations.ts'
import { useUpstreamFailures } from './plugins/upstream-failures.ts'
import { useUpstreamTimeout } from './plugins/upstream-timeout.ts'
import type { RouterPlugin } from './request-context.ts'

/** A call to a subgraph from the inside out: bounded in time, its failures coded, sent once more if that is harmless. */
export function upstreamPlugins(timeoutMillis: number): RouterPlugin[] {
  return [
    useUpstreamTimeout(timeoutMillis),
    useUpstreamFailures(),
    useUpstreamRetry<object>(({ executionRequest }) =>
      isQuery(executionRequest)
        ? { maxRetries: 1, retryDelay: 50, shouldRetry: ({ executionResult }) => isUnavailable(executionResult) }
        : undefined,
    ),
  ] as RouterPlugin[]
}

function isUnavailable(result: unknown): boolean {
  if (!result || isAsyncIterable(result)) return false
  const { errors } = result as { errors?: { extensions?: { code?: unknown } }[] }
  return errors?.some(error => error.extensions?.code === 'UPSTREAM_UNAVAILABLE') ?? false
}
