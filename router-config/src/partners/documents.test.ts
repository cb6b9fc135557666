import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Logger } from '@graphql-hive/gateway-runtime'
import { keys, manifestOf, operation, operations, startRouterWithPartners, type Partners } from '../../test/partners.ts'
import { send, startRouter } from '../../test/router.ts'
import { openDocuments } from './documents.ts'

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
