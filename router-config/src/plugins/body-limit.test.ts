import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { send, startRouter, type Answer, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const bodyOf = (bytes: number) => {
  const body = JSON.stringify({ query: '{ users { id } }', variables: { padding: '' } })
  return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`)
}
const inChunks = (body: string) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < body.length; at += 65_536) controller.enqueue(new TextEncoder().encode(body.slice(at, at + 65_536)))
      controller.close()
    },
  })

function assertTooLarge(answer: Answer) {
  assert.equal(answer.status, 413)
  const [{ message, extensions }] = answer.body.errors
  assert.equal(message, 'The request body is larger than 1000000 bytes.')
  assert.deepEqual(extensions, { code: 'BAD_USER_INPUT', requestId: answer.headers.get('x-request-id') })
}

test('a body up to the limit is answered, announced or in chunks', async () => {
  const body = bodyOf(1_000_000)
  assert.equal((await send(`${router.url}/graphql`, body)).body.data.users.length, 3)
  assert.equal((await send(`${router.url}/graphql`, inChunks(body))).body.data.users.length, 3)
})

test('a larger one is 413 and coded, announced or in chunks, and no subgraph is called', async () => {
  const before = router.subgraphs.users.calls.length
  assertTooLarge(await send(`${router.url}/graphql`, bodyOf(1_000_001)))
  assertTooLarge(await send(`${router.url}/graphql`, bodyOf(2_000_000)))
  assertTooLarge(await send(`${router.url}/graphql`, inChunks(bodyOf(2_000_000))))
  assert.equal(router.subgraphs.users.calls.length, before)
})
