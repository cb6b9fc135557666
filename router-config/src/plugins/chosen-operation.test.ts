import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const document = `
  query Names { users { ...Name } }
  query Addresses { users { id email } }
  query Boss { boss { id } }
  fragment Name on User { name }
`
const ask = (operationName: string) => router.ask(document, { operationName })

test('of several operations only the chosen one is authorized and answered', async () => {
  const { body } = await ask('Names')
  assert.deepEqual(body, { data: { users: ['1', '2', '3'].map(id => ({ name: `Person ${id}` })) } })
})

test('the chosen one is refused what it may not read', async () => {
  const { body } = await ask('Addresses')
  assert.deepEqual(body.data, { users: ['1', '2', '3'].map(id => ({ id, email: null })) })
  assert.deepEqual(
    body.errors.map((error: any) => error.extensions.code),
    ['UNAUTHENTICATED'],
  )
})

test('an operation that the document does not have is the request\'s fault', async () => {
  const { body } = await ask('Nobody')
  assert.deepEqual(
    body.errors.map((error: any) => error.extensions.code),
    ['BAD_USER_INPUT'],
  )
})
