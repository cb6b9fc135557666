import { refusal } from '../errors.ts'
import type { RouterPlugin } from '../request-context.ts'

/** Takes variables and extensions in a URL or a form that are no JSON for the client's mistake; the gateway takes them for its own. */
export function useReadableParameters(): RouterPlugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      const isJson = request.headers.get('content-type')?.startsWith('application/json')
      if (!requestParser || isJson) return
      setRequestParser(async unread => {
        try {
          return await requestParser(unread)
        } catch (fault) {
          if (fault instanceof SyntaxError) throw refusal('BAD_USER_INPUT', 'The parameters variables and extensions must be JSON.')
          throw fault
        }
      })
    },
  }
}
