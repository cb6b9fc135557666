import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localBuckets } from './bucket.ts'

let now = 1_000
const buckets = () => localBuckets({ capacity: 100, perSecond: 10 }, () => now)

test('a client asks for its capacity at once, and again as it leaks', () => {
  const own = buckets()
  assert.deepEqual(own.take('a', 60), { isGranted: true, left: 40, retryAfterSeconds: 0 })
  assert.deepEqual(own.take('a', 60), { isGranted: false, left: 40, retryAfterSeconds: 2 })
  now += 2
  assert.deepEqual(own.take('a', 60), { isGranted: true, left: 0, retryAfterSeconds: 0 })
  now += 60
  assert.deepEqual(own.take('a', 1), { isGranted: true, left: 99, retryAfterSeconds: 0 })
})

test('what is refused is not counted, and clients do not share', () => {
  const own = buckets()
  for (let i = 0; i < 5; i++) own.take('a', 101)
  assert.deepEqual(own.take('a', 100), { isGranted: true, left: 0, retryAfterSeconds: 0 })
  assert.deepEqual(own.take('b', 1), { isGranted: true, left: 99, retryAfterSeconds: 0 })
})

test('a clock that goes back gives nothing away', () => {
  const own = buckets()
  own.take('a', 100)
  now -= 10
  assert.deepEqual(own.take('a', 1), { isGranted: false, left: 0, retryAfterSeconds: 1 })
  now += 10
})

test('of too many clients the one that was not seen for longest is forgotten', () => {
  const own = buckets()
  own.take('first', 100)
  own.take('kept', 100)
  for (let i = 0; i < 9_998; i++) own.take(`client ${i}`, 1)
  own.take('kept', 100)
  own.take('one more', 1)
  assert.equal((own.take('first', 1) as { left: number }).left, 99)
  assert.equal((own.take('kept', 1) as { isGranted: boolean }).isGranted, false)
})
