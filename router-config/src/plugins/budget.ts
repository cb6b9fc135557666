import type { IncomingMessage } from 'node:http'
import { isAsyncIterable } from '@graphql-tools/utils'
import type { Allowance, Buckets } from '../budget/bucket.ts'
import { costOf } from '../budget/cost.ts'
import { clientAddress } from '../client-origin.ts'
import { refusal } from '../errors.ts'
import { partnerKeyHeader, type PartnerKeys } from '../partners/keys.ts'
import type { Context, RouterPlugin } from '../request-context.ts'
import type { TrustedProxies } from '../trusted-proxies.ts'

export interface Budget extends Allowance {
  buckets: Buckets
}

/**
 * Refuses an operation that costs too much, and a client that has asked for too much, before a subgraph is called. A client is a partner, a person or,
 * where nobody is signed in, an address. What an operation cost and what is left stands in `extensions.cost`.
 *
 * @param limit what one operation may cost
 * @param budget null where clients may ask as much as they like
 */
export function useBudget(limit: number, budget: Budget | null, keys: PartnerKeys, isTrusted: TrustedProxies): RouterPlugin {
  const spent = new WeakMap<object, { requested: number; left: number }>()

  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const context = args.contextValue as unknown as Context
      const cost = costOf(args.schema, args.document, args.operationName ?? undefined, args.variableValues ?? {})
      if (cost > limit) return setResultAndStopExecution({ errors: [tooDear(cost, limit)] })
      if (!budget || cost === 0) return
      const { isGranted, left, retryAfterSeconds } = await budget.buckets.take(clientOf(context, keys, isTrusted), cost)
      if (!isGranted) return setResultAndStopExecution({ errors: [tooMuch(cost, retryAfterSeconds)] })
      spent.set(context, { requested: cost, left })
    },
    onExecutionResult({ result, setResult, context, request }) {
      const own = spent.get(context as object)
      // What a partner gets by GET may be kept for others, whose budget is another.
      if (!budget || !own || !result || isAsyncIterable(result) || Array.isArray(result) || request.method === 'GET') return
      const cost = { requested: own.requested, limit, budget: { left: own.left, capacity: budget.capacity, perSecond: budget.perSecond } }
      setResult({ ...result, extensions: { ...result.extensions, cost } } as typeof result)
    },
    async onDispose() {
      await budget?.buckets.close()
    },
  }
}

function clientOf(context: Context, keys: PartnerKeys, isTrusted: TrustedProxies): string {
  const key = context.request?.headers.get(partnerKeyHeader)
  const partner = key ? keys.partnerOf(key) : undefined
  if (partner) return `partner:${partner}`
  if (context.viewer) return `person:${context.viewer.id}`
  return `address:${clientAddress((context as unknown as { req?: IncomingMessage }).req, isTrusted) ?? 'unknown'}`
}

function tooDear(cost: number, limit: number) {
  const error = refusal('COST_LIMIT', `The operation may cost ${cost}, and no more than ${limit} is allowed; ask for shorter pages or fewer fields.`)
  return Object.assign(error, { extensions: { ...error.extensions, cost, limit } })
}

function tooMuch(cost: number, retryAfterSeconds: number) {
  const error = refusal('RATE_LIMITED', `You have asked for much within a short time; try again in ${retryAfterSeconds} s.`, 429, {
    'retry-after': String(retryAfterSeconds),
  })
  return Object.assign(error, { extensions: { ...error.extensions, cost, retryAfterSeconds } })
}
