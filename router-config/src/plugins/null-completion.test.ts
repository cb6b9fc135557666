import assert from 'node:assert/strict'
import { afterEach, after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())
afterEach(() => router.subgraphs.courses.behave(() => 'answer'))

const answering = (data: object, errors?: object[]) => () => ({ status: 200, body: JSON.stringify({ data, errors }) })
const failing = () => 'hang up' as const

test('an entity that is gone takes the nearest nullable place with it, without an error', async () => {
  const { body } = await router.ask('{ courses { id teacher { name } } }')
  assert.deepEqual(body, { data: { courses: [{ id: 'a', teacher: { name: 'Person 1' } }, { id: 'b', teacher: null }] } })
})

test('a failed subgraph leaves null where that is allowed and the rest stands', async () => {
  router.subgraphs.courses.behave(failing)
  const { body } = await router.ask('{ users { id rank courses { id } } course(id: "a") { id } }')
  assert.deepEqual(body.data, {
    users: ['1', '2', '3'].map(id => ({ id, rank: null, courses: null })),
    course: null,
  })
})

test('a failed root field that may not be null leaves no data at all', async () => {
  router.subgraphs.courses.behave(failing)
  const { body } = await router.ask('{ users { id } strict { id } }')
  assert.equal(body.data, null)
  assert.deepEqual(body.errors.map((error: any) => error.path), [['strict']])
})

test('a null in a list of non-null items empties the list, not the answer', async () => {
  const error = { message: 'No.', path: ['_entities', 0, 'courses', 1, 'title'], extensions: { code: 'FORBIDDEN' } }
  const entities = ['1', '2', '3'].map(() => ({ __typename: 'User', courses: [{ title: 'A' }, null] }))
  router.subgraphs.courses.behave(answering({ _entities: entities }, [error]))
  const { body } = await router.ask('{ users { id courses { title } } }')
  assert.deepEqual(body.data.users, ['1', '2', '3'].map(id => ({ id, courses: null })))
  assert.deepEqual(body.errors[0].path, ['users', 0, 'courses', 1, 'title'])
})

test('behind an interface the type is known even when the client did not ask for it', async () => {
  const { body } = await router.ask('{ known: node(id: "a") { ...C } gone: node(id: "x") { ...C } } fragment C on Course { title }')
  assert.deepEqual(body, { data: { known: { title: 'Course a' }, gone: null } })
})

test('typenames the client asks for stay, under any name', async () => {
  const { body } = await router.ask('{ __typename a: node(id: "a") { t: __typename id } b: node(id: "1") { __typename } }')
  assert.deepEqual(body, { data: { __typename: 'Query', a: { t: 'Course', id: 'a' }, b: { __typename: 'User' } } })
})

test('skipped fields and aliases are completed by the names the client uses', async () => {
  router.subgraphs.courses.behave(failing)
  const query = 'query ($no: Boolean = false) { users { r: rank courses @include(if: $no) { id } ... @skip(if: $no) { id } } }'
  const { body } = await router.ask(query)
  assert.deepEqual(body.data.users, ['1', '2', '3'].map(id => ({ r: null, id })))
})
