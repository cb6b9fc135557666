import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { startRouter, type Answer, type Router } from '../../test/router.ts'
import type { Behaviour } from '../../test/school.ts'

let router: Router
before(async () => void (router = await startRouter({ LYCEUM_UPSTREAM_TIMEOUT_MILLIS: '1500' })))
after(() => router[Symbol.asyncDispose]())
afterEach(() => {
  for (const subgraph of Object.values(router.subgraphs)) subgraph.behave(() => 'answer')
})

const failure = (code: string, path: unknown[], retryable: boolean, requestId: string) => ({
  message: code === 'UPSTREAM_TIMEOUT' ? 'courses did not answer in time.' : 'courses is not available.',
  path,
  extensions: { code, serviceName: 'courses', retryable, requestId },
})

/** Nothing of how the house is built may stand in an answer. */
function assertNothingLeaks(answer: Answer) {
  const inner = /https?:|127\.0\.0\.1|localhost|ECONN|socket|hang up|exception|stack|java|io\.lyceum|select |query ?[{(]|_entities|representations/i
  assert.doesNotMatch(answer.text, inner)
}

const ways: Record<string, Behaviour> = {
  'hangs up': () => 'hang up',
  'answers 500 with a page': () => ({ status: 500, body: '<h1>java.lang.NullPointerException at io.lyceum.X</h1>', type: 'text/html' }),
  'answers 401 as a servlet would': () => ({ status: 401, body: '{"timestamp":1,"status":401,"path":"/graphql"}' }),
  'answers nothing': () => ({ status: 200, body: '' }),
  'answers half a document': () => ({ status: 200, body: '{"data":{"courses":[' }),
  'answers without data or errors': () => ({ status: 200, body: '{}' }),
}

for (const [what, behaviour] of Object.entries(ways)) {
  test(`a subgraph that ${what} is named, coded and retryable, and the others are answered`, async () => {
    router.subgraphs.courses.behave(behaviour)
    const answer = await router.ask('{ user(id: "1") { id rank } course(id: "a") { id } }')
    assert.equal(answer.status, 200)
    assert.deepEqual(answer.body.data, { user: { id: '1', rank: null }, course: null })
    const id = answer.headers.get('x-request-id')!
    const expected = [['course'], ['user', 'rank']].map(path => failure('UPSTREAM_UNAVAILABLE', path, true, id))
    assert.deepEqual(answer.body.errors.map(withoutLocations).sort(byPath), expected)
    assertNothingLeaks(answer)
  })
}

test('a subgraph that is down is named, and needed no more once it is up', async () => {
  await router.subgraphs.courses.stop()
  const answer = await router.ask('{ course(id: "a") { id } }')
  assert.equal(answer.body.errors[0].extensions.code, 'UPSTREAM_UNAVAILABLE')
  assertNothingLeaks(answer)
  await router.subgraphs.courses.restart()
  assert.deepEqual((await router.ask('{ course(id: "a") { id } }')).body, { data: { course: { id: 'a' } } })
})

for (const way of ['hang', 'stall'] as const) {
  test(`a subgraph that ${way}s is given up in time and not asked twice`, async () => {
    router.subgraphs.courses.behave(() => way)
    const before = router.subgraphs.courses.calls.length
    const started = performance.now()
    const answer = await router.ask('{ users { id rank } }')
    assert.ok(performance.now() - started < 8_000)
    const id = answer.headers.get('x-request-id')!
    const expected = [0, 1, 2].map(index => failure('UPSTREAM_TIMEOUT', ['users', index, 'rank'], true, id))
    assert.deepEqual(answer.body.errors.map(withoutLocations), expected)
    assert.equal(router.subgraphs.courses.calls.length, before + 1)
    assertNothingLeaks(answer)
  })
}

test('a query is sent once more when that is harmless', async () => {
  let calls = 0
  router.subgraphs.courses.behave(() => (++calls === 1 ? 'hang up' : 'answer'))
  const { body } = await router.ask('{ users { rank } }')
  assert.deepEqual(body, { data: { users: [{ rank: 1 }, { rank: 2 }, { rank: 3 }] } })
  assert.equal(calls, 2)
})

test('a mutation is sent once, whatever becomes of it', async () => {
  for (const behaviour of ['hang up', 'hang', { status: 503, body: '' }] as const) {
    const before = router.subgraphs.users.calls.length
    router.subgraphs.users.behave(() => behaviour)
    const { body } = await router.ask('mutation { rename(id: "1", name: "New") { id } }')
    assert.deepEqual(body.data, { rename: null })
    assert.equal(body.errors[0].extensions.retryable, false)
    assert.equal(router.subgraphs.users.calls.length, before + 1)
  }
})

test('what a subgraph says in the agreed codes is kept, without its inner workings', async () => {
  const answer = await router.ask('{ echo(text: "coded") sql: echo(text: "class") raw: echo(text: "raw") fine: echo(text: "fine") }')
  assert.deepEqual(answer.body.data, { echo: null, sql: null, raw: null, fine: 'fine' })
  const requestId = answer.headers.get('x-request-id')!
  const bland = 'Something went wrong; quote the request id when you report it.'
  assert.deepEqual(answer.body.errors.map(withoutLocations), [
    { message: 'Too much.', path: ['echo'], extensions: { limit: 5, code: 'COST_LIMIT', serviceName: 'courses', requestId } },
    { message: bland, path: ['sql'], extensions: { code: 'FORBIDDEN', serviceName: 'courses', retryable: false, requestId } },
    { message: bland, path: ['raw'], extensions: { code: 'INTERNAL', serviceName: 'courses', retryable: false, requestId } },
  ])
  assertNothingLeaks(answer)
  const reasons = router.log.filter(line => line['requestId'] === requestId).map(line => line['reason'])
  assert.deepEqual(reasons, ['java.lang.IllegalStateException: SELECT * FROM user', 'io.lyceum.courses.Oops at 10.0.0.7:3306'])
})

test('a request a subgraph finds wrong before running it is the client\'s to mend', async () => {
  const error = { message: "Variable 'x' is no e-mail address.", extensions: { classification: 'ValidationError' } }
  router.subgraphs.courses.behave(() => ({ status: 200, body: JSON.stringify({ errors: [error] }) }))
  const { body } = await router.ask('{ course(id: "a") { id } user(id: "1") { rank } }')
  assert.deepEqual(body.data, { course: null, user: { rank: null } })
  assert.deepEqual(body.errors.map((each: any) => each.path).sort(), [['course'], ['user', 'rank']])
  for (const each of body.errors) {
    assert.equal(each.extensions.code, 'BAD_USER_INPUT')
    assert.equal(each.message, error.message)
  }
})

function withoutLocations({ locations: _, ...error }: any) {
  return error
}

function byPath(one: { path: unknown[] }, other: { path: unknown[] }) {
  return one.path.join().localeCompare(other.path.join())
}
