import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema, parse } from 'graphql'
import { costOf } from './cost.ts'

const schema = buildSchema(/* GraphQL */ `
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    course(id: ID!): Course
    courses(first: Int, last: Int): CourseConnection
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false, assumedSize: 20)
    popular: [Course!]! @listSize(assumedSize: 5)
    anything: [Course!]!
    report: Report @cost(weight: 500)
    node(id: ID!): Node
  }
  interface Node { id: ID! }
  type Course implements Node { id: ID! title: String! teacher: Person modules: [Module!]! @listSize(assumedSize: 4) }
  type Module { title: String! }
  type Person implements Node { id: ID! name: String! }
  type CourseConnection { totalCount: Int! edges: [CourseEdge!]! nodes: [Course!]! }
  type CourseEdge { cursor: String! node: Course! }
  type Report { text: String }
  type Mutation { rename(id: ID!): Course }
`)

const cost = (text: string, variables: Record<string, unknown> = {}, operationName?: string) => costOf(schema, parse(text), operationName, variables)

test('objects cost one, scalars nothing, whatever their number of fields', () => {
  assert.equal(cost('{ course(id: 1) { id title } }'), 1)
  assert.equal(cost('{ course(id: 1) { title teacher { name } } }'), 2)
  assert.equal(cost('{ __typename }'), 0)
})

test('the schema costs much, each time', () => {
  assert.equal(cost('{ __schema { types { name } } }'), 5_000)
  assert.equal(cost('{ a: __type(name: "Course") { name } b: __type(name: "Course") { name } }'), 10_000)
})

test('lists cost as many as they may hold', () => {
  assert.equal(cost('{ popular { title } }'), 5)
  assert.equal(cost('{ popular { modules { title } } }'), 5 * (1 + 4))
  assert.equal(cost('{ anything { title } }'), 10)
})

test('a page costs what it is asked to hold, by literal, variable, default or assumption', () => {
  const page = 'query ($first: Int = 7) { courses(first: $first) { nodes { teacher { name } } } }'
  assert.equal(cost('{ courses { totalCount } }'), 1)
  assert.equal(cost('{ courses(first: 100) { nodes { title } } }'), 1 + 100)
  assert.equal(cost('{ courses(last: 3) { edges { node { title } } } }'), 1 + 3 * 2)
  assert.equal(cost('{ courses { nodes { title } } }'), 1 + 20)
  assert.equal(cost(page), 1 + 7 * 2)
  assert.equal(cost(page, { first: 50 }), 1 + 50 * 2)
})

test('aliases and fragments count where they stand', () => {
  assert.equal(cost('{ a: course(id: 1) { ...T } b: course(id: 2) { ...T } } fragment T on Course { teacher { name } }'), 4)
  assert.equal(cost('{ course(id: 1) { ... { teacher { name } } } }'), 2)
})

test('of the types that something may be, the dearest counts', () => {
  assert.equal(cost('{ node(id: 1) { id ... on Course { teacher { name } modules { title } } ... on Person { name } } }'), 1 + 1 + 4)
})

test('what is left out costs nothing', () => {
  assert.equal(cost('query ($no: Boolean!) { course(id: 1) @include(if: $no) { title } popular @skip(if: true) { title } }', { no: false }), 0)
})

test('weights of the schema count in the place of one, mutations ten', () => {
  assert.equal(cost('{ report { text } }'), 500)
  assert.equal(cost('mutation { a: rename(id: 1) { title } b: rename(id: 1) { teacher { name } } }'), 21)
})

test('of several operations the one that runs counts', () => {
  assert.equal(cost('query A { popular { id } } query B { report { text } }', {}, 'A'), 5)
})
