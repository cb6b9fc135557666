import { AnswerCache, type KeptAnswer } from '../partners/answer-cache.ts'
import type { DocumentStore, Documents } from '../partners/documents.ts'
import { partnerKeyHeader, type PartnerKeys } from '../partners/keys.ts'
import type { RouterPlugin } from '../request-context.ts'
import { wantsDebug } from './debug.ts'

const mostCharacters = 32_000_000

/**
 * Keeps the answers that `persisted-documents` says anybody may keep, for as long as it says, and answers the same request of
 * the same partner from memory: its key is checked, and nothing else is done. A manifest that changes empties the memory.
 */
export function usePublicAnswers(keys: PartnerKeys, store: DocumentStore): RouterPlugin {
  const cache = new AnswerCache(mostCharacters)
  const wanted = new WeakMap<Request, { key: string; documents: Documents }>()
  let documents = store.current()

  function keyOf(request: Request): string | undefined {
    if (request.method !== 'GET') return undefined
    const partner = keys.partnerOf(request.headers.get(partnerKeyHeader) ?? '')
    if (!partner || request.headers.get('authorization') || wantsDebug(request)) return undefined
    return `${partner}\n${request.headers.get('accept') ?? ''}\n${request.url}`
  }

  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.headers.get(partnerKeyHeader) === null) return
      if (store.current() !== documents) {
        documents = store.current()
        cache.clear()
      }
      const key = keyOf(request)
      if (!key) return
      const answer = cache.get(key)
      if (answer) endResponse(responseOf(answer, request, fetchAPI.Response))
      else wanted.set(request, { key, documents })
    },
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const place = wanted.get(request)
      const maxAge = /^public, max-age=(\d+)$/.exec(response.headers.get('cache-control') ?? '')?.[1]
      if (!place || !maxAge || response.status !== 200 || place.documents !== store.current()) return
      const answer = cache.keep(place.key, await response.text(), response.headers.get('content-type')!, Number(maxAge))
      setResponse(responseOf(answer, request, fetchAPI.Response, response.headers))
    },
  }
}

function responseOf(answer: KeptAnswer, request: Request, Response: typeof globalThis.Response, more?: Headers): Response {
  const headers = new Headers(more)
  headers.set('content-type', answer.contentType)
  headers.set('cache-control', `public, max-age=${answer.maxAgeSeconds}`)
  headers.set('age', String(Math.floor((Date.now() - answer.keptAt) / 1_000)))
  headers.set('etag', answer.etag)
  headers.set('vary', `accept, ${partnerKeyHeader}`)
  const isKnown = request.headers.get('if-none-match')?.split(/, */).includes(answer.etag)
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(answer.body, { status: 200, headers })
}
