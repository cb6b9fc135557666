import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { digest, keys, operations, startRouterWithPartners, type Partners } from '../../test/partners.ts'
import { send } from '../../test/router.ts'
import { parsePartnerKeys } from '../partners/keys.ts'
import { usePersistedDocuments } from './persisted-documents.ts'

let partners: Partners
before(async () => void (partners = await startRouterWithPartners()))
after(() => partners[Symbol.asyncDispose]())

const north = { 'x-lyceum-key': keys.north }
const graphql = () => `${partners.router.url}/graphql`
const post = (body: unknown, headers: Record<string, string> = north) => send(graphql(), JSON.stringify(body), headers)
const hash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

async function get(parameters: Record<string, string>, headers: Record<string, string> = north) {
  const response = await fetch(`${graphql()}?${new URLSearchParams(parameters)}`, { headers })
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

const people = { data: { users: ['1', '2', '3'].map(id => ({ name: `Person ${id}` })) } }
const person = { data: { user: { name: 'Person 2' } } }

test('a document runs by its id, named in any of the usual ways', async () => {
  const { people: { id } } = operations
  assert.deepEqual((await post({ documentId: id })).body, people)
  assert.deepEqual((await post({ documentId: `sha256:${id}` })).body, people)
  assert.deepEqual((await post({ extensions: hash(id) })).body, people)
  assert.deepEqual((await get({ documentId: id })).body, people)
  assert.deepEqual((await get({ extensions: JSON.stringify(hash(id)) })).body, people)
})

test('it takes variables and checks them', async () => {
  const documentId = operations.person.id
  assert.deepEqual((await post({ documentId, variables: { id: '2' } })).body, person)
  assert.deepEqual((await get({ documentId, variables: '{"id":"2"}' })).body, person)
  assert.deepEqual((await get({ documentId, variables: '{"id":"2"}', operationName: 'Person' })).body, person)
  for (const wrong of [await post({ documentId }), await get({ documentId }), await get({ documentId, variables: '{' })]) {
    assert.equal(wrong.body.errors[0].extensions.code, 'BAD_USER_INPUT')
    assert.equal(wrong.headers.get('cache-control'), 'no-store')
  }
})

test('a document that changes something runs by POST alone', async () => {
  const documentId = operations.rename.id
  assert.deepEqual((await post({ documentId })).body, { data: { rename: { name: 'New' } } })
  const before = partners.router.subgraphs.users.calls.length
  const refused = await get({ documentId })
  assert.deepEqual([refused.status, refused.body.errors[0].extensions.code], [405, 'BAD_USER_INPUT'])
  assert.equal(partners.router.subgraphs.users.calls.length, before)
})

test('each of several keys of a partner is good', async () => {
  assert.deepEqual((await post({ documentId: operations.people.id }, { 'x-lyceum-key': 'an older key' })).body, people)
})

test('whatever else a partner sends is refused with a code of its own, and no subgraph is called', async () => {
  const { id } = operations.people
  const inline = { query: operations.people.body }
  const { users, courses } = partners.router.subgraphs
  const before = users.calls.length + courses.calls.length
  const refused = {
    'an unknown id': [await post({ documentId: '0'.repeat(64) }), 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    'an unknown id by GET': [await get({ documentId: '0'.repeat(64) }), 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    'an id of another partner': [await post({ documentId: operations.courses.id }), 403, 'FORBIDDEN'],
    'an id of another partner by GET': [await get({ documentId: operations.courses.id }), 403, 'FORBIDDEN'],
    'a text': [await post({ query: '{ users { id } }' }), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'the text of a document of its own': [await post(inline), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'a text by GET': [await get({ query: '{ users { id } }' }), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'a text that does not parse': [await post({ query: '{' }), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'a text as a form': [await form({ query: '{ users { id } }' }), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'a bare text': [await bare('{ users { id } }'), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'nothing': [await post({}), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'an id that is no text': [await post({ documentId: { id } }), 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    'a registration': [await post({ query: '{ users { id } }', extensions: hash(id) }), 400, 'CANNOT_SEND_PQ_ID_AND_BODY'],
    'a text beside its id': [await post({ ...inline, documentId: id }), 400, 'CANNOT_SEND_PQ_ID_AND_BODY'],
    'a batch': [await post([{ documentId: id }]), 400, 'BATCHING_NOT_ENABLED'],
    'a key that is nobody\'s': [await post({ documentId: id }, { 'x-lyceum-key': 'made up' }), 401, 'UNAUTHENTICATED'],
    'an empty key': [await post({ documentId: id }, { 'x-lyceum-key': '' }), 401, 'UNAUTHENTICATED'],
    'a text with a key that is nobody\'s': [await post(inline, { 'x-lyceum-key': 'made up' }), 401, 'UNAUTHENTICATED'],
    'a batch with a key that is nobody\'s': [await post([inline], { 'x-lyceum-key': 'made up' }), 401, 'UNAUTHENTICATED'],
    'a person': [await post({ documentId: id }, { ...north, authorization: `Bearer ${await partners.router.token()}` }), 400, 'BAD_USER_INPUT'],
  } as const
  for (const [what, [answer, status, code]] of Object.entries(refused)) {
    assert.equal(answer.status, status, what)
    assert.equal(answer.body.data, undefined, what)
    assert.deepEqual(answer.body.errors.map((error: any) => error.extensions.code), [code], what)
    assert.equal(answer.body.errors[0].extensions.requestId, answer.headers.get('x-request-id'), what)
    assert.equal(answer.headers.get('cache-control'), 'no-store', what)
  }
  assert.equal(users.calls.length + courses.calls.length, before)
})

test('whoever has no key sends texts as ever, and an id is told to be of no use', async () => {
  const inline = { query: operations.people.body }
  assert.deepEqual((await post(inline, {})).body, people)
  assert.deepEqual((await post({ ...inline, extensions: hash(operations.people.id) }, {})).body, people)
  for (const body of [{ documentId: operations.people.id }, { extensions: hash(operations.people.id) }]) {
    const answer = await post(body, {})
    assert.equal(answer.status, 400)
    assert.equal(answer.body.errors[0].extensions.code, 'PERSISTED_QUERY_NOT_SUPPORTED')
  }
})

test('anybody may keep the answer to a GET for as long as the document says, if it is whole', async t => {
  const documentId = operations.people.id
  const kept = await get({ documentId })
  assert.equal(kept.headers.get('cache-control'), 'public, max-age=300')
  assert.match(kept.headers.get('vary')!, /x-lyceum-key/)
  const control = async (answer: Promise<{ headers: Headers }>) => (await answer).headers.get('cache-control')
  assert.equal(await control(post({ documentId })), 'no-store')
  assert.equal(await control(get({ documentId: operations.person.id, variables: '{"id":"2"}' })), 'no-store')
  assert.equal(await control(get({ documentId }, { ...north, 'x-lyceum-debug': 'true' })), 'no-store')
  assert.equal(await control(post({ query: '{ users { id } }' }, {})), null)

  t.after(() => partners.router.subgraphs.users.behave(() => 'answer'))
  partners.router.subgraphs.users.behave(() => ({ status: 500, body: '' }))
  assert.equal(await control(get({ documentId, variables: '{}' })), 'no-store')
})

test('a WebSocket is not opened: the request is taken for a GET, by the same rules', async () => {
  const first = await firstLineOfUpgrade(`/graphql?query=${encodeURIComponent('{ users { id } }')}`)
  assert.equal(first, 'HTTP/1.1 400 Bad Request')
  assert.equal(await firstLineOfUpgrade(`/graphql?documentId=${operations.people.id}`), 'HTTP/1.1 200 OK')
})

test('a connection that names its key when it is opened is bound by the same rules', async () => {
  const documents = new Map([[operations.people.id, new Map([['north', { id: operations.people.id, text: operations.people.body, maxAgeSeconds: 0 }]])]])
  const plugin = usePersistedDocuments(parsePartnerKeys(`{"north":"${digest(keys.north)}"}`)!, { current: () => documents, close() {} })
  const judged = (params: object, key: string | undefined) => {
    const seen: { query?: string; code?: unknown } = {}
    plugin.onParams!({
      params,
      request: new Request('http://router/graphql'),
      context: { connectionParams: key && { 'x-lyceum-key': key } },
      setParams: ({ query }: { query: string }) => void (seen.query = query),
      setResult: ({ errors }: any) => void (seen.code = errors[0].extensions.code),
    } as never)
    return seen
  }
  const nothing = '{ __typename }'
  assert.deepEqual(judged({ documentId: operations.people.id }, keys.north), { query: operations.people.body })
  assert.deepEqual(judged({ query: '{ users { id } }' }, keys.north), { query: nothing, code: 'PERSISTED_QUERY_ID_REQUIRED' })
  assert.deepEqual(judged({ documentId: '0' }, keys.north), { query: nothing, code: 'PERSISTED_QUERY_NOT_IN_LIST' })
  assert.deepEqual(judged({ documentId: operations.people.id }, 'made up'), { query: nothing, code: 'UNAUTHENTICATED' })
  assert.deepEqual(judged({ query: '{ users { id } }' }, undefined), {})
})

async function form(parameters: Record<string, string>) {
  return send(graphql(), new URLSearchParams(parameters).toString(), { ...north, 'content-type': 'application/x-www-form-urlencoded' })
}

async function bare(text: string) {
  return send(graphql(), text, { ...north, 'content-type': 'application/graphql' })
}

function firstLineOfUpgrade(path: string): Promise<string> {
  const { hostname, port, host } = new URL(partners.router.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n` +
          `sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\nx-lyceum-key: ${keys.north}\r\n\r\n`,
      ),
    )
    socket.once('error', reject)
    socket.once('data', data => {
      socket.destroy()
      resolve(data.toString().split('\r\n')[0]!)
    })
  })
}
