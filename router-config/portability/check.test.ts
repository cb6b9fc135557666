import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readSubgraphs, type SubgraphDefinition } from '../src/composition.ts'
import { breakingChanges } from './breaking.ts'
import { composeAsApollo, composeAsCosmo } from './composers.ts'
import { lint } from './lint.ts'
import { fieldsThatTakeOthersAlong } from './nullability.ts'
import { publicSchemaOf } from './public-schema.ts'

const committed = join(import.meta.dirname, '../../schema')
let folder: string
let publicSchema: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schema-'))
  await cp(committed, folder, { recursive: true })
  publicSchema = publicSchemaOf(await readFile(join(committed, 'supergraph.graphql'), 'utf8'))
  await writeFile(join(folder, 'public.graphql'), publicSchema)
})
after(() => rm(folder, { recursive: true }))

test('the subgraphs as they stand pass every check', () => {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'check.ts')], { encoding: 'utf8' })
  assert.equal(output.match(/^✔ /gm)?.length, 5, output)
})

const broken = `
type undescribed { id: ID! }
"A type nobody reaches."
type Unreachable { "An id." id: ID! }
extend type Query {
  "Has a verb."
  getCourses: Int
  "Guarded, yet never null."
  secret: Int! @authenticated
  "A connection without arguments or cost."
  unreachables: UnreachableConnection
}
"A connection without edges."
type UnreachableConnection { "Nothing to go on from." pageInfo: PageInfo }
"Guarded as a whole."
type Guarded @authenticated { "A field." Shouting: Int @policy(policies: [["p"]]) }
extend type Mutation {
  "Answers with a number, to an argument of another name."
  renameCourse(value: CourseNames): Int!
  "May not answer."
  deleteCourse: DeleteCoursePayload
}
"Not called after what it is."
input CourseNames { "A name." name: String }
"Values in lower case."
enum Pace { "Slow." slow }
"Gone, nobody knows why."
type Old { "Old." old: Int @deprecated }
`

test('a subgraph against the rules is told each of them, by file and line', async () => {
  const file = join(folder, 'courses', 'broken.graphqls')
  await writeFile(file, broken)
  const problems = await lint(folder, join(folder, 'public.graphql'))
  await rm(file)
  const lineOf = (text: string) => broken.slice(0, broken.indexOf(text)).split('\n').length
  const expected: [string, RegExp][] = [
    ['type undescribed', /require-description/],
    ['type undescribed', /PascalCase/],
    ['type Unreachable', /no-unreachable-types/],
    ['getCourses', /"get" prefix/],
    ['secret', /guarded field is nullable/],
    ['unreachables', /relay-arguments/],
    ['unreachables', /by @listSize/],
    ['type UnreachableConnection', /relay-connection-types/],
    ['@authenticated {', /guard stands on a field/],
    ['Shouting', /camelCase/],
    ['@policy', /Not every router knows/],
    ['renameCourse', /input-name/],
    ['renameCourse', /no-scalar-result-type-on-mutation/],
    ['renameCourse', /payload of its own/],
    ['deleteCourse', /always answers/],
    ['input CourseNames', /suffix/],
    ['slow }', /UPPER_CASE/],
    ['old: Int', /require-deprecation-reason/],
  ]
  for (const [place, problem] of expected) {
    const line = `courses/broken.graphqls:${lineOf(place)}: `
    assert.ok(problems.some(each => each.startsWith(line) && problem.test(each)), `${place}: ${problem}\n${problems.join('\n')}`)
  }
  assert.ok(problems.every(each => each.startsWith('courses/broken.graphqls:')), problems.join('\n'))
})

test('what one of the two other composers refuses is told', async () => {
  const subgraphs = await withMore('users', 'extend type Query { "Differs." courseBySlug(slug: Int!): String }')
  assert.match(composeAsApollo(subgraphs, publicSchema).join('\n'), /Query\.courseBySlug/)
  assert.match((await composeAsCosmo(subgraphs)).join('\n'), /courseBySlug/)
})

test('a graph that differs for clients from one composer to the other is told', async () => {
  const subgraphs = await withMore('users', 'extend type Query { "More." more: Int }')
  assert.deepEqual(composeAsApollo(subgraphs, publicSchema), ["Apollo's composition is another graph for clients than ours."])
})

test('a field that would take the rest of an answer along when another subgraph is away is told', async () => {
  const subgraphs = await withMore('assessments', `
    extend type User { neverNull: Int! mayBeNull: Int }
    type Team { "Foreign." captain: User! members: [User!]! friends: [User] }
  `)
  assert.deepEqual(fieldsThatTakeOthersAlong(subgraphs), [
    "assessments: User.neverNull is contributed to another subgraph's entity, so it is nullable",
    "assessments: Team.captain returns another subgraph's entity, so it is nullable",
    "assessments: Team.members returns another subgraph's entity, so it is nullable",
  ])
})

test('what breaks clients is told, what adds to the graph is not', async () => {
  const more = `${publicSchema}\ntype More { more: Int }`
  assert.deepEqual(await breakingChanges(publicSchema, more), [])
  assert.deepEqual(await breakingChanges(more, publicSchema), ["Type 'More' was removed"])
})

async function withMore(subgraph: string, schema: string): Promise<SubgraphDefinition[]> {
  const subgraphs = await readSubgraphs(committed)
  return subgraphs.map(each => (each.name === subgraph ? { ...each, schema: `${each.schema}\n${schema}` } : each))
}
