import assert from 'node:assert/strict'
import { rename, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { composedSchool, startRouter, type Router } from '../test/router.ts'

const withMotto = (motto: string) => composedSchool().replace('type Query', `"${motto}"\ntype Query`)

/** At once, as a deployment would: half a file is a fault of its own. */
async function replace(file: string, text: string) {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

async function mottoOf(router: Router): Promise<string | null> {
  const { body } = await router.ask('{ __type(name: "Query") { description } }')
  return body.data.__type.description
}

/** The gateway looks at the file at a request, when the interval has passed. */
async function eventually(router: Router, motto: string) {
  const deadline = Date.now() + 20_000
  while ((await mottoOf(router)) !== motto) assert.ok(Date.now() < deadline, `the supergraph of "${motto}" never came`)
}

async function logged(router: Router, message: string, times: number) {
  const deadline = Date.now() + 20_000
  const count = () => router.log.filter(line => line['msg'] === message).length
  while (count() < times) {
    await mottoOf(router)
    assert.ok(Date.now() < deadline, `"${message}" was not logged`)
  }
  for (let i = 0; i < 20; i++) await mottoOf(router)
  assert.equal(count(), times)
}

test('a changed supergraph is taken up, a broken or missing one is not', async () => {
  await using router = await startRouter({ LYCEUM_SUPERGRAPH_POLL_MILLIS: '10' })
  const file = router.environment['LYCEUM_SUPERGRAPH']!
  assert.equal(await mottoOf(router), null)

  await replace(file, withMotto('first'))
  await eventually(router, 'first')

  const kept = 'The supergraph file cannot be used; the last good one stays'
  await replace(file, 'type Query { broken')
  await logged(router, kept, 1)
  await replace(file, 'type Query { notASupergraph: Unknown }')
  await logged(router, kept, 2)
  await rename(file, `${file}.away`)
  await logged(router, kept, 3)
  assert.equal(await mottoOf(router), 'first')
  assert.equal((await router.ask('{ users { id rank } }')).body.data.users.length, 3)

  await replace(file, withMotto('second'))
  await eventually(router, 'second')
})

test('a query under way outlives the change', async () => {
  await using router = await startRouter({ LYCEUM_SUPERGRAPH_POLL_MILLIS: '10' })
  const release = Promise.withResolvers<'answer'>()
  const arrived = Promise.withResolvers<void>()
  router.subgraphs.users.behave(() => {
    arrived.resolve()
    return release.promise
  })
  const answer = router.ask('{ users { id rank } }')
  await arrived.promise
  await replace(router.environment['LYCEUM_SUPERGRAPH']!, withMotto('changed'))
  await eventually(router, 'changed')
  release.resolve('answer')
  assert.deepEqual((await answer).body.data.users[0], { id: '1', rank: 1 })
})
