import type { Logger } from '@graphql-hive/gateway-runtime'
import { Redis } from 'ioredis'
import { localBuckets, type Allowance, type Buckets, type Taken } from './bucket.ts'

/** The same as `pour`, in Redis and by its clock: KEYS[1] bucket; ARGV capacity, perSecond, cost. */
const pourScript = `
local now = redis.call('TIME')
local at = tonumber(now[1]) + tonumber(now[2]) / 1000000
local capacity, perSecond, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local known = redis.call('HMGET', KEYS[1], 'level', 'at')
local before = math.max(0, (tonumber(known[1]) or 0) - math.max(0, at - (tonumber(known[2]) or at)) * perSecond)
local granted = before + cost <= capacity
local after = granted and before + cost or before
redis.call('HSET', KEYS[1], 'level', tostring(after), 'at', string.format('%.6f', at))
redis.call('PEXPIRE', KEYS[1], math.ceil(after / perSecond * 1000) + 1000)
return {granted and 1 or 0, math.floor(capacity - after), granted and 0 or math.ceil((before + cost - capacity) / perSecond)}
`

interface WithPour {
  pour(bucket: string, capacity: number, perSecond: number, cost: number): Promise<[number, number, number]>
}

const patienceMillis = 100

/**
 * Buckets that all routers share. While Redis cannot be reached each router goes by buckets of its own: a client may then ask for somewhat more,
 * and nobody has to wait.
 */
export function redisBuckets(address: string, allowance: Allowance, log: Logger): Buckets {
  const redis = new Redis(address, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patienceMillis,
    connectTimeout: 2_000,
    retryStrategy: attempt => Math.min(attempt * 100, 2_000),
  })
  redis.defineCommand('pour', { numberOfKeys: 1, lua: pourScript })
  const own = localBuckets(allowance)
  let isAway = false

  function tell(away: boolean, fault?: unknown) {
    if (away === isAway) return
    isAway = away
    if (away) log.warn({ reason: String(fault) }, 'Redis cannot be reached; budgets are kept by this router alone')
    else log.info({}, 'Redis can be reached again; budgets are shared')
  }

  redis.on('error', fault => tell(true, fault))

  return {
    async take(client, cost): Promise<Taken> {
      try {
        const [granted, left, retryAfterSeconds] = await (redis as unknown as WithPour).pour(
          `budget:${client}`, allowance.capacity, allowance.perSecond, cost,
        )
        tell(false)
        return { isGranted: granted === 1, left, retryAfterSeconds }
      } catch (fault) {
        tell(true, fault)
        return own.take(client, cost)
      }
    },
    async close() {
      redis.disconnect()
    },
  }
}
