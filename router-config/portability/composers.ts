import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import type { SubgraphDefinition } from '../src/composition.ts'
import { sortedWithoutDescriptions } from './public-schema.ts'

/** Composes as Apollo does; what comes out has to be the same graph for a client. */
export function composeAsApollo(subgraphs: SubgraphDefinition[], publicSchema: string): string[] {
  const services = subgraphs.map(({ name, url, schema }) => ({ name, url, typeDefs: parse(schema) }))
  const { errors, supergraphSdl } = composeServices(services)
  if (errors?.length) return errors.map(({ message }) => message)
  const isSame = sortedWithoutDescriptions(supergraphSdl!) === sortedWithoutDescriptions(publicSchema)
  return isSame ? [] : ["Apollo's composition is another graph for clients than ours."]
}

/** Composes as Cosmo does, into the configuration that its router executes. */
export async function composeAsCosmo(subgraphs: SubgraphDefinition[], output?: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cosmo-'))
  try {
    for (const { name, schema } of subgraphs) await writeFile(join(folder, `${name}.graphql`), schema)
    const entries = subgraphs.map(({ name, url }) => `  - name: ${name}\n    routing_url: ${url}\n    schema:\n      file: ./${name}.graphql\n`)
    const graph = join(folder, 'graph.yaml')
    await writeFile(graph, `version: 1\nsubgraphs:\n${entries.join('')}`)
    return await runCosmo(['router', 'compose', '--input', graph, '--out', output ?? join(folder, 'execution-config.json')])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runCosmo(options: string[]): Promise<string[]> {
  const program = join(import.meta.dirname, 'node_modules/wgc/dist/src/index.js')
  const environment = { ...process.env, DISABLE_UPDATE_CHECK: 'true', COSMO_TELEMETRY_DISABLED: 'true', NO_COLOR: '1' }
  try {
    await promisify(execFile)(process.execPath, [program, ...options], { env: environment })
    return []
  } catch (fault) {
    const { stdout, stderr } = fault as { stdout: string; stderr: string }
    return [`${stdout}\n${stderr}`.trim()]
  }
}
