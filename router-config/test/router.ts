import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Logger } from '@graphql-hive/gateway-runtime'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { compose } from '../src/composition.ts'
import { readEnvironment } from '../src/environment.ts'
import { createGateway } from '../src/gateway.ts'
import { supergraphReader } from '../src/supergraph.ts'
import { definitions, startSubgraph, type Subgraph, type SubgraphName } from './school.ts'

export const secret = '00112233445566778899aabbccddeeff'

export interface Answer {
  status: number
  headers: Headers
  text: string
  // What a GraphQL answer holds is each test's own business.
  body: any
}

export interface Router extends AsyncDisposable {
  url: string
  subgraphs: Record<SubgraphName, Subgraph>
  environment: Record<string, string>
  /** Every log line so far, each parsed. */
  log: Record<string, unknown>[]
  signingKeys: SigningKeys
  ask(query: string, options?: { variables?: object; headers?: Record<string, string>; operationName?: string }): Promise<Answer>
  token(claims?: TokenOptions): Promise<string>
}

type TokenOptions = JWTPayload & { key?: CryptoKey; algorithm?: string; kid?: string }

/** A router in this process over two real subgraphs and a real JWKS address. */
export async function startRouter(overrides: Record<string, string> = {}): Promise<Router> {
  const [users, courses, signingKeys, folder] = await Promise.all([
    startSubgraph('users'),
    startSubgraph('courses'),
    startSigningKeys(),
    mkdtemp(join(tmpdir(), 'router-')),
  ])
  const supergraph = join(folder, 'supergraph.graphql')
  await writeFile(supergraph, composedSchool())
  const environment = {
    LYCEUM_SUPERGRAPH: supergraph,
    LYCEUM_ROUTER_SECRET: secret,
    LYCEUM_JWKS_URL: signingKeys.url,
    LYCEUM_USERS_URL: users.url,
    LYCEUM_COURSES_URL: courses.url,
    LYCEUM_ENROLLMENTS_URL: 'http://127.0.0.1:9/graphql',
    LYCEUM_ASSESSMENTS_URL: 'http://127.0.0.1:9/graphql',
    LYCEUM_DEBUG: 'true',
    LYCEUM_BUDGET: '0',
    ...overrides,
  }
  const log: Record<string, unknown>[] = []
  const writer = { write: (level: string, attributes: unknown, msg: unknown) => void log.push({ ...(attributes as object), level, msg }) }
  const logger = new Logger({ level: 'info', writers: [writer] })
  const settings = readEnvironment(environment)
  const gateway = createGateway(settings, logger, supergraphReader(settings.supergraph, logger))
  const server = createServer(gateway)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    environment,
    log,
    signingKeys,
    subgraphs: { users, courses },
    ask: (query, { headers, ...rest } = {}) => send(`${url}/graphql`, JSON.stringify({ query, ...rest }), headers),
    token: signingKeys.token,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await gateway.dispose()
      await Promise.all([users.stop(), courses.stop(), signingKeys.stop(), rm(folder, { recursive: true })])
    },
  }
}

export async function send(url: string, body: string | ReadableStream, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
}

export function composedSchool(): string {
  const names = Object.keys(definitions) as SubgraphName[]
  const result = compose(names.map(name => ({ name, url: `http://127.0.0.1:9/${name}`, schema: definitions[name] })))
  if ('problems' in result) throw new Error(result.problems.join('\n'))
  return result.supergraph
}

export type SigningKeys = Awaited<ReturnType<typeof startSigningKeys>>

async function startSigningKeys() {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const published = [await jwk(publicKey, 'one')]
  let fetches = 0
  const server = createServer((_, response) => {
    fetches++
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    fetches: () => fetches,
    /** Publishes one more key, and returns the half that signs. */
    async add(kid: string): Promise<CryptoKey> {
      const added = await generateKeyPair('ES256')
      published.push(await jwk(added.publicKey, kid))
      return added.privateKey
    },
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    token({ key = privateKey, algorithm = 'ES256', kid = 'one', ...claims }: TokenOptions = {}) {
      const now = Math.floor(Date.now() / 1000)
      const usual = { iss: 'lyceum', aud: 'lyceum-graph', sub: 'user_1', exp: now + 900, roles: ['LEARNER'], scope: '' }
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: algorithm, kid }).sign(key)
    },
  }
}

async function jwk(key: CryptoKey, kid: string) {
  return { ...(await exportJWK(key)), kid, alg: 'ES256', use: 'sig' }
}
