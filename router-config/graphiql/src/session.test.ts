import assert from 'node:assert/strict'
import { test } from 'node:test'
import { graphFetch } from './graph-fetch.ts'
import { createMeasurements } from './measurements.ts'
import { createSession } from './session.ts'

const start = Date.parse('2026-02-01T09:00:00Z')

/** A graph that signs Lena in by her password, numbers her tokens, and refuses those it is told to. */
function school() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
  const sent: Headers[] = []
  const refused = new Set<string>()
  const clock = { now: start }
  let signIns = 0

  async function request(_: unknown, { headers, body }: RequestInit = {}) {
    const { query, variables } = JSON.parse(String(body))
    if (query.startsWith('mutation SignIn')) return Response.json({ data: { signIn: signedIn(variables) } })
    sent.push(new Headers(headers))
    const token = new Headers(headers).get('authorization')
    return token && refused.has(token) ? Response.json({ errors: [{ message: 'expired' }] }, { status: 401 }) : Response.json({ data: {}, extensions: { debug: { subgraphs: { users: { calls: 1, statements: 2 } } } } })
  }

  function signedIn({ password }: { password: string }) {
    if (password !== 'lyceum-demo') return { accessToken: null, errors: [{ message: 'The address or the password is wrong.' }] }
    const expiresAt = new Date(clock.now + 900_000).toISOString()
    return { accessToken: `token-${++signIns}`, expiresAt, user: { displayName: 'Lena Learner', roles: ['STUDENT'] }, errors: [] }
  }

  const open = () => createSession(storage, request as typeof fetch, () => clock.now)
  return { kept, sent, refused, clock, open, request: request as typeof fetch, signIns: () => signIns }
}

const email = 'learner@lyceum.test'
const ask = { method: 'POST', body: JSON.stringify({ query: '{ me { id } }' }) }

test('whoever signs in is shown, and their token goes along until they sign out', async () => {
  const { open, sent, request } = school()
  const session = open()
  const fetchGraph = graphFetch(session, () => false, createMeasurements(), request)
  assert.equal(await session.signIn(email, 'lyceum-demo', true), true)
  assert.deepEqual(session.state(), { person: { email, displayName: 'Lena Learner', roles: ['STUDENT'] }, problem: null, isBusy: false })
  await fetchGraph('/graphql', ask)
  session.signOut()
  await fetchGraph('/graphql', ask)
  assert.deepEqual(sent.map(headers => headers.get('authorization')), ['Bearer token-1', null])
})

test('a wrong password leaves nobody signed in and says why', async () => {
  const session = school().open()
  await session.signIn(email, 'lyceum-demo')
  assert.equal(await session.signIn(email, 'guess'), false)
  assert.deepEqual(session.state(), { person: null, problem: 'The address or the password is wrong.', isBusy: false })
  assert.equal(await session.token(), null)
})

test('a graph that is away is said so', async () => {
  const { kept } = school()
  const storage = { getItem: () => null, removeItem: (key: string) => void kept.delete(key) } as unknown as Storage
  const session = createSession(storage, () => Promise.reject(new TypeError('fetch failed')))
  assert.equal(await session.signIn(email, 'lyceum-demo'), false)
  assert.equal(session.state().problem, 'The graph does not answer; is the router still running?')
})

test('a token about to expire is replaced before it is used, once for all who ask', async () => {
  const { open, clock, signIns } = school()
  const session = open()
  await session.signIn(email, 'lyceum-demo', true)
  clock.now += 869_000
  assert.equal(await session.token(), 'token-1')
  clock.now += 2_000
  assert.deepEqual(await Promise.all([session.token(), session.token()]), ['token-2', 'token-2'])
  assert.equal(signIns(), 2)
})

test('a refused token is replaced and the request repeated', async () => {
  const { open, refused, request, sent } = school()
  const session = open()
  await session.signIn(email, 'lyceum-demo', true)
  refused.add('Bearer token-1')
  const response = await graphFetch(session, () => false, createMeasurements(), request)('/graphql', ask)
  assert.equal(response.status, 200)
  assert.deepEqual(sent.map(headers => headers.get('authorization')), ['Bearer token-1', 'Bearer token-2'])
})

test('a reload keeps a demo account for ever, and anybody else while their token lasts, without their password', async () => {
  const { open, clock, kept } = school()
  await open().signIn(email, 'lyceum-demo', true)
  clock.now += 1_000_000
  assert.equal(await open().token(), 'token-2')

  await open().signIn(email, 'lyceum-demo')
  assert.doesNotMatch([...kept.values()].join(), /lyceum-demo/)
  const reloaded = open()
  assert.equal(await reloaded.token(), 'token-3')
  clock.now += 1_000_000
  assert.equal(await reloaded.token(), null)
  assert.deepEqual(reloaded.state(), { person: null, problem: 'The session has ended; sign in again.', isBusy: false })
})

test('what the headers editor says goes first, and is not replaced', async () => {
  const { open, request, sent, refused, signIns } = school()
  const session = open()
  await session.signIn(email, 'lyceum-demo', true)
  refused.add('Bearer mine')
  const response = await graphFetch(session, () => true, createMeasurements(), request)('/graphql', { ...ask, headers: { authorization: 'Bearer mine', 'x-lyceum-debug': 'false' } })
  assert.equal(response.status, 401)
  assert.deepEqual([sent[0]!.get('authorization'), sent[0]!.get('x-lyceum-debug'), signIns()], ['Bearer mine', 'false', 1])
})

test('an answer is measured for the tab that asked, introspection is not', async () => {
  const { open, request, sent } = school()
  const measurements = createMeasurements()
  const fetchGraph = graphFetch(open(), () => true, measurements, request)
  measurements.show('one')
  const answer = fetchGraph('/graphql', ask)
  measurements.show('other')
  await answer
  const { milliseconds, ...rest } = measurements.of('one')!
  assert.ok(milliseconds >= 0)
  assert.deepEqual(rest, { status: 200, bytes: 85, errors: 0, subgraphs: { users: { calls: 1, statements: 2 } } })
  assert.equal(sent[0]!.get('x-lyceum-debug'), 'true')
  await fetchGraph('/graphql', { method: 'POST', body: JSON.stringify({ query: '{ __typename }', operationName: 'IntrospectionQuery' }) })
  assert.equal(measurements.of('other'), undefined)
})
