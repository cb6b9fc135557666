import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { generateKeyPair } from 'jose'
import { startRouter, type Router } from '../../test/router.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const askAs = (authorization: string) => router.ask('{ users { id } }', { headers: { authorization } })

test('a good token lets its viewer in, and the keys are fetched once', async () => {
  for (let i = 0; i < 3; i++) {
    const answer = await router.ask('{ me { name } }', { headers: { authorization: `Bearer ${await router.token()}` } })
    assert.deepEqual(answer.body, { data: { me: { name: 'Person 1' } } })
  }
  assert.equal(router.signingKeys.fetches(), 1)
})

test('any token that is not ours is refused with 401 before a subgraph is called', async () => {
  const stranger = await generateKeyPair('ES256')
  const past = Math.floor(Date.now() / 1000) - 60
  const wrong = {
    'expired': await router.token({ exp: past }),
    'not valid yet': await router.token({ nbf: past + 3_600 }),
    'issued in the future': await router.token({ iat: past + 3_600 }),
    'of another issuer': await router.token({ iss: 'elsewhere' }),
    'for another audience': await router.token({ aud: 'another' }),
    'signed by a stranger': await router.token({ key: stranger.privateKey }),
    'without a subject': await router.token({ sub: undefined as never }),
    'without an expiry': await router.token({ exp: undefined as never }),
    'unsigned': `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{"sub":"user_1"}').replaceAll('=', '')}.`,
    'of another algorithm': await router.token({ algorithm: 'HS256', key: new TextEncoder().encode('0'.repeat(32)) as never }),
    'malformed': 'a.b',
    'gibberish': 'a.b.c',
  }
  const before = router.subgraphs.users.calls.length
  for (const [what, token] of Object.entries(wrong)) {
    const answer = await askAs(`Bearer ${token}`)
    assert.equal(answer.status, 401, what)
    assert.equal(answer.body.errors[0].extensions.code, 'UNAUTHENTICATED', what)
    assert.match(answer.headers.get('www-authenticate')!, /invalid_token/, what)
  }
  assert.equal((await askAs('Basic YTpi')).status, 401)
  assert.equal(router.subgraphs.users.calls.length, before)
})

test('keys rotate without anybody losing their token, and a key that nobody knows costs one look in a while', async () => {
  await using fresh = await startRouter()
  const ask = async (token: string) => (await fresh.ask('{ me { id } }', { headers: { authorization: `Bearer ${token}` } })).status
  const old = await fresh.token()
  assert.equal(await ask(old), 200)
  const key = await fresh.signingKeys.add('two')

  const halfAMinute = Date.now() + 31_000
  mock.timers.enable({ apis: ['Date'], now: halfAMinute })
  assert.equal(await ask(await fresh.token({ key, kid: 'two' })), 200)
  assert.equal(await ask(old), 200)
  assert.equal(fresh.signingKeys.fetches(), 2)

  for (let i = 0; i < 20; i++) assert.equal(await ask(await fresh.token({ key, kid: `unknown-${i}` })), 401)
  mock.timers.reset()
  assert.equal(fresh.signingKeys.fetches(), 2)
})

test('known keys outlive an outage of their owner; without any, the fault is not the client\'s', async () => {
  const fresh = await startRouter()
  const authorization = `Bearer ${await fresh.token()}`
  await fresh.signingKeys.stop()
  const answer = await fresh.ask('{ me { id } }', { headers: { authorization } })
  assert.equal(answer.status, 503)
  assert.equal(answer.body.errors[0].extensions.code, 'UPSTREAM_UNAVAILABLE')
  assert.doesNotMatch(answer.text, /127\.0\.0\.1|ECONN|fetch/)
  await fresh[Symbol.asyncDispose]()

  await router.signingKeys.stop()
  const quarterOfAnHour = Date.now() + 15 * 60_000
  const token = await router.token({ exp: quarterOfAnHour / 1_000 + 60 })
  mock.timers.enable({ apis: ['Date'], now: quarterOfAnHour })
  const kept = await router.ask('{ me { id } }', { headers: { authorization: `Bearer ${token}` } })
  mock.timers.reset()
  assert.deepEqual(kept.body, { data: { me: { id: '1' } } })
})
