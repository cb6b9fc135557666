import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { composedSchool } from '../../test/router.ts'
import { idOf, parseManifest } from './manifest.ts'

let folder: string
let partner: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'))
  partner = join(folder, 'operations', 'north')
  await mkdir(partner, { recursive: true })
  await writeFile(join(folder, 'supergraph.graphql'), composedSchool())
  await write('people.graphql', people)
})
afterEach(() => rm(folder, { recursive: true }))

const people = '# Everybody.\nquery People { users { name } }\n'
const write = (file: string, text: string) => writeFile(join(partner, file), text)
const manifest = async () => parseManifest(await readFile(join(partner, 'manifest.json'), 'utf8'))

function build(...options: string[]): Promise<{ code: number; errors: string }> {
  const command = [join(import.meta.dirname, 'build.ts'), '--schema', folder, ...options]
  return new Promise(resolve =>
    execFile(process.execPath, command, (fault, _, errors) => resolve({ code: Number(fault?.code ?? 0), errors })),
  )
}

test('documents become a manifest, by the SHA-256 of each text as it stands in its file; it is fresh until one changes', async () => {
  assert.deepEqual(await build(), { code: 0, errors: '' })
  assert.deepEqual((await manifest()).operations, [{ id: idOf(people), name: 'People', type: 'query', body: people }])
  assert.deepEqual(await build('--check'), { code: 0, errors: '' })

  await write('rename.graphql', '# Another name.\nmutation Rename { rename(id: "1", name: "x") { id } }\n')
  const stale = 'The manifest of north is stale; run `npm run manifest` in router-config and commit it.\n'
  assert.deepEqual(await build('--check'), { code: 1, errors: stale })
  assert.deepEqual(await build(), { code: 0, errors: '' })
  assert.deepEqual((await manifest()).operations.map(({ type }) => type), ['query', 'mutation'])
})

test('an id that a partner has been given stays, unless it is retired', async () => {
  await build()
  await write('people.graphql', people.replace('name', 'name id'))
  const { code, errors } = await build()
  assert.equal(code, 1)
  assert.match(errors, /^north has been given ids that would go away \(People\); put the new text into a file and an operation of its own/)
  assert.equal((await manifest()).operations[0]!.id, idOf(people))
  assert.deepEqual(await build('--retire'), { code: 0, errors: '' })
  assert.notEqual((await manifest()).operations[0]!.id, idOf(people))
})

test('what cannot be used is listed by file, and no manifest is written', async () => {
  await write('a.graphql', 'query A { users { name } }')
  await write('b.graphql', '# Two.\nquery B { users { name } } query C { users { name } }')
  await write('c.graphql', '# Unknown.\nquery D { users { nickname } }')
  await write('d.graphql', '# Broken.\nquery {')
  await write('e.graphql', '# Guarded.\nquery E { me { id } user(id: "1") { salary } }')
  await write('f.graphql', people)
  await write('partner.json', '{"maxAgeSeconds": {"Peeple": 1}}')
  const { code, errors } = await build('--check')
  assert.equal(code, 1)
  assert.deepEqual(errors.trim().split('\n'), [
    'The documents of north cannot be used:',
    '  a.graphql: its first line is to say what it is for, as a comment',
    '  b.graphql: it is to hold one operation, with a name',
    '  c.graphql: Cannot query field "nickname" on type "User". Did you mean "name"? (line 2)',
    '  d.graphql: Syntax Error: Expected Name, found <EOF>.',
    "  e.graphql: Query.me is for people who are signed in, and a partner's request has none",
    "  e.graphql: User.salary is for people who are signed in, and a partner's request has none",
    '  people.graphql: another document names its operation People too',
    '  partner.json: there is no operation Peeple',
  ])
  await assert.rejects(manifest())
})
