import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { send, startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const calls = () => router.subgraphs.users.calls.length + router.subgraphs.courses.calls.length

test('whatever is wrong with a request itself is BAD_USER_INPUT, and no subgraph is called', async () => {
  const graphql = `${router.url}/graphql`
  const json = (value: unknown) => send(graphql, JSON.stringify(value))
  const wrong = {
    'a syntax error': await json({ query: '{ users {' }),
    'an unknown field': await json({ query: '{ unknown }' }),
    'a missing variable': await json({ query: 'query ($id: ID!) { user(id: $id) { id } }' }),
    'a variable of the wrong type': await json({ query: 'query ($id: ID!) { user(id: $id) { id } }', variables: { id: {} } }),
    'two missing variables': await json({ query: 'query ($a: ID!, $b: ID!) { a: user(id: $a) { id } b: user(id: $b) { id } }' }),
    'two operations and no name': await json({ query: 'query A { users { id } } query B { users { id } }' }),
    'an operation that is not there': await json({ query: 'query A { users { id } }', operationName: 'B' }),
    'no query': await json({}),
    'an unknown parameter': await json({ query: '{ users { id } }', extra: 1 }),
    'a batch': await json([{ query: '{ users { id } }' }]),
    'broken JSON': await send(graphql, '{"query":'),
    'a mutation by GET': await get(`${graphql}?query=mutation{rename(id:"1",name:"x"){id}}`),
  }
  const before = calls()
  for (const [what, { body, headers }] of Object.entries(wrong)) {
    assert.ok(body?.errors?.length > 0, what)
    for (const { extensions } of body.errors) {
      assert.equal(extensions.code, 'BAD_USER_INPUT', `${what}: ${JSON.stringify(body)}`)
      assert.equal(extensions.requestId, headers.get('x-request-id'), what)
    }
    assert.equal(body.data, undefined, what)
  }
  assert.equal(calls(), before)
})

test('a client of the newer media type gets the status as well', async () => {
  const accept = 'application/graphql-response+json'
  assert.equal((await router.ask('{ unknown }', { headers: { accept } })).status, 400)
  assert.equal((await router.ask('{ users { id } }', { headers: { accept } })).status, 200)
})

test('errors of cached documents carry the id of their own request', async () => {
  for (const id of ['first', 'second']) {
    const { body } = await router.ask('{ broken', { headers: { 'x-request-id': id } })
    assert.equal(body.errors[0].extensions.requestId, id)
  }
})

test('a surprise inside the gateway is a bland INTERNAL; its cause is in the log under the request id', async () => {
  // An answer that contradicts the schema is none of the failures foreseen: the planner's projection throws.
  router.subgraphs.users.behave(() => ({ status: 200, body: '{"data":{"users":[{"__typename":"Query","name":"x"}]}}' }))
  const answer = await router.ask('{ users { name } }', { headers: { 'x-request-id': 'odd' } })
  router.subgraphs.users.behave(() => 'answer')
  assert.equal(answer.status, 500)
  assert.deepEqual(answer.body, {
    errors: [
      {
        message: 'Something went wrong; quote the request id when you report it.',
        extensions: { code: 'INTERNAL', requestId: 'odd' },
      },
    ],
  })
  const lines = router.log.filter(line => line['requestId'] === 'odd')
  assert.match(JSON.stringify(lines), /Field not found/)
})

async function get(url: string) {
  const response = await fetch(url)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : undefined }
}
