/** How much a client may ask for: so much at once, and so much again every second. */
export interface Allowance {
  capacity: number
  perSecond: number
}

export interface Taken {
  isGranted: boolean
  /** What the client may still ask for now. */
  left: number
  /** When what was asked for will be granted; 0 where it is. */
  retryAfterSeconds: number
}

/** Leaky buckets, one a client: what is asked for is poured in, and leaks out evenly; what would overflow is refused and not poured in. */
export interface Buckets {
  take(client: string, cost: number): Promise<Taken> | Taken
  close(): Promise<void>
}

/** How full a bucket is, and when that was so, in seconds. */
export interface Level {
  level: number
  at: number
}

/** Pours into a bucket, or refuses to. */
export function pour({ capacity, perSecond }: Allowance, { level, at }: Level, cost: number, now: number): Taken & { level: number } {
  const before = Math.max(0, level - Math.max(0, now - at) * perSecond)
  const isGranted = before + cost <= capacity
  const after = isGranted ? before + cost : before
  return { isGranted, level: after, left: Math.floor(capacity - after), retryAfterSeconds: isGranted ? 0 : Math.ceil((before + cost - capacity) / perSecond) }
}

const mostClients = 10_000

/** Buckets in this process. The client that has not been seen for longest is forgotten first, when there are too many. */
export function localBuckets(allowance: Allowance, now: () => number = () => Date.now() / 1_000): Buckets {
  const levels = new Map<string, Level>()
  return {
    take(client, cost) {
      const at = now()
      const { level, ...taken } = pour(allowance, levels.get(client) ?? { level: 0, at }, cost, at)
      levels.delete(client)
      levels.set(client, { level, at })
      if (levels.size > mostClients) levels.delete(levels.keys().next().value!)
      return taken
    },
    close: async () => {},
  }
}
