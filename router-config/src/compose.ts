import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compose, readSubgraphs } from './composition.ts'

// Composes schema/<subgraph>/*.graphqls into schema/supergraph.graphql; with --check it only says whether that file is fresh.

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schema: { type: 'string', default: join(import.meta.dirname, '../../schema') },
  },
})
const schemaFolder = resolve(options.schema)
const supergraphFile = join(schemaFolder, 'supergraph.graphql')

try {
  const composition = compose(await readSubgraphs(schemaFolder))
  if ('problems' in composition) {
    fail(`The subgraphs do not compose:\n${composition.problems.map(problem => `  ${problem}`).join('\n')}`)
  } else if (!options.check) {
    await writeFile(supergraphFile, composition.supergraph)
  } else if ((await readFile(supergraphFile, 'utf8').catch(() => '')) !== composition.supergraph) {
    fail('schema/supergraph.graphql is stale; run `npm run compose` in router-config and commit it.')
  }
} catch (fault) {
  fail(`The schema cannot be read: ${fault instanceof Error ? fault.message : fault}`)
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
