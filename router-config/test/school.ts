import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GraphQLError } from 'graphql'
import { createSchema, createYoga, type YogaServerInstance } from 'graphql-yoga'

type Resolvers = Record<string, Record<string, unknown>>

/** One call that reached a subgraph over HTTP. */
export interface Call {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** How a subgraph misbehaves, per test. */
export type Behaviour = (call: Call) => Reaction | Promise<Reaction>
type Reaction = 'answer' | 'hang' | 'stall' | 'hang up' | { status: number; body: string; type?: string }

/** A small school over two subgraphs: users owns people, courses owns courses and adds `User.courses`. */
export const definitions = {
  users: /* GraphQL */ `
    extend schema
      @link(
        url: "https://specs.apollo.dev/federation/v2.9"
        import: ["@key", "@authenticated", "@requiresScopes", "@shareable"]
      )
    interface Node { id: ID! }
    type User implements Node @key(fields: "id") {
      id: ID!
      name: String!
      email: String @authenticated
      salary: Int @requiresScopes(scopes: [["users:read", "pay:read"], ["admin"]])
    }
    type Query {
      me: User @authenticated
      user(id: ID!): User
      users: [User!]!
      boss: User! @requiresScopes(scopes: [["admin"]])
      node(id: ID!): Node
    }
    type Course implements Node @key(fields: "id", resolvable: false) { id: ID! }
    type Mutation { rename(id: ID!, name: String!): User }
  `,
  courses: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@shareable"])
    interface Node { id: ID! }
    type Course implements Node @key(fields: "id") { id: ID! title: String! level: Int! teacher: User }
    type User @key(fields: "id") { id: ID! courses: [Course!] rank: Int }
    type Query { courses: [Course!]! course(id: ID!): Course strict: Course! echo(text: Text): String }
    scalar Text
  `,
}

const people = ['1', '2', '3'].map(id => ({ __typename: 'User', id, name: `Person ${id}`, email: `${id}@x`, salary: 10 }))
const courses = ['a', 'b'].map(id => ({ __typename: 'Course', id, title: `Course ${id}`, level: 1, teacher: { id: id === 'a' ? '1' : 'gone' } }))
const person = (id: string) => people.find(each => each.id === id) ?? null
const course = (id: string) => courses.find(each => each.id === id) ?? null

const resolvers: Record<keyof typeof definitions, Resolvers> = {
  users: {
    Query: {
      me: () => person('1'),
      user: (_: unknown, { id }: { id: string }) => person(id),
      users: () => people,
      boss: () => person('1'),
      node: (_: unknown, { id }: { id: string }) => person(id) ?? { __typename: 'Course', id },
      _entities: (_: unknown, { representations }: Representations) => representations.map(({ id }) => person(id)),
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...person(id), name }) },
  },
  courses: {
    Query: {
      courses: () => courses,
      course: (_: unknown, { id }: { id: string }) => course(id),
      strict: () => course('a'),
      echo: (_: unknown, { text }: { text: string }) => {
        if (text === 'coded') throw new GraphQLError('Too much.', { extensions: { code: 'COST_LIMIT', limit: 5, stack: 'at io.x.Y' } })
        if (text === 'class') throw new GraphQLError('java.lang.IllegalStateException: SELECT * FROM user', { extensions: { code: 'FORBIDDEN' } })
        if (text === 'raw') throw new GraphQLError('io.lyceum.courses.Oops at 10.0.0.7:3306', { extensions: { code: 'X', class: 'io.lyceum.Oops' } })
        return text
      },
      _entities: (_: unknown, { representations }: Representations) =>
        representations.map(each =>
          each.__typename === 'Course' ? course(each.id) : { ...each, courses, rank: Number(each.id) },
        ),
    },
  },
}

interface Representations {
  representations: { __typename: string; id: string }[]
}

export type SubgraphName = keyof typeof definitions

export interface Subgraph {
  url: string
  calls: Call[]
  behave(behaviour: Behaviour): void
  stop(): Promise<void>
  restart(): Promise<void>
}

export async function startSubgraph(name: SubgraphName): Promise<Subgraph> {
  const yoga = createYoga({ schema: executable(name), logging: false, maskedErrors: false, plugins: [debugExtension()] })
  const calls: Call[] = []
  let behaviour: Behaviour = () => 'answer'
  let server = await listen(0)

  async function listen(port: number): Promise<Server> {
    const created = createServer(async (request, response) => {
      const body = Buffer.concat(await Array.fromAsync(request)).toString()
      const call = { method: request.method!, path: request.url!, headers: request.headers, body }
      calls.push(call)
      const reaction = await behaviour(call)
      if (reaction === 'hang') return
      if (reaction === 'stall') {
        response.writeHead(200, { 'content-type': 'application/json' })
        return void response.write('{"data":')
      }
      if (reaction === 'hang up') return void request.socket.destroy()
      if (reaction !== 'answer') {
        response.writeHead(reaction.status, { 'content-type': reaction.type ?? 'application/json' })
        return void response.end(reaction.body)
      }
      await answer(yoga, call, response)
    })
    await new Promise<void>(resolve => created.listen(port, '127.0.0.1', resolve))
    return created
  }

  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    calls,
    behave: chosen => (behaviour = chosen),
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    restart: async () => void (server = await listen(port)),
  }
}

async function answer(yoga: YogaServerInstance<object, object>, call: Call, response: import('node:http').ServerResponse) {
  const answered = await yoga.fetch(`http://subgraph${call.path}`, {
    method: call.method,
    headers: call.headers as Record<string, string>,
    body: call.body,
  })
  response.writeHead(answered.status, { 'content-type': answered.headers.get('content-type') ?? 'application/json' })
  response.end(await answered.text())
}

function executable(name: SubgraphName) {
  const federation = /* GraphQL */ `
    directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
    directive @link(url: String!, import: [String]) on SCHEMA
    directive @authenticated on FIELD_DEFINITION | OBJECT
    directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT
    directive @external on FIELD_DEFINITION
    directive @shareable on FIELD_DEFINITION | OBJECT
    scalar _Any
    union _Entity = User | Course
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `
  const own = definitions[name].replace(/extend schema[\s\S]*?\]\s*\)/, '')
  return createSchema({ typeDefs: [own, federation], resolvers: resolvers[name] as never })
}

/** As a real subgraph does: two statements a request, told to those who ask. */
function debugExtension() {
  return {
    onExecutionResult({ request, result, setResult }: { request: Request; result: object; setResult(result: object): void }) {
      if (request.headers.get('x-lyceum-debug') !== 'true') return
      setResult({ ...result, extensions: { debug: { statements: 2, sql: ['select 1', 'select 2'] } } })
    },
  }
}
