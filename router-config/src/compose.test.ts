import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, test } from 'node:test'
import { buildSchema } from 'graphql'
import { definitions } from '../test/school.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'))
  await writeFile(join(folder, 'common.graphqls'), 'enum Order { UP DOWN }')
  const own = { ...definitions, enrollments: 'type Query { seats(order: Order): Int }', assessments: 'type Query { grades: Int }' }
  for (const [name, schema] of Object.entries(own)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, `${name}.graphqls`), schema)
  }
})
afterEach(() => rm(folder, { recursive: true }))

function compose(...options: string[]): Promise<{ code: number; errors: string }> {
  const command = [join(import.meta.dirname, 'compose.ts'), '--schema', folder, ...options]
  return new Promise(resolve =>
    execFile(process.execPath, command, (fault, _, errors) => resolve({ code: Number(fault?.code ?? 0), errors })),
  )
}

test('the four subgraphs become one file that builds, and is fresh until one of them changes', async () => {
  assert.deepEqual(await compose(), { code: 0, errors: '' })
  const supergraph = await readFile(join(folder, 'supergraph.graphql'), 'utf8')
  assert.match(supergraph, /@join__graph\(name: "assessments", url: "http:\/\/127\.0\.0\.1:4004\/graphql"\)/)
  buildSchema(supergraph, { assumeValidSDL: true })
  assert.deepEqual(await compose('--check'), { code: 0, errors: '' })

  await writeFile(join(folder, 'users', 'more.graphqls'), 'extend type Query { more: Int }')
  const stale = 'schema/supergraph.graphql is stale; run `npm run compose` in router-config and commit it.\n'
  assert.deepEqual(await compose('--check'), { code: 1, errors: stale })
  assert.equal(await readFile(join(folder, 'supergraph.graphql'), 'utf8'), supergraph)
})

test('what does not parse or compose is listed with the subgraph it stands in, and nothing is written', async () => {
  await writeFile(join(folder, 'courses', 'courses.graphqls'), 'type Query {')
  const unparsed = await compose()
  assert.equal(unparsed.code, 1)
  assert.match(unparsed.errors, /^The subgraphs do not compose:\n {2}\[courses\] Syntax Error: .+\n$/)

  await writeFile(join(folder, 'courses', 'courses.graphqls'), 'type Query { c: Missing }')
  assert.match((await compose()).errors, /^The subgraphs do not compose:\n {2}\[courses\] .*Missing/)
  await assert.rejects(readFile(join(folder, 'supergraph.graphql')))
})

test('a missing folder is one sentence', async () => {
  await rm(join(folder, 'courses'), { recursive: true })
  const { code, errors } = await compose()
  assert.equal(code, 1)
  assert.match(errors, /^.*courses.*\n$/)
})
