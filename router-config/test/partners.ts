import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { idOf, type ManifestOperation } from '../src/partners/manifest.ts'
import { startRouter, type Router } from './router.ts'

export const keys = { north: 'the key of north', south: 'the key of south' }

export const digest = (text: string) => createHash('sha256').update(text).digest('hex')

export function operation(name: string, body: string): ManifestOperation {
  return { id: idOf(body), name, type: 'query', body }
}

export const operations = {
  people: operation('People', 'query People { users { name } }'),
  person: operation('Person', 'query Person($id: ID!) { user(id: $id) { name } }'),
  rename: operation('Rename', 'mutation Rename { rename(id: "1", name: "New") { name } }'),
  courses: operation('Courses', 'query Courses { courses { title } }'),
}

export function manifestOf(...all: ManifestOperation[]): string {
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: all })
}

export interface Partners extends AsyncDisposable {
  router: Router
  /** The file of a partner in the folder of operations. */
  write(partner: keyof typeof keys, file: string, text: string): Promise<void>
  /** Waits until the log says so as often, and returns the last such line; fails when that takes too long. */
  logged(message: RegExp, times?: number): Promise<Record<string, unknown>>
}

/** A router that north and south have keys for, each with documents of their own; nobody keeps answers of north's `Person`. */
export async function startRouterWithPartners(): Promise<Partners> {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'))
  const write = (partner: string, file: string, text: string) => writeFile(join(folder, partner, file), text)
  for (const partner of Object.keys(keys)) await mkdir(join(folder, partner))
  await write('north', 'manifest.json', manifestOf(operations.people, operations.person, operations.rename))
  await write('north', 'partner.json', '{"maxAgeSeconds": {"People": 300, "Rename": 300}}')
  await write('south', 'manifest.json', manifestOf(operations.courses))
  const router = await startRouter({
    LYCEUM_OPERATIONS: folder,
    LYCEUM_PARTNERS: JSON.stringify({ north: [digest('an older key'), digest(keys.north)], south: digest(keys.south) }),
  })
  return {
    router,
    write,
    async logged(message, times = 1) {
      for (let i = 0; i < 200; i++, await delay(25)) {
        const lines = router.log.filter(line => message.test(String(line['msg'])))
        if (lines.length >= times) return lines.at(-1)!
      }
      throw new Error(`The log never said ${message}`)
    },
    async [Symbol.asyncDispose]() {
      await router[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}
