import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compose, readSubgraphs } from '../src/composition.ts'
import { breakingChanges } from './breaking.ts'
import { composeAsApollo, composeAsCosmo } from './composers.ts'
import { lint } from './lint.ts'
import { fieldsThatTakeOthersAlong } from './nullability.ts'
import { publicSchemaOf } from './public-schema.ts'

// Holds schema/<subgraph>/*.graphqls against the house's rules, two other composers and what clients have been promised.
// --promise takes the public schema as it is now for the promise; --cosmo keeps what Cosmo's router executes in a file.
const { values: options } = parseArgs({
  options: {
    promise: { type: 'boolean', default: false },
    cosmo: { type: 'string' },
    schema: { type: 'string', default: join(import.meta.dirname, '../../schema') },
  },
})
const schemaFolder = resolve(options.schema)
const promise = join(schemaFolder, 'public.graphql')

const subgraphs = await readSubgraphs(schemaFolder)
const composition = compose(subgraphs)
if ('problems' in composition) {
  report('compose for our own router', composition.problems)
} else {
  const publicSchema = publicSchemaOf(composition.supergraph)
  if (options.promise) await writeFile(promise, publicSchema)
  report('compose with @apollo/composition', composeAsApollo(subgraphs, publicSchema))
  report('compose with wgc', await composeAsCosmo(subgraphs, options.cosmo && resolve(options.cosmo)))
  report('keep the rest of an answer when another is away', fieldsThatTakeOthersAlong(subgraphs))
  report('pass the rules', await lintAgainst(publicSchema))
  const broken = await breakingChanges(await readFile(promise, 'utf8'), publicSchema)
  const remedy = 'When it is meant, say so in schema/CHANGELOG.md and run `npm run promise` in router-config/portability.'
  report('keep what clients have been promised', broken.length > 0 ? [...broken, remedy] : [])
}

async function lintAgainst(publicSchema: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'public-'))
  try {
    const file = join(folder, 'public.graphql')
    await writeFile(file, publicSchema)
    return await lint(schemaFolder, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report(what: string, problems: string[]) {
  if (problems.length === 0) return console.log(`✔ the subgraphs ${what}`)
  console.error(`✖ the subgraphs do not ${what}:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
  process.exitCode = 1
}
