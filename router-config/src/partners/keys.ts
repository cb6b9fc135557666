import { createHash, timingSafeEqual } from 'node:crypto'

/** The header, or connection parameter, in which a partner sends its key. */
export const partnerKeyHeader = 'x-lyceum-key'

/** Whose key is whose. Only digests are kept, so that the configuration tells nobody a key. */
export interface PartnerKeys {
  /** The partner with this key; undefined where it is nobody's. How long it takes does not tell how nearly a key fits. */
  partnerOf(key: string): string | undefined
}

/**
 * Reads a JSON object of partner → SHA-256 of its key's text in hexadecimal digits, or a list of them while a key is replaced.
 * Undefined when it is not such an object.
 */
export function parsePartnerKeys(json: string): PartnerKeys | undefined {
  const known: { name: string; digest: Buffer }[] = []
  let entries: unknown
  try {
    entries = JSON.parse(json)
  } catch {
    return undefined
  }
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) return undefined
  for (const [name, digests] of Object.entries(entries)) {
    for (const digest of [digests].flat()) {
      if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/i.test(digest)) return undefined
      known.push({ name, digest: Buffer.from(digest, 'hex') })
    }
  }
  return {
    partnerOf(key) {
      const offered = createHash('sha256').update(key).digest()
      let found: string | undefined
      for (const { name, digest } of known) if (timingSafeEqual(offered, digest)) found = name
      return found
    },
  }
}
