import { existsSync, readdirSync, readFileSync, watch, type FSWatcher } from 'node:fs'
import { basename, join } from 'node:path'
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
const retryMillis = 1_000

/**
 * Reads `<partner>/manifest.json` below a folder and again whenever something there changes. Throws an error of one sentence
 * when one cannot be used at first; later the documents in force stay, and the log says why. Without a folder there are none.
 */
export function openDocuments(folder: string, log: Logger): DocumentStore {
  if (!existsSync(folder)) return { current: () => new Map(), close: () => {} }
  let documents = readDocuments(folder)
  let settling: NodeJS.Timeout | undefined
  let watchers = watchFolders()

  // A folder's watcher sees files that are put in the place of others, as checkouts and editors do; a recursive one loses them.
  function watchFolders(): FSWatcher[] {
    return [folder, ...partnerFolders(folder)].map(each => {
      const watcher = watch(each, { persistent: false }, settle)
      return watcher.on('error', fault => log.error({ reason: fault.message }, 'Manifests are no longer watched; restart after a change'))
    })
  }

  // What is half written is not looked at.
  function settle() {
    clearTimeout(settling)
    settling = setTimeout(reload, settleMillis).unref()
  }

  function reload() {
    try {
      closeAll()
      watchers = watchFolders()
      documents = readDocuments(folder)
      log.info({ documents: documents.size }, 'The manifests have been read again and are in use')
    } catch (fault) {
      log.error({ reason: String(fault) }, 'The manifests cannot be used; the last good ones stay')
      // Without the folder there is nothing to watch.
      if (watchers.length === 0) settling = setTimeout(reload, retryMillis).unref()
    }
  }

  function closeAll() {
    for (const watcher of watchers.splice(0)) watcher.close()
  }

  return {
    current: () => documents,
    close() {
      clearTimeout(settling)
      closeAll()
    },
  }
}

function partnerFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(each => each.isDirectory()).map(each => join(folder, each.name))
}

function readDocuments(folder: string): Documents {
  const documents = new Map<string, Map<string, PersistedDocument>>()
  for (const path of partnerFolders(folder)) {
    const partner = basename(path)
    const manifest = join(path, manifestFile)
    if (!existsSync(manifest)) continue
    const { operations } = parsed(manifest, parseManifest)
    const settings = join(path, settingsFile)
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
