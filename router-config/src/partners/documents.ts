import { existsSync, readdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '@graphql-hive/gateway-runtime'
import { manifestFile, parseManifest, parseSettings, settingsFile } from './manifest.ts'

export interface PersistedDocument {
  id: string
  text: string
  /** How long anybody may keep its answer; 0: nobody may. */
  maxAgeSeconds: number
}

/** The documents of every partner: id → partner → document. */
export type Documents = ReadonlyMap<string, ReadonlyMap<string, PersistedDocument>>

export interface DocumentStore {
  /** What is in force now. */
  current(): Documents
  close(): void
}

const settleMillis = 100

/**
 * Reads `<partner>/manifest.json` below a folder and again whenever something there changes. Throws an error of one sentence
 * when one cannot be used at first; later the documents in force stay, and the log says why. Without a folder there are none.
 */
export function openDocuments(folder: string, log: Logger): DocumentStore {
  if (!existsSync(folder)) return { current: () => new Map(), close: () => {} }
  let documents = readDocuments(folder)
  let settling: NodeJS.Timeout | undefined

  // An editor or a checkout writes a file in several steps: what is half written is not looked at.
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(settling)
    settling = setTimeout(reload, settleMillis).unref()
  })
  watcher.on('error', fault => log.error({ reason: fault.message }, 'Manifests are no longer watched; restart after a change'))
  watcher.unref()

  function reload() {
    try {
      documents = readDocuments(folder)
      log.info({ documents: documents.size }, 'The manifests have been read again and are in use')
    } catch (fault) {
      log.error({ reason: String(fault) }, 'The manifests cannot be used; the last good ones stay')
    }
  }

  return {
    current: () => documents,
    close() {
      clearTimeout(settling)
      watcher.close()
    },
  }
}

function readDocuments(folder: string): Documents {
  const documents = new Map<string, Map<string, PersistedDocument>>()
  for (const partner of readdirSync(folder)) {
    const manifest = join(folder, partner, manifestFile)
    if (!existsSync(manifest)) continue
    const { operations } = parsed(manifest, parseManifest)
    const settings = join(folder, partner, settingsFile)
    const { maxAgeSeconds } = existsSync(settings) ? parsed(settings, parseSettings) : { maxAgeSeconds: {} as Record<string, number> }
    for (const { id, name, body } of operations) {
      const byPartner = documents.get(id) ?? new Map<string, PersistedDocument>()
      documents.set(id, byPartner.set(partner, { id, text: body, maxAgeSeconds: maxAgeSeconds[name] ?? 0 }))
    }
  }
  return documents
}

function parsed<T>(file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Error(`${file} cannot be used: ${fault instanceof Error ? fault.message : fault}; run \`npm run manifest\` in router-config.`)
  }
}
