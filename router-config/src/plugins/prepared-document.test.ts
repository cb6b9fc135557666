import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { startRouter } from '../../test/router.ts'

test('the same text is planned once, whoever asks', async () => {
  await using router = await startRouter()
  const planned = mock.method(QueryPlanner.prototype, 'planAsync').mock
  const query = '{ node(id: "a") { ... on Course { title } } me { id } }'
  for (let i = 0; i < 3; i++) {
    const authorization = `Bearer ${await router.token()}`
    const { body } = await router.ask(query, { headers: { authorization } })
    assert.deepEqual(body, { data: { node: { title: 'Course a' }, me: { id: '1' } } })
  }
  assert.equal(planned.callCount(), 1)
})

test('what is refused to one is answered to another who sends the same text', async () => {
  await using router = await startRouter()
  const query = '{ users { id } me { id } }'
  for (let i = 0; i < 2; i++) {
    assert.equal((await router.ask(query)).body.data.me, null)
    const authorization = `Bearer ${await router.token()}`
    assert.deepEqual((await router.ask(query, { headers: { authorization } })).body.data.me, { id: '1' })
  }
})
