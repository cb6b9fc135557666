import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { Logger } from '@graphql-hive/gateway-runtime'
import { keys, manifestOf, operation, operations, startRouterWithPartners, type Partners } from '../../test/partners.ts'
import { send, startRouter } from '../../test/router.ts'
import { openDocuments } from './documents.ts'
import type { ManifestOperation } from './manifest.ts'

let partners: Partners
before(async () => void (partners = await startRouterWithPartners()))
after(() => partners[Symbol.asyncDispose]())

const ranks = operation('Ranks', 'query Ranks { users { rank } }')

async function codeOf(id: string): Promise<string | undefined> {
  const headers = { 'x-lyceum-key': keys.north }
  const { body } = await send(`${partners.router.url}/graphql`, JSON.stringify({ documentId: id }), headers)
  return body.errors?.[0].extensions.code
}

test('a manifest that changes is in force soon after; one that is broken changes nothing', async () => {
  assert.equal(await codeOf(ranks.id), 'PERSISTED_QUERY_NOT_IN_LIST')
  await partners.write('north', 'manifest.json', manifestOf(operations.people, ranks))
  await partners.logged(/read again/)
  assert.equal(await codeOf(ranks.id), undefined)
  assert.equal(await codeOf(operations.person.id), 'PERSISTED_QUERY_NOT_IN_LIST')

  const forged = { ...operations.person, id: operations.people.id }
  for (const [index, broken] of ['{', '{}', manifestOf(forged)].entries()) {
    await partners.write('north', 'manifest.json', broken)
    const line = await partners.logged(/last good ones stay/, index + 1)
    assert.match(String(line['reason']), /north\/manifest\.json cannot be used: .+; run `npm run manifest` in router-config\.$/)
    assert.equal(await codeOf(ranks.id), undefined)
  }

  await partners.write('north', 'manifest.json', manifestOf(operations.people))
  await partners.logged(/read again/, 2)
  assert.equal(await codeOf(ranks.id), 'PERSISTED_QUERY_NOT_IN_LIST')
})

test('manifests put in the place of others are seen each time, new partners and a folder that was away too', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'))
  await mkdir(join(folder, 'north'))
  const faults: unknown[] = []
  const store = openDocuments(folder, new Logger({ level: 'error', writers: [{ write: (_, fault) => void faults.push(fault) }] }))
  t.after(async () => {
    store.close()
    await rm(folder, { recursive: true })
  })
  const known = (...operations: ManifestOperation[]) => until(() => operations.length === store.current().size && operations.every(({ id }) => store.current().has(id)))
  for (const each of [ranks, operations.people, ranks]) {
    await writeFile(join(folder, 'new.json'), manifestOf(each))
    await rename(join(folder, 'new.json'), join(folder, 'north', 'manifest.json'))
    await known(each)
  }
  await mkdir(join(folder, 'west'))
  await writeFile(join(folder, 'west', 'manifest.json'), manifestOf(operations.courses))
  await known(ranks, operations.courses)

  await rename(folder, `${folder}-away`)
  await until(() => faults.length > 0)
  await writeFile(join(`${folder}-away`, 'west', 'manifest.json'), manifestOf(operations.person))
  await rename(`${folder}-away`, folder)
  await known(ranks, operations.person)
})

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400; i++, await delay(25)) if (condition()) return
  assert.fail('it never came to pass')
}

test('a manifest that is broken from the start stops the router, in one sentence', async () => {
  await partners.write('south', 'partner.json', '{"maxAgeSeconds": {"Courses": "long"}}')
  const folder = partners.router.environment['LYCEUM_OPERATIONS']!
  assert.throws(() => openDocuments(folder, new Logger({ level: false })), /south\/partner\.json cannot be used: maxAgeSeconds is to hold/)
})

test('without a folder there are no documents, and keys are nobody\'s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'none-'))
  await rm(folder, { recursive: true })
  assert.equal(openDocuments(folder, new Logger({ level: false })).current().size, 0)
  await using router = await startRouter()
  const { body } = await router.ask('{ users { id } }', { headers: { 'x-lyceum-key': keys.north } })
  assert.equal(body.errors[0].extensions.code, 'UNAUTHENTICATED')
})
