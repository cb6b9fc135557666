import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startRouter } from '../../test/router.ts'

test('the gateway says that it lives, that it is ready and where the graph is', async () => {
  await using router = await startRouter({ LYCEUM_GRAPHIQL: 'false' })
  const get = (path: string) => fetch(router.url + path)
  assert.equal((await get('/health')).status, 200)
  assert.equal((await get('/readiness')).status, 200)
  assert.match(await (await get('/')).text(), /\/graphql/)
  assert.equal((await get('/elsewhere')).status, 404)
})

test('without a supergraph it lives and is not ready', async () => {
  await using router = await startRouter({ LYCEUM_SUPERGRAPH: '/nowhere/supergraph.graphql' })
  assert.equal((await fetch(`${router.url}/health`)).status, 200)
  assert.equal((await fetch(`${router.url}/readiness`)).status, 503)
})
