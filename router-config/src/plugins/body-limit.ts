import type { RouterPlugin } from '../request-context.ts'
import { refusal } from '../errors.ts'

/** Refuses bodies above the limit, by their announced length or, when they come in chunks, as soon as they exceed it. */
export function useBodyLimit(mostBytes: number): RouterPlugin {
  const tooLarge = () => refusal('BAD_USER_INPUT', `The request body is larger than ${mostBytes} bytes.`, 413)

  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const announced = request.headers.get('content-length')
      if (announced !== null && Number(announced) > mostBytes) throw tooLarge()
      if (announced !== null || !request.body || !requestParser) return
      setRequestParser(async unread => {
        const chunks: Uint8Array[] = []
        let bytes = 0
        for await (const chunk of unread.body!) {
          bytes += chunk.byteLength
          if (bytes > mostBytes) throw tooLarge()
          chunks.push(chunk)
        }
        const { url, method, headers } = unread
        return requestParser(new fetchAPI.Request(url, { method, headers, body: Buffer.concat(chunks) }))
      })
    },
  }
}
