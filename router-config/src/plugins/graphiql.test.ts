import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { startRouter, type Router } from '../../test/router.ts'

const script = 'console.log("Lyceum")'
let bundle: string
let router: Router

before(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'graphiql-'))
  await mkdir(join(bundle, 'assets'))
  await writeFile(join(bundle, 'index.html'), '<body data-demo-accounts="false" data-debug="false">GraphiQL</body>')
  await writeFile(join(bundle, 'assets', 'index-D5wTr2E6.js'), script)
  await writeFile(join(bundle, 'assets', 'index-D5wTr2E6.js.gz'), gzipSync(script))
  await writeFile(join(bundle, 'assets', 'index-D5wTr2E6.css'), 'body {}')
  await writeFile(join(bundle, 'assets', 'secret.txt'), 'not served')
  router = await startRouter({ LYCEUM_GRAPHIQL_BUNDLE: bundle })
})
after(async () => {
  await router[Symbol.asyncDispose]()
  await rm(bundle, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = { 'accept-encoding': 'identity' }) => fetch(router.url + path, { headers })

test('the page may load nothing from anywhere else, and is looked for anew each time', async () => {
  const page = await get('/')
  assert.equal(page.status, 200)
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.equal(page.headers.get('cache-control'), 'no-cache')
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
  const policy = page.headers.get('content-security-policy')!
  assert.match(policy, /^default-src 'none'; script-src 'self';/)
  assert.doesNotMatch(policy, /http|unsafe-eval|script-src[^;]*unsafe-inline/)
  assert.match(policy, /frame-ancestors 'none'/)
})

test('what the page consists of is typed, kept for ever, and sent compressed to those who take it', async () => {
  const plain = await get('/graphiql/assets/index-D5wTr2E6.js')
  assert.equal(await plain.text(), script)
  assert.equal(plain.headers.get('content-type'), 'text/javascript; charset=utf-8')
  assert.equal(plain.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(plain.headers.get('content-encoding'), null)

  const compressed = await get('/graphiql/assets/index-D5wTr2E6.js', { 'accept-encoding': 'br, gzip;q=0.8' })
  assert.equal(compressed.headers.get('content-encoding'), 'gzip')
  assert.equal(compressed.headers.get('vary'), 'accept-encoding')
  assert.equal(await compressed.text(), script)

  const declined = await get('/graphiql/assets/index-D5wTr2E6.js', { 'accept-encoding': 'gzip;q=0' })
  assert.equal(declined.headers.get('content-encoding'), null)

  const style = await get('/graphiql/assets/index-D5wTr2E6.css', { 'accept-encoding': 'gzip' })
  assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(await style.text(), 'body {}')
})

test('nothing else of the disk is served', async () => {
  for (const path of ['/graphiql/assets/secret.txt', '/graphiql/assets/..%2findex.html', '/graphiql/assets/absent.js', '/graphiql/', '/graphiql/index.html']) {
    assert.equal((await get(path)).status, 404, path)
  }
})

test('HEAD has headers and no body, and the page takes no POST', async () => {
  const head = await fetch(`${router.url}/`, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
  assert.equal((await fetch(`${router.url}/`, { method: 'POST' })).status, 404)
})

test('the schema can be read as text, once it is known', async () => {
  assert.equal((await get('/schema.graphql')).status, 503)
  await router.ask('{ users { id } }')
  const schema = await get('/schema.graphql')
  assert.equal(schema.headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.match(await schema.text(), /type Query \{/)
})

test('demo accounts are offered where there are some: with the debug flag, unless said otherwise', async () => {
  assert.match(await (await get('/')).text(), /data-demo-accounts="true" data-debug="true"/)
  const page = async (environment: Record<string, string>) => {
    await using other = await startRouter({ LYCEUM_GRAPHIQL_BUNDLE: bundle, ...environment })
    return (await fetch(other.url)).text()
  }
  assert.match(await page({ LYCEUM_DEBUG: 'false' }), /data-demo-accounts="false" data-debug="false"/)
  assert.match(await page({ LYCEUM_DEMO_ACCOUNTS: 'false' }), /data-demo-accounts="false" data-debug="true"/)
  assert.match(await page({ LYCEUM_DEBUG: 'false', LYCEUM_DEMO_ACCOUNTS: 'true' }), /data-demo-accounts="true" data-debug="false"/)
})

test('a page that was not built is one sentence with the remedy, until it is built', async () => {
  await using other = await startRouter({ LYCEUM_GRAPHIQL_BUNDLE: join(bundle, 'later') })
  const answer = await fetch(other.url)
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
  assert.match(await answer.text(), /^GraphiQL has not been built; run .*npm run build.*\/graphql\.\n$/)
  assert.equal((await other.ask('{ users { id } }')).body.data.users.length, 3)
  await mkdir(join(bundle, 'later'))
  await writeFile(join(bundle, 'later', 'index.html'), 'built')
  assert.equal(await (await fetch(other.url)).text(), 'built')
})

test('it can be switched off, and the graph stays', async () => {
  await using other = await startRouter({ LYCEUM_GRAPHIQL: 'false', LYCEUM_GRAPHIQL_BUNDLE: bundle })
  assert.equal(await (await fetch(other.url)).text(), 'Lyceum: the graph is at /graphql\n')
  for (const path of ['/schema.graphql', '/graphiql/assets/index-D5wTr2E6.js']) {
    assert.equal((await fetch(other.url + path)).status, 404)
  }
  assert.equal((await other.ask('{ users { id } }')).body.data.users.length, 3)
})
