import { isAsyncIterable } from '@graphql-tools/utils'
import type { GraphQLError } from 'graphql'
import { refusal } from '../errors.ts'
import type { DocumentStore, PersistedDocument } from '../partners/documents.ts'
import { partnerKeyHeader, type PartnerKeys } from '../partners/keys.ts'
import { wantsDebug } from './debug.ts'
import type { Context, RouterPlugin } from '../request-context.ts'

interface Parameters {
  query?: string
  documentId?: unknown
  extensions?: { persistedQuery?: { sha256Hash?: unknown } }
}

/**
 * Lets a request with a partner's key run the documents of that partner's manifest by their ids, and nothing else, over
 * whatever transport it comes. A request without a key is none of its business, unless it sends an id instead of a text.
 */
export function usePersistedDocuments(keys: PartnerKeys, store: DocumentStore): RouterPlugin {
  const served = new WeakMap<Request, PersistedDocument>()

  function judge(params: Parameters, request: Request, context: Partial<Context>): PersistedDocument | GraphQLError | undefined {
    const key = request.headers.get(partnerKeyHeader) ?? context.connectionParams?.[partnerKeyHeader]
    const id = sentId(params, request)
    if (key === undefined || key === null) return id && !params.query ? refusals.idWithoutKey() : undefined
    const partner = keys.partnerOf(String(key))
    if (!partner) return refusals.unknownKey()
    if (request.headers.get('authorization') || context.connectionParams?.['authorization']) return refusals.person()
    if (params.query) return id ? refusals.registration() : refusals.inlineText()
    if (!id) return refusals.inlineText()
    const owners = store.current().get(id)
    if (!owners) return refusals.unknownId()
    return owners.get(partner) ?? refusals.foreignId()
  }

  return {
    onRequestParse({ request }) {
      const key = request.headers.get(partnerKeyHeader)
      if (key === null) return
      return {
        onRequestParseDone({ requestParserResult }) {
          if (Array.isArray(requestParserResult)) throw keys.partnerOf(key) ? refusals.batch() : refusals.unknownKey()
        },
      }
    },
    onParams({ params, request, context, setParams, setResult }) {
      const verdict = judge(params as Parameters, request, context as unknown as Partial<Context>)
      if (!verdict) return
      if (verdict instanceof Error) {
        setResult({ errors: [verdict] })
        // What stands behind this plugin looks at the parameters all the same.
        return setParams({ query: '{ __typename }' })
      }
      const { variables, operationName } = params
      setParams({ query: verdict.text, variables, operationName })
      served.set(request, verdict)
    },
    onResultProcess({ request, result }) {
      if (!result || isAsyncIterable(result) || Array.isArray(result) || result.errors || wantsDebug(request)) served.delete(request)
    },
    onResponse({ request, response }) {
      if (request.headers.get(partnerKeyHeader) === null || response.headers.get('cache-control')) return
      const maxAge = request.method === 'GET' ? served.get(request)?.maxAgeSeconds : 0
      response.headers.set('cache-control', maxAge ? `public, max-age=${maxAge}` : 'no-store')
      response.headers.append('vary', partnerKeyHeader)
    },
    onDispose: () => store.close(),
  }
}

/** The id of a persisted document, as GraphQL over HTTP names it or as Apollo's clients do. */
function sentId({ documentId, extensions }: Parameters, request: Request): string | undefined {
  // The gateway keeps only the parameters it knows of a URL.
  const sent = documentId ?? extensions?.persistedQuery?.sha256Hash ?? (request.method === 'GET' ? urlId(request.url) : undefined)
  return typeof sent === 'string' ? sent.replace(/^sha256:/, '') : undefined
}

function urlId(url: string): string | undefined {
  return url.includes('documentId=') ? (new URL(url, 'http://router').searchParams.get('documentId') ?? undefined) : undefined
}

// The codes are those of Apollo Router where it has one, so that a partner's client need not know which router answers.
const refusals = {
  unknownKey: () => refusal('UNAUTHENTICATED', `The key in ${partnerKeyHeader} is nobody's; check it, or ask Lyceum for a new one.`),
  person: () => refusal('BAD_USER_INPUT', "A partner's request has no person; leave the authorization header out."),
  batch: () => refusal('BATCHING_NOT_ENABLED', 'A partner runs one document a request; send them one by one.'),
  registration: () =>
    refusal('CANNOT_SEND_PQ_ID_AND_BODY', 'Documents are not registered by sending them; send the id of one in your manifest, without its text.'),
  inlineText: () =>
    refusal('PERSISTED_QUERY_ID_REQUIRED', 'A partner runs documents by id alone; send the id of one in your manifest as documentId, without a query.'),
  unknownId: () =>
    refusal('PERSISTED_QUERY_NOT_IN_LIST', 'No document has this id; take it from your current manifest, where it is the SHA-256 of the text.'),
  foreignId: () => refusal('FORBIDDEN', "The document with this id is not in your manifest; ask Lyceum to have it added, or use another."),
  idWithoutKey: () =>
    refusal('PERSISTED_QUERY_NOT_SUPPORTED', `Documents run by id with a partner's key in ${partnerKeyHeader}; without one, send the text as query.`),
}
