import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, mock, test } from 'node:test'
import { keys, manifestOf, operations, startRouterWithPartners, type Partners } from '../../test/partners.ts'

let partners: Partners
let now = Date.now()
before(async () => void (partners = await startRouterWithPartners()))
after(() => partners[Symbol.asyncDispose]())
// Each test an hour later: what the others have left is no longer fresh.
beforeEach(() => mock.timers.enable({ apis: ['Date'], now: (now += 3_600_000) }))
afterEach(() => mock.timers.reset())

const { people, person, courses } = operations
const url = (id: string, more = '') => `${partners.router.url}/graphql?documentId=${id}${more}`
const north = { 'x-lyceum-key': keys.north }
const calls = () => partners.router.subgraphs.users.calls.length + partners.router.subgraphs.courses.calls.length

async function get(address: string, headers: Record<string, string> = north) {
  const before = calls()
  const response = await fetch(address, { headers })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, calls: calls() - before }
}

test('the same request is answered from memory until its time is over', async () => {
  const first = await get(url(people.id))
  assert.equal(first.calls, 1)
  assert.equal(first.headers.get('age'), '0')

  mock.timers.tick(299_000)
  const again = await get(url(people.id))
  assert.equal(again.calls, 0)
  assert.equal(again.text, first.text)
  assert.equal(again.headers.get('content-type'), first.headers.get('content-type'))
  assert.equal(again.headers.get('cache-control'), 'public, max-age=300')
  assert.equal(again.headers.get('age'), '299')
  assert.equal(again.headers.get('vary'), 'accept, x-lyceum-key')
  assert.ok(again.headers.get('x-request-id'))
  assert.notEqual(again.headers.get('x-request-id'), first.headers.get('x-request-id'))

  mock.timers.tick(1_000)
  assert.equal((await get(url(people.id))).calls, 1)
})

test('whoever has the answer already is told so', async () => {
  const etag = (await get(url(people.id))).headers.get('etag')!
  const known = await get(url(people.id), { ...north, 'if-none-match': `"other", ${etag}` })
  assert.deepEqual([known.status, known.text, known.calls], [304, '', 0])
  assert.equal((await get(url(people.id), { ...north, 'if-none-match': '"other"' })).status, 200)
})

test('a key that is not the partner\'s gets nothing of it', async () => {
  await get(url(people.id))
  assert.equal((await get(url(people.id), { 'x-lyceum-key': 'made up' })).status, 401)
  assert.equal((await get(url(people.id), { 'x-lyceum-key': keys.south })).status, 403)
  assert.equal((await get(url(people.id), {})).status, 400)
  assert.equal((await get(url(people.id), { ...north, authorization: 'Bearer a.b.c' })).status, 400)
  assert.equal((await get(url(people.id), { ...north, 'x-lyceum-debug': 'true' })).calls, 1)
  assert.equal((await get(url(people.id), { 'x-lyceum-key': 'an older key' })).calls, 0)
})

test('another form, another document or other variables are another answer', async () => {
  await get(url(people.id))
  const form = await get(url(people.id), { ...north, accept: 'application/graphql-response+json' })
  assert.deepEqual([form.calls, form.headers.get('content-type')], [1, 'application/graphql-response+json; charset=utf-8'])
  assert.equal((await get(url(people.id, '&variables={}'))).calls, 1)
})

test('what may not be kept is asked for each time: a document without an age, an answer with an error', async t => {
  const one = url(person.id, '&variables={"id":"1"}')
  assert.equal((await get(one)).calls + (await get(one)).calls, 2)
  assert.equal((await get(url(courses.id))).status, 403)

  t.after(() => partners.router.subgraphs.users.behave(() => 'answer'))
  partners.router.subgraphs.users.behave(() => ({ status: 500, body: '' }))
  assert.ok((await get(url(people.id))).text.includes('UPSTREAM_UNAVAILABLE'))
  partners.router.subgraphs.users.behave(() => 'answer')
  assert.deepEqual([(await get(url(people.id))).calls, (await get(url(people.id))).calls], [1, 0])
})

test('a document that is no longer in the manifest is not answered from memory either', async () => {
  await get(url(people.id))
  await partners.write('north', 'manifest.json', manifestOf(person))
  await partners.logged(/read again/)
  assert.equal((await get(url(people.id))).status, 404)
})

test('an answer from memory counts as a request that went well', async () => {
  const metrics = await (await fetch(`${partners.router.url}/metrics`)).text()
  const observed = Number(/request_duration_seconds_count\{outcome="ok"\} (\d+)/.exec(metrics)?.[1])
  assert.ok(observed >= 14, metrics)
})
