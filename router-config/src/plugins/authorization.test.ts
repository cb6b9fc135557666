import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const ask = (query: string, token?: string, variables?: object) =>
  router.ask(query, { variables, headers: token ? { authorization: `Bearer ${token}` } : {} })
const refusals = (body: any) => body.errors.map((error: any) => [error.path?.join('.'), error.extensions.code])

test('without a token guarded fields are null and coded, the others are answered', async () => {
  const { status, body } = await ask('{ user(id: "1") { name email salary } users { id email } }')
  assert.equal(status, 200)
  assert.deepEqual(body.data, {
    user: { name: 'Person 1', email: null, salary: null },
    users: ['1', '2', '3'].map(id => ({ id, email: null })),
  })
  assert.deepEqual(refusals(body), [
    ['user.email', 'UNAUTHENTICATED'],
    ['user.salary', 'UNAUTHENTICATED'],
    ['users.0.email', 'UNAUTHENTICATED'],
  ])
  assert.doesNotMatch(router.subgraphs.users.calls.at(-1)!.body, /email|salary/)
})

test('scopes are alternatives of sets: part of a set is not enough', async () => {
  const query = '{ user(id: "1") { email salary } }'
  const lacking = await ask(query, await router.token({ scope: 'users:read' }))
  assert.deepEqual(lacking.body.data, { user: { email: '1@x', salary: null } })
  assert.deepEqual(refusals(lacking.body), [['user.salary', 'FORBIDDEN']])
  for (const scope of ['users:read pay:read', 'admin']) {
    const { body } = await ask(query, await router.token({ scope }))
    assert.deepEqual(body, { data: { user: { email: '1@x', salary: 10 } } })
  }
})

test('when everything is refused the answer is 200 with nulls, and nobody is asked', async () => {
  const before = router.subgraphs.users.calls.length
  const all = await ask('{ me { id } again: me { id } user(id: "1") { email } }')
  assert.equal(all.status, 200)
  assert.deepEqual(all.body.data, { me: null, again: null, user: null })
  assert.deepEqual(refusals(all.body), [
    ['me', 'UNAUTHENTICATED'],
    ['again', 'UNAUTHENTICATED'],
    ['user.email', 'UNAUTHENTICATED'],
  ])
  const required = await ask('{ boss { id } users { id } }', await router.token())
  assert.equal(required.status, 200)
  assert.equal(required.body.data, null)
  assert.deepEqual(refusals(required.body), [['boss', 'FORBIDDEN']])
  assert.equal(router.subgraphs.users.calls.length, before + 1)
})

test('guards hold in fragments and behind aliases, and not where a field is skipped', async () => {
  const fragments = await ask('{ user(id: "1") { ...F ... on User { e: email } } } fragment F on User { salary }')
  assert.deepEqual(fragments.body.data, { user: null })
  assert.deepEqual(refusals(fragments.body).map(([, code]: string[]) => code), ['UNAUTHENTICATED', 'UNAUTHENTICATED'])
  const skipped = await ask('query ($no: Boolean!) { user(id: "1") { name email @include(if: $no) } }', undefined, { no: false })
  assert.deepEqual(skipped.body, { data: { user: { name: 'Person 1' } } })
})
