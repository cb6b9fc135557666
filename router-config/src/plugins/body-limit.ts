import type { RouterPlugin } from '../request-context.ts'
import { refusal } from '../errors.ts'

/** How much of a body that is too large is still read, in limits. */
const patience = 10

/**
 * Refuses bodies above the limit, announced or in chunks. What is too large is read to its end and thrown away before the
 * answer: clients that stop sending once they are answered, and keep the connection, would have their next request taken for
 * the rest of this one. Whoever sends far too much is answered at once.
 */
export function useBodyLimit(mostBytes: number): RouterPlugin {
  const tooLarge = () => refusal('BAD_USER_INPUT', `The request body is larger than ${mostBytes} bytes.`, 413)

  return {
    async onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const announced = request.headers.get('content-length')
      if (announced !== null && Number(announced) > mostBytes) {
        if (Number(announced) <= mostBytes * patience) await read(request.body, 0)
        throw tooLarge()
      }
      if (announced !== null || !request.body || !requestParser) return
      setRequestParser(async unread => {
        const body = await read(unread.body, mostBytes)
        if (!body) throw tooLarge()
        const { url, method, headers } = unread
        return requestParser(new fetchAPI.Request(url, { method, headers, body }))
      })
    },
  }

  /** The body; undefined if it has more bytes than are wanted. */
  async function read(body: ReadableStream<Uint8Array> | null, wanted: number) {
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength
      if (bytes > mostBytes * patience) return undefined
      if (bytes <= wanted) chunks.push(chunk)
    }
    return bytes > wanted ? undefined : Buffer.concat(chunks)
  }
}
