import { dirname, join } from 'node:path'
import type { Allowance } from './budget/bucket.ts'
import { parsePartnerKeys, type PartnerKeys } from './partners/keys.ts'
import { parseTrustedProxies, type TrustedProxies } from './trusted-proxies.ts'

export const subgraphNames = ['users', 'courses', 'enrollments', 'assessments'] as const

export interface Environment {
  host: string
  port: number
  /** Path of the composed supergraph file. */
  supergraph: string
  /** The key shared with the subgraphs, as bytes. */
  routerSecret: Buffer
  jwksUrl: string
  /** The GraphQL address of each subgraph by its name. */
  subgraphUrls: Record<string, string>
  /** The folder of the partners' manifests; `operations` beside the supergraph unless named. */
  operations: string
  partnerKeys: PartnerKeys
  /** Whether `x-lyceum-debug: true` of a request is honoured. */
  debug: boolean
  /** Whether `/` is GraphiQL. */
  graphiql: boolean
  /** The folder of the built GraphiQL page; it need not exist. */
  graphiqlBundle: string
  /** Whether GraphiQL offers the demo accounts. */
  demoAccounts: boolean
  /** What one operation may cost. */
  costLimit: number
  /** What a client may ask for at once, and again every second; null where it may ask as much as it likes. */
  allowance: Allowance | null
  /** Where the budgets of all routers are kept; undefined where each keeps its own. */
  redis: string | undefined
  /** Whose `x-forwarded-for` is believed. */
  trustedProxies: TrustedProxies
  /** How often the supergraph file is looked at. */
  supergraphPollMillis: number
  upstreamTimeoutMillis: number
  drainMillis: number
}

/** Everything that is wrong with the environment, one sentence a line. */
export class EnvironmentError extends Error {}

/** Reads the environment; throws an `EnvironmentError` that names every missing or invalid variable at once. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const problems: string[] = []

  function text(name: string, fallback?: string): string {
    const value = variables[name]?.trim() || fallback
    if (value === undefined) problems.push(`${name} is not set.`)
    return value ?? ''
  }

  function checked(name: string, fallback: string | undefined, valid: (value: string) => boolean, expected: string) {
    const value = text(name, fallback)
    if (value && !valid(value)) problems.push(`${name} must be ${expected}.`)
    return value
  }

  const address = (name: string) => checked(name, undefined, isHttpUrl, 'an http or https address')
  const count = (name: string, fallback: string, least: number, most: number) =>
    Number(checked(name, fallback, value => isWhole(value, least, most), `a whole number from ${least} to ${most}`))

  const supergraph = text('LYCEUM_SUPERGRAPH')
  const partnerKeys = parsePartnerKeys(text('LYCEUM_PARTNERS', '{}'))
  if (!partnerKeys) problems.push('LYCEUM_PARTNERS must be a JSON object of partner → SHA-256 of its key, or a list of them, in hexadecimal digits.')
  const trustedProxies = parseTrustedProxies(text('LYCEUM_TRUSTED_PROXIES', ' '))
  if (!trustedProxies) problems.push('LYCEUM_TRUSTED_PROXIES must be a list of addresses and networks, such as 10.0.0.0/8, with commas between.')
  const flag = (name: string, fallback: string) => checked(name, fallback, value => /^(true|false)$/.test(value), 'true or false') === 'true'
  const debug = flag('LYCEUM_DEBUG', 'false')

  const costLimit = count('LYCEUM_COST_LIMIT', '100000', 1, 1_000_000_000)
  const capacity = count('LYCEUM_BUDGET', '500000', 0, 1_000_000_000)
  if (capacity !== 0 && capacity < costLimit) problems.push('LYCEUM_BUDGET must be at least LYCEUM_COST_LIMIT, or 0 for none.')

  const environment: Environment = {
    host: text('LYCEUM_ROUTER_HOST', '127.0.0.1'),
    port: count('LYCEUM_ROUTER_PORT', '4000', 0, 65_535),
    supergraph,
    operations: text('LYCEUM_OPERATIONS', join(dirname(supergraph), 'operations')),
    partnerKeys: partnerKeys!,
    routerSecret: Buffer.from(
      checked('LYCEUM_ROUTER_SECRET', undefined, isKey, 'at least 32 hexadecimal digits, in pairs'),
      'hex',
    ),
    jwksUrl: address('LYCEUM_JWKS_URL'),
    subgraphUrls: Object.fromEntries(subgraphNames.map(name => [name, address(`LYCEUM_${name.toUpperCase()}_URL`)])),
    debug,
    graphiql: flag('LYCEUM_GRAPHIQL', 'true'),
    graphiqlBundle: text('LYCEUM_GRAPHIQL_BUNDLE', join(import.meta.dirname, '..', 'graphiql', 'dist')),
    demoAccounts: flag('LYCEUM_DEMO_ACCOUNTS', String(debug)),
    costLimit,
    allowance: capacity === 0 ? null : { capacity, perSecond: count('LYCEUM_BUDGET_PER_SECOND', '10000', 1, 1_000_000_000) },
    redis: variables['LYCEUM_REDIS']?.trim() || undefined,
    trustedProxies: trustedProxies!,
    supergraphPollMillis: count('LYCEUM_SUPERGRAPH_POLL_MILLIS', '10000', 10, 3_600_000),
    upstreamTimeoutMillis: count('LYCEUM_UPSTREAM_TIMEOUT_MILLIS', '10000', 1, 600_000),
    drainMillis: count('LYCEUM_DRAIN_MILLIS', '15000', 0, 600_000),
  }
  if (problems.length > 0) throw new EnvironmentError(problems.join('\n'))
  return environment
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function isWhole(value: string, least: number, most: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
}

function isKey(value: string): boolean {
  return /^([0-9a-f]{2}){16,}$/i.test(value)
}
