import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { readEnvironment } from '../environment.ts'
import { parsePartnerKeys } from './keys.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

test('a key is its partner\'s, whichever of its keys it is', () => {
  const keys = parsePartnerKeys(JSON.stringify({ north: [digest('old'), digest('new')], south: digest('other').toUpperCase() }))!
  assert.deepEqual(['old', 'new', 'other', 'OLD', '', digest('old')].map(keys.partnerOf), ['north', 'north', 'south', undefined, undefined, undefined])
})

test('without partners no key is good', () => {
  assert.equal(parsePartnerKeys('{}')!.partnerOf(''), undefined)
})

test('what is no object of digests is refused, a key in clear text above all', () => {
  for (const wrong of ['', 'north', '[]', 'null', '{"north":"the key"}', '{"north":[1]}', `{"north":"${digest('a').slice(1)}"}`]) {
    assert.equal(parsePartnerKeys(wrong), undefined, wrong)
  }
  assert.throws(() => readEnvironment({ LYCEUM_PARTNERS: '{"north":"the key"}' }), (fault: Error) => {
    assert.match(fault.message, /^LYCEUM_PARTNERS must be a JSON object of partner → SHA-256 of its key/m)
    return !fault.message.includes('the key"')
  })
})
