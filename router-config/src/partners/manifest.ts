import { createHash } from 'node:crypto'

/** What a partner may run, in the format that Apollo's tools, Apollo Router and Hive Router read too. */
export interface Manifest {
  format: 'apollo-persisted-query-manifest'
  version: 1
  operations: ManifestOperation[]
}

export interface ManifestOperation {
  /** SHA-256 of `body` in hexadecimal digits. */
  id: string
  name: string
  type: 'query' | 'mutation'
  body: string
}

/** How a partner is served, beside what it may run; `partner.json` in its folder. */
export interface PartnerSettings {
  /** How long anybody may keep an answer, by the operation's name; an operation that is not here is not kept at all. */
  maxAgeSeconds: Record<string, number>
}

export const manifestFile = 'manifest.json'
export const settingsFile = 'partner.json'

export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Throws an error of one sentence when the text is no manifest, or an id in it is not that of its document. */
export function parseManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest
  if (manifest?.format !== 'apollo-persisted-query-manifest' || manifest.version !== 1 || !Array.isArray(manifest.operations)) {
    throw new Error('it is no manifest of persisted operations')
  }
  for (const { id, name, body } of manifest.operations) {
    if (typeof name !== 'string' || typeof body !== 'string') throw new Error('an operation lacks its name or its text')
    if (id !== idOf(body)) throw new Error(`the id of ${name} is not the SHA-256 of its text`)
  }
  return manifest
}

/** Throws an error of one sentence when the text is no settings. */
export function parseSettings(text: string): PartnerSettings {
  const { maxAgeSeconds } = JSON.parse(text) as PartnerSettings
  const ages = Object.values(maxAgeSeconds ?? { none: undefined })
  if (!ages.every(age => Number.isInteger(age) && age! >= 0)) throw new Error('maxAgeSeconds is to hold whole numbers by operation')
  return { maxAgeSeconds }
}
