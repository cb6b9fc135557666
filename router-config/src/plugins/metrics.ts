import { isAsyncIterable, type ExecutionResult } from '@graphql-tools/utils'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { isQuery } from '../operations.ts'
import type { RouterPlugin } from '../request-context.ts'

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Counts and times requests and calls to subgraphs for Prometheus. Labels take few values, all of them ours: a subgraph's
 * name and an outcome, which is `ok` or the code of the first error.
 */
export function useMetrics(): RouterPlugin {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'lyceum_router_request_duration_seconds',
    help: 'GraphQL requests by outcome',
    labelNames: ['outcome'],
    buckets,
    registers,
  })
  const calls = new Histogram({
    name: 'lyceum_router_subgraph_duration_seconds',
    help: 'Calls to subgraphs by name and kind of operation, retries included',
    labelNames: ['subgraph', 'kind'],
    buckets,
    registers,
  })
  const failures = new Counter({
    name: 'lyceum_router_subgraph_errors_total',
    help: 'Calls to subgraphs that brought errors, by the code of the first',
    labelNames: ['subgraph', 'code'],
    registers,
  })
  collectDefaultMetrics({ register: registry })
  const started = new WeakMap<Request, number>()
  const outcomes = new WeakMap<Request, string>()

  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname === '/graphql') started.set(request, performance.now())
      if (url.pathname !== '/metrics') return
      const headers = { 'content-type': registry.contentType }
      endResponse(new fetchAPI.Response(await registry.metrics(), { headers }))
    },
    onSubgraphExecute({ subgraphName: subgraph, executionRequest }) {
      const stop = calls.startTimer({ subgraph, kind: isQuery(executionRequest) ? 'query' : 'other' })
      return ({ result }) => {
        stop()
        if (isAsyncIterable(result) || !result.errors?.length) return
        failures.inc({ subgraph, code: outcomeOf(result) })
      }
    },
    onResultProcess({ request, result }) {
      if (result && !isAsyncIterable(result) && !Array.isArray(result)) outcomes.set(request, outcomeOf(result as ExecutionResult))
    },
    onResponse({ request, response }) {
      const start = started.get(request)
      if (start === undefined) return
      requests.observe({ outcome: outcomes.get(request) ?? (response.status < 400 ? 'ok' : 'BAD_USER_INPUT') }, (performance.now() - start) / 1000)
    },
    onDispose: () => registry.clear(),
  }
}

function outcomeOf({ errors }: ExecutionResult): string {
  return errors?.length ? String(errors[0]!.extensions?.['code'] ?? 'INTERNAL') : 'ok'
}
