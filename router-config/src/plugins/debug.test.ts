import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startRouter } from '../../test/router.ts'

const query = '{ users { id courses { title teacher { name } } } }'
const headers = { 'x-lyceum-debug': 'true' }

test('a request that asks for it is told calls and statements by subgraph, retries included', async () => {
  await using router = await startRouter()
  const { body } = await router.ask(query, { headers })
  const subgraphs = { users: { calls: 2, statements: 4 }, courses: { calls: 1, statements: 2 } }
  assert.deepEqual(body.extensions, { debug: { subgraphs } })

  let calls = 0
  router.subgraphs.courses.behave(() => (++calls === 1 ? 'hang up' : 'answer'))
  const retried = await router.ask('{ courses { id } }', { headers })
  assert.deepEqual(retried.body.extensions, { debug: { subgraphs: { courses: { calls: 2, statements: 2 } } } })
})

test('a request that does not ask is not told, and nor is the subgraph', async () => {
  await using router = await startRouter()
  const { body } = await router.ask(query)
  assert.equal(body.extensions, undefined)
  assert.equal(router.subgraphs.users.calls.at(-1)!.headers['x-lyceum-debug'], undefined)
})

test('where debugging is off nobody is told', async () => {
  await using router = await startRouter({ LYCEUM_DEBUG: 'false' })
  const { body } = await router.ask(query, { headers })
  assert.equal(body.extensions, undefined)
  assert.equal(router.subgraphs.users.calls.at(-1)!.headers['x-lyceum-debug'], undefined)
})
