import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter({ LYCEUM_COST_LIMIT: '1000000000' })))
after(() => router[Symbol.asyncDispose]())

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ')
const nested = (levels: number): string => {
  const pairs = Array.from({ length: levels - 2 }, (_, i) => (i % 2 ? 'courses' : 'teacher'))
  return `{ courses { ${pairs.join(' { ')} { id } ${'} '.repeat(levels - 3)} } }`
}

async function assertRefused(query: string, what: string, limit: number) {
  const before = router.subgraphs.users.calls.length + router.subgraphs.courses.calls.length
  const { status, body } = await router.ask(query, { headers: { accept: 'application/graphql-response+json' } })
  assert.equal(status, 400)
  const error = body.errors.find((each: any) => each.message.includes(`more than ${limit} ${what}`))
  assert.equal(error?.extensions.code, 'BAD_USER_INPUT', JSON.stringify(body))
  assert.equal(error.extensions.limit, limit)
  assert.equal(router.subgraphs.users.calls.length + router.subgraphs.courses.calls.length, before)
}

async function assertAnswered(query: string) {
  const { body } = await router.ask(query)
  assert.equal(body.errors, undefined, JSON.stringify(body))
}

test('tokens', async () => {
  const query = (tokens: number) => `{ users { id } echo(text: [${'1 '.repeat(tokens - 20)}]) @skip(if: true) }`
  await assertRefused(query(5_001), 'tokens', 5_000)
  await assertAnswered(query(5_000))
})

test('depth', async () => {
  await assertRefused(nested(21), 'levels deep', 20)
  await assertAnswered(nested(12))
})

test('aliases, each time a fragment is spread', async () => {
  await assertRefused(`{ users { ${times(51, i => `a${i}: id`)} } }`, 'aliases', 50)
  const fragment = `fragment F on User { ${times(26, i => `a${i}: id`)} }`
  await assertRefused(`{ users { ...F } user(id: "1") { ...F } } ${fragment}`, 'aliases', 50)
  await assertAnswered(`{ users { ...F } } ${fragment}`)
})

test('root fields, in fragments as well', async () => {
  const fields = (count: number) => times(count, i => `r${i}: course(id: "a") { id }`)
  await assertRefused(`{ ${fields(31)} }`, 'root fields', 30)
  await assertRefused(`{ ...F users { id } } fragment F on Query { ${fields(30)} }`, 'root fields', 30)
  await assertAnswered(`{ ${fields(30)} }`)
})

test('directives', async () => {
  const fields = (count: number) => times(count, () => 'id @include(if: true)')
  await assertRefused(`{ users { ${fields(51)} } }`, 'directives', 50)
  await assertAnswered(`{ users { ${fields(50)} } }`)
})

test('fields, each time a fragment is spread', async () => {
  const query = (fields: number) => `{ users { ${times(100, () => '...F')} } } fragment F on User { ${times(fields, () => 'id')} }`
  await assertRefused(query(50), 'fields', 5_000)
  await assertAnswered(query(49))
})

test('fragments that multiply one another are measured at once, and cycles do not hang', async () => {
  const doubling = times(40, i => `fragment F${i} on User { ...F${i + 1} ... { ...F${i + 1} } }`)
  const bomb = `{ users { ...F0 } } ${doubling} fragment F40 on User { x: id }`
  await assertRefused(bomb, 'aliases', 50)
  await assertRefused(bomb.replace('x: id', 'id'), 'fields', 5_000)
  const { body } = await router.ask('{ users { ...A } } fragment A on User { ...B } fragment B on User { ...A }')
  assert.equal(body.errors[0].extensions.code, 'BAD_USER_INPUT')
})

test('the schema is asked for alone', async () => {
  const { body } = await router.ask('{ __schema { queryType { name } } users { id } }')
  assert.equal(body.errors[0].message, 'Ask for __schema or __type in an operation of their own.')
  await assertAnswered('{ __schema { queryType { name } } __type(name: "User") { name } }')
})

test('the introspection of tools is within the limits', async () => {
  const { getIntrospectionQuery } = await import('graphql')
  await assertAnswered(getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true }))
})

test('an operation of a kind that the graph does not have is the client\'s mistake', async () => {
  const answer = await router.ask('subscription { anything }')
  assert.deepEqual(answer.body.errors.map((error: any) => error.extensions.code), ['BAD_USER_INPUT'])
})
