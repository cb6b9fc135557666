import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { secret, startRouter, type Router } from '../../test/router.ts'
import type { Call } from '../../test/school.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

function partsOf(call: Call) {
  const header = String(call.headers['x-lyceum-signature'])
  const [, time, user, nonce, signature] = /^t=(\d+),u=([^,]*),n=([0-9a-f]{16}),s=([0-9a-f]{64})$/.exec(header)!
  return { time: time!, user: user!, nonce: nonce!, signature: signature! }
}

function expected(call: Call) {
  const { time, user, nonce } = partsOf(call)
  const signed = `${time}\n${user}\n${nonce}\n${call.method}\n${call.path}\n${call.body}`
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('hex')
}

test('each call is signed over time, method, path and the body as it went over the wire', async () => {
  await router.ask('{ users { id courses { title } } }')
  for (const { calls } of Object.values(router.subgraphs)) {
    const { time, user, signature } = partsOf(calls.at(-1)!)
    assert.equal(user, '')
    assert.ok(Math.abs(Date.now() - Number(time)) < 5_000)
    assert.equal(signature, expected(calls.at(-1)!))
  }
})

test('the viewer of a verified token is part of the signature, and the token goes along', async () => {
  const authorization = `Bearer ${await router.token({ sub: 'user_7' })}`
  await router.ask('{ me { id } }', { headers: { authorization } })
  const call = router.subgraphs.users.calls.at(-1)!
  const { user, signature } = partsOf(call)
  assert.equal(user, 'user_7')
  assert.equal(signature, expected(call))
  assert.equal(call.headers.authorization, authorization)
})

test('the same question asked twice at once is signed twice', async () => {
  const before = router.subgraphs.users.calls.length
  await Promise.all(['user_8', 'user_9', 'user_8'].map(async sub => router.ask('{ me { id } }', { headers: { authorization: `Bearer ${await router.token({ sub })}` } })))
  const nonces = router.subgraphs.users.calls.slice(before).map(call => partsOf(call).nonce)
  assert.equal(new Set(nonces).size, nonces.length)
})

test('a signature or any other header of the client does not reach a subgraph', async () => {
  await router.ask('{ users { id } }', { headers: { 'x-lyceum-signature': 't=1,u=admin,s=00', cookie: 'a=b', 'x-other': '1' } })
  const call = router.subgraphs.users.calls.at(-1)!
  assert.equal(partsOf(call).user, '')
  assert.equal(call.headers.cookie, undefined)
  assert.equal(call.headers['x-other'], undefined)
})

test('viewers asking the same at once are answered from calls of their own', async () => {
  const before = router.subgraphs.users.calls.length
  const tokens = await Promise.all(['user_1', 'user_2'].map(sub => router.token({ sub })))
  await Promise.all(tokens.map(token => router.ask('{ me { id } }', { headers: { authorization: `Bearer ${token}` } })))
  const users = router.subgraphs.users.calls.slice(before).map(call => partsOf(call).user)
  assert.deepEqual(users.sort(), ['user_1', 'user_2'])
})
