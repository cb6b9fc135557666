import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the committed manifests are those of the committed documents, and fit the committed supergraph', () => {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts'), '--check'], { encoding: 'utf8' })
  assert.equal(output, '')
})
