import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

const budget = { LYCEUM_COST_LIMIT: '30', LYCEUM_BUDGET: '50', LYCEUM_BUDGET_PER_SECOND: '1' }
let router: Router
before(async () => void (router = await startRouter(budget)))
after(() => router[Symbol.asyncDispose]())

const as = async (sub: string) => ({ headers: { authorization: `Bearer ${await router.token({ sub })}` } })

test('an answer tells what it cost and what is left', async () => {
  const { body } = await router.ask('{ me { id courses { title } } }', await as('user_1'))
  assert.deepEqual(body.extensions.cost, { requested: 11, limit: 30, budget: { left: 39, capacity: 50, perSecond: 1 } })
})

test('what costs too much is refused before a subgraph is called, and costs nothing', async () => {
  const before = router.subgraphs.users.calls.length
  const { status, body } = await router.ask('{ users { id courses { title } } }', await as('user_2'))
  assert.equal(status, 400)
  assert.equal(body.data, undefined)
  const { code, cost, limit } = body.errors[0].extensions
  assert.deepEqual({ code, cost, limit }, { code: 'COST_LIMIT', cost: 110, limit: 30 })
  assert.equal(router.subgraphs.users.calls.length, before)
  assert.equal((await router.ask('{ me { id } }', await as('user_2'))).body.extensions.cost.budget.left, 49)
})

test('whoever has asked for too much waits, and nobody else does', async () => {
  const query = '{ me { id courses { teacher { id } } } }'
  for (let i = 0; i < 2; i++) assert.equal((await router.ask(query, await as('user_3'))).status, 200)
  const refused = await router.ask(query, await as('user_3'))
  assert.equal(refused.status, 429)
  assert.equal(refused.body.errors[0].extensions.code, 'RATE_LIMITED')
  assert.ok(refused.body.errors[0].extensions.retryAfterSeconds >= 12)
  assert.equal(refused.headers.get('retry-after'), String(refused.body.errors[0].extensions.retryAfterSeconds))
  assert.equal((await router.ask(query, await as('user_4'))).status, 200)
})

test('without Redis the router goes by buckets of its own', async () => {
  await using alone = await startRouter({ ...budget, LYCEUM_REDIS: 'redis://127.0.0.1:9' })
  for (let left = 40; left >= 0; left -= 10) {
    const { body } = await alone.ask('{ courses { id } }')
    assert.equal(body.extensions.cost.budget.left, left)
  }
  assert.equal((await alone.ask('{ courses { id } }')).status, 429)
  assert.ok(alone.log.some(line => line['level'] === 'warn' && /budgets/.test(String(line['msg']))))
})
