import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSchema } from 'graphql'
import { buildManifest } from './builder.ts'
import { manifestFile } from './manifest.ts'

// Builds schema/operations/<partner>/manifest.json from the documents beside it. --check only says whether each is fresh;
// --retire allows that ids go away which partners have been given.
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    retire: { type: 'boolean', default: false },
    schema: { type: 'string', default: join(import.meta.dirname, '../../../schema') },
  },
})
const operations = join(resolve(options.schema), 'operations')

try {
  const supergraph = await readFile(join(resolve(options.schema), 'supergraph.graphql'), 'utf8')
  const schema = buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true })
  for (const entry of await readdir(operations, { withFileTypes: true })) {
    if (entry.isDirectory()) await build(entry.name)
  }

  async function build(partner: string) {
    const file = join(operations, partner, manifestFile)
    const { text, problems, lost } = await buildManifest(join(operations, partner), schema)
    const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text
    if (problems.length > 0) {
      fail(`The documents of ${partner} cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
    } else if (options.check) {
      if (!isFresh) fail(`The manifest of ${partner} is stale; run \`npm run manifest\` in router-config and commit it.`)
    } else if (lost.length > 0 && !options.retire) {
      const remedy = 'put the new text into a file and an operation of its own, or say --retire when nobody asks for the old one any more'
      fail(`${partner} has been given ids that would go away (${lost.join(', ')}); ${remedy}.`)
    } else if (!isFresh) {
      await writeFile(file, text)
    }
  }
} catch (fault) {
  fail(`The manifests cannot be built: ${fault instanceof Error ? fault.message : fault}.`)
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
