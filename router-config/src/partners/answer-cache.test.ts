import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AnswerCache } from './answer-cache.ts'

const keep = (cache: AnswerCache, key: string, body: string) => void cache.keep(key, body, 'application/json', 60)

test('when there is no room the answer that was not asked for longest goes first', () => {
  const cache = new AnswerCache(10)
  keep(cache, 'a', '12345')
  keep(cache, 'b', '12345')
  cache.get('a')
  keep(cache, 'c', '12345')
  assert.deepEqual(['a', 'b', 'c'].map(key => cache.get(key)?.body.length), [5, undefined, 5])
})

test('an answer that takes all the room is not kept, and one that is kept anew counts once', () => {
  const cache = new AnswerCache(10)
  keep(cache, 'a', '123')
  keep(cache, 'large', '12345678901')
  for (let i = 0; i < 10; i++) keep(cache, 'b', '123')
  keep(cache, 'c', '1234')
  assert.deepEqual(['a', 'b', 'c', 'large'].map(key => cache.get(key)?.body.length), [3, 3, 4, undefined])
  cache.clear()
  keep(cache, 'd', '1234567890')
  assert.deepEqual(['a', 'd'].map(key => cache.get(key)?.body.length), [undefined, 10])
})
