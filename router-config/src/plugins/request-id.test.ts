import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

test('an id of the client goes through to the subgraph and back', async () => {
  const answer = await router.ask('{ users { id } }', { headers: { 'x-request-id': 'client_42-a' } })
  assert.equal(answer.headers.get('x-request-id'), 'client_42-a')
  assert.equal(router.subgraphs.users.calls.at(-1)!.headers['x-request-id'], 'client_42-a')
})

test('a request without an id, or with one unfit for a log line, gets a new one', async () => {
  for (const headers of [{}, { 'x-request-id': 'a b' }, { 'x-request-id': 'x'.repeat(65) }, { 'x-request-id': '{"a":1}' }]) {
    const answer = await router.ask('{ users { id } }', { headers: headers as Record<string, string> })
    const id = answer.headers.get('x-request-id')!
    assert.match(id, /^[0-9a-f-]{36}$/)
    assert.equal(router.subgraphs.users.calls.at(-1)!.headers['x-request-id'], id)
  }
})

test('every error and every line of the log about it carry the id', async () => {
  router.subgraphs.courses.behave(() => 'hang up')
  const answer = await router.ask('{ courses { id } nothing: course(id: "a") { id } }', { headers: { 'x-request-id': 'faulty' } })
  router.subgraphs.courses.behave(() => 'answer')
  assert.equal(answer.body.errors.length, 2)
  for (const error of answer.body.errors) assert.equal(error.extensions.requestId, 'faulty')
  assert.ok(router.log.length > 0)
  for (const line of router.log) assert.equal(line['requestId'], 'faulty')
})

test('a request that never becomes an operation has its id in the error as well', async () => {
  const answer = await router.ask('{ unknown }', { headers: { 'x-request-id': 'wrong' } })
  assert.deepEqual(answer.body.errors.map((error: any) => error.extensions), [{ code: 'BAD_USER_INPUT', requestId: 'wrong' }])
})
