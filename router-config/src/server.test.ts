import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { send, startRouter, type Router } from '../test/router.ts'

let school: Router
before(async () => void (school = await startRouter()))
after(() => school[Symbol.asyncDispose]())

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], { env: { ...environment }, stdio: 'pipe' })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', chunk => (output.text += chunk))
  return { child, output, exit: once(child, 'exit').then(([code]) => code as number | null) }
}

/** Starts the server on a free port and waits until it listens. */
async function serve(overrides: Record<string, string> = {}) {
  const server = run({ ...school.environment, LYCEUM_ROUTER_PORT: '0', ...overrides })
  while (!server.output.text.includes('Listening')) await Promise.race([once(server.child.stdout!, 'data'), server.exit])
  const { port } = JSON.parse(server.output.text.split('\n').find(line => line.includes('Listening'))!).address
  return { ...server, url: `http://127.0.0.1:${port}` }
}

async function stopped(child: ChildProcess) {
  if (child.exitCode === null) child.kill('SIGKILL')
}

test('it serves, says so in one line of JSON, tells no secret, and leaves when told', async () => {
  const { child, output, exit, url } = await serve()
  assert.deepEqual((await send(`${url}/graphql`, '{"query":"{ users { id } }"}')).body.data.users.length, 3)
  child.kill('SIGTERM')
  assert.equal(await exit, 0)
  const lines = output.text.trim().split('\n').map(line => JSON.parse(line).msg)
  assert.deepEqual(lines, ['Listening', 'Draining', 'Drained'])
  assert.ok(!output.text.includes(school.environment['LYCEUM_ROUTER_SECRET']!))
})

test('requests under way at SIGTERM are answered, and new ones are not taken', async t => {
  const { child, exit, url } = await serve()
  t.after(() => stopped(child))
  const release = Promise.withResolvers<'answer'>()
  const arrived = Promise.withResolvers<void>()
  school.subgraphs.users.behave(() => {
    arrived.resolve()
    return release.promise
  })
  const answer = send(`${url}/graphql`, '{"query":"{ users { id rank } }"}')
  await arrived.promise
  const draining = once(child.stdout!, 'data')
  child.kill('SIGTERM')
  await draining
  await assert.rejects(fetch(`${url}/health`))
  release.resolve('answer')
  assert.deepEqual((await answer).body.data.users[0], { id: '1', rank: 1 })
  assert.equal(await exit, 0)
  school.subgraphs.users.behave(() => 'answer')
})

test('a client that leaves before its answer does no harm', async t => {
  const { child, exit, output, url } = await serve()
  t.after(() => stopped(child))
  const leaving = new AbortController()
  const release = Promise.withResolvers<'answer'>()
  school.subgraphs.users.behave(() => {
    leaving.abort()
    return release.promise
  })
  const body = '{"query":"{ users { id rank } }"}'
  const headers = { 'content-type': 'application/json' }
  await assert.rejects(fetch(`${url}/graphql`, { method: 'POST', body, headers, signal: leaving.signal }))
  release.resolve('answer')
  school.subgraphs.users.behave(() => 'answer')
  assert.deepEqual((await send(`${url}/graphql`, body)).body.data.users[2], { id: '3', rank: 3 })
  child.kill('SIGTERM')
  assert.equal(await exit, 0)
  assert.doesNotMatch(output.text, /"level":"error"/)
})

test('a request that does not end is cut off in time', async t => {
  const { child, exit, output, url } = await serve({ LYCEUM_DRAIN_MILLIS: '200' })
  t.after(() => stopped(child))
  const arrived = Promise.withResolvers<void>()
  school.subgraphs.users.behave(() => {
    arrived.resolve()
    return 'hang'
  })
  const answer = send(`${url}/graphql`, '{"query":"{ users { id } }"}').catch(() => 'cut off')
  await arrived.promise
  child.kill('SIGTERM')
  assert.equal(await exit, 0)
  await answer
  assert.match(output.text, /Some requests took too long/)
  school.subgraphs.users.behave(() => 'answer')
})

test('a taken port is one sentence', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const port = (other.address() as AddressInfo).port
  const { exit, output } = run({ ...school.environment, LYCEUM_ROUTER_PORT: String(port) })
  assert.equal(await exit, 1)
  assert.equal(output.text, `Port ${port} is taken; stop what listens there or set LYCEUM_ROUTER_PORT.\n`)
  other.close()
})

test('a missing supergraph is one sentence', async () => {
  const { exit, output } = run({ ...school.environment, LYCEUM_SUPERGRAPH: '/nowhere/supergraph.graphql' })
  assert.equal(await exit, 1)
  assert.match(output.text, /^The supergraph \/nowhere\/supergraph\.graphql cannot be used: .*\n$/)
})

test('each wrong variable is one sentence', async () => {
  const { exit, output } = run({ LYCEUM_ROUTER_PORT: 'x', LYCEUM_ROUTER_SECRET: 'not hexadecimal', LYCEUM_USERS_URL: 'users:4001', LYCEUM_DEBUG: '1', LYCEUM_BUDGET: '50' })
  assert.equal(await exit, 1)
  assert.deepEqual(output.text.trim().split('\n').sort(), [
    'LYCEUM_ASSESSMENTS_URL is not set.',
    'LYCEUM_BUDGET must be at least LYCEUM_COST_LIMIT, or 0 for none.',
    'LYCEUM_COURSES_URL is not set.',
    'LYCEUM_DEBUG must be true or false.',
    'LYCEUM_ENROLLMENTS_URL is not set.',
    'LYCEUM_JWKS_URL is not set.',
    'LYCEUM_ROUTER_PORT must be a whole number from 0 to 65535.',
    'LYCEUM_ROUTER_SECRET must be at least 32 hexadecimal digits, in pairs.',
    'LYCEUM_SUPERGRAPH is not set.',
    'LYCEUM_USERS_URL must be an http or https address.',
  ])
})
