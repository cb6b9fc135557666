import { printSchema, type GraphQLSchema } from 'graphql'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RouterPlugin } from '../request-context.ts'

export interface GraphiqlSettings {
  /** The folder of the built page. */
  bundle: string
  /** Whether the page offers the demo accounts. */
  hasDemoAccounts: boolean
  /** Whether the page offers the debug switch. */
  honoursDebug: boolean
}

const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  ttf: 'font/ttf',
}

// Styles are written into elements by the editor and by positioned menus; everything else comes from this origin.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const missing =
  'GraphiQL has not been built; run ./lyceum up, or npm ci && npm run build in router-config/graphiql, and load this page again. The graph itself is at /graphql.\n'

/** Serves GraphiQL at `/`, what it consists of below `/graphiql/`, and the schema as text at `/schema.graphql`. */
export function useGraphiql({ bundle, hasDemoAccounts, honoursDebug }: GraphiqlSettings): RouterPlugin {
  let schema: GraphQLSchema | undefined

  return {
    onSchemaChange(change) {
      schema = change.schema
    },
    async onRequest({ url, request, fetchAPI, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return
      const answer = await answerTo(url.pathname, request.headers.get('accept-encoding') ?? '')
      if (!answer) return
      const { status = 200, body, headers } = answer
      endResponse(new fetchAPI.Response(body, { status, headers: { 'x-content-type-options': 'nosniff', ...headers } }))
    },
  }

  async function answerTo(path: string, encodings: string): Promise<Served | undefined> {
    if (path === '/') return page()
    if (path === '/schema.graphql') return schema ? text(200, `${printSchema(schema)}\n`) : text(503, 'The schema is not known yet; try again.\n')
    const [, name, type] = /^\/graphiql\/assets\/([\w-]+(?:\.[\w-]+)*\.(\w+))$/.exec(path) ?? []
    return name && type && contentTypes[type] ? asset(name, contentTypes[type], encodings) : undefined
  }

  async function page(): Promise<Served> {
    const html = await read(join(bundle, 'index.html'))
    if (!html) return text(503, missing)
    const body = html
      .toString()
      .replace('data-demo-accounts="false"', `data-demo-accounts="${hasDemoAccounts}"`)
      .replace('data-debug="false"', `data-debug="${honoursDebug}"`)
    return {
      body,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      },
    }
  }

  async function asset(name: string, contentType: string, encodings: string): Promise<Served | undefined> {
    const file = join(bundle, 'assets', name)
    const compressed = acceptsGzip(encodings) ? await read(`${file}.gz`) : undefined
    const body = compressed ?? (await read(file))
    if (!body) return undefined
    return {
      body,
      headers: {
        'content-type': contentType,
        // The name holds a digest of the content.
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(compressed ? { 'content-encoding': 'gzip' } : {}),
      },
    }
  }
}

interface Served {
  status?: number
  body: string | Buffer<ArrayBuffer>
  headers: Record<string, string>
}

function text(status: number, body: string): Served {
  return { status, body, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' } }
}

function acceptsGzip(encodings: string): boolean {
  return encodings.split(',').some(each => /^\s*gzip\s*(;|$)/.test(each) && !/;\s*q=0(\.0*)?\s*$/.test(each))
}

/** A file's content; undefined where there is no such file. */
async function read(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file)
  } catch (fault) {
    if (['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '')) return undefined
    throw fault
  }
}
