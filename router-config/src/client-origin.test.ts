import assert from 'node:assert/strict'
import { request, type IncomingMessage } from 'node:http'
import { after, before, test } from 'node:test'
import { startRouter, type Router } from '../test/router.ts'
import { clientAddress, clientOrigin } from './client-origin.ts'
import { parseTrustedProxies } from './trusted-proxies.ts'

let router: Router
before(async () => void (router = await startRouter()))
after(() => router[Symbol.asyncDispose]())

const last = (subgraph: 'users' | 'courses') => router.subgraphs[subgraph].calls.at(-1)!.headers

test('users is told the client\'s user agent and address', async () => {
  await router.ask('mutation { rename(id: "1", name: "Ada") { name } }', { headers: { 'user-agent': 'Reader/2.1 (Linux)' } })
  assert.equal(last('users')['x-lyceum-client-agent'], 'Reader/2.1 (Linux)')
  assert.equal(last('users')['x-lyceum-client-address'], '127.0.0.1')
})

test('no other subgraph is', async () => {
  await router.ask('{ courses { title } }', { headers: { 'user-agent': 'Reader/2.1 (Linux)' } })
  assert.equal(last('courses')['x-lyceum-client-agent'], undefined)
  assert.equal(last('courses')['x-lyceum-client-address'], undefined)
})

test('what a client says under these names counts for nothing', async () => {
  const made = {
    'x-lyceum-client-agent': 'somebody else',
    'x-lyceum-client-address': '203.0.113.7',
    'x-forwarded-for': '203.0.113.8',
    forwarded: 'for=203.0.113.9',
  }
  await router.ask('{ users { id } }', { headers: { ...made, 'user-agent': 'Reader/2.1' } })
  assert.equal(last('users')['x-lyceum-client-agent'], 'Reader/2.1')
  assert.equal(last('users')['x-lyceum-client-address'], '127.0.0.1')
})

test('a client that does not say what it is is not known, whatever it says under our name', async () => {
  await askWithoutAgent()
  assert.equal(last('users')['x-lyceum-client-agent'], undefined)
})

test('a user agent of any length and of any characters is made to fit', async () => {
  await router.ask('{ users { id } }', { headers: { 'user-agent': `J\u00fcrgen\t${'x'.repeat(5_000)}` } })
  assert.equal(last('users')['x-lyceum-client-agent'], `J rgen ${'x'.repeat(493)}`)
})

test('an IPv4 address is told as one, also where it comes in over IPv6, and an IPv6 address without its zone', () => {
  const addressOf = (remoteAddress?: string) =>
    clientOrigin(new Request('http://router'), { req: { socket: { remoteAddress } } }, () => false)['x-lyceum-client-address']
  assert.equal(addressOf('::ffff:203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('fe80::1%eth0'), 'fe80::1')
  assert.equal(addressOf('2001:db8::7'), '2001:db8::7')
  assert.equal(addressOf(undefined), null)
})

test('whom our own proxies forward for is believed, back to the first stranger', () => {
  const isTrusted = parseTrustedProxies('10.0.0.0/8, 2001:db8::7')!
  const addressOf = (remoteAddress: string, forwarded?: string) =>
    clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage, isTrusted)
  assert.equal(addressOf('10.1.2.3', '203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('::ffff:10.1.2.3', '198.51.100.1, 203.0.113.7, 10.9.9.9'), '203.0.113.7')
  assert.equal(addressOf('2001:db8::7', '203.0.113.7'), '203.0.113.7')
  assert.equal(addressOf('203.0.113.9', '203.0.113.7'), '203.0.113.9')
  assert.equal(addressOf('10.1.2.3'), '10.1.2.3')
  assert.equal(addressOf('10.1.2.3', 'unknown'), '10.1.2.3')
})

test('only addresses and networks can be trusted', () => {
  for (const text of ['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/x']) assert.equal(parseTrustedProxies(text), null, text)
  assert.equal(parseTrustedProxies(' ')!('10.0.0.1'), false)
})

/** `fetch` always names itself. */
function askWithoutAgent(): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-lyceum-client-agent': 'made up' }
    const sent = request(`${router.url}/graphql`, { method: 'POST', headers }, answer => answer.resume().on('end', () => resolve()))
    sent.on('error', reject).end('{"query":"{ users { id name } }"}')
  })
}
