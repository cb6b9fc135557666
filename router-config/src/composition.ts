import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { subgraphNames } from './environment.ts'

export interface SubgraphDefinition {
  name: string
  url: string
  /** SDL */
  schema: string
}

export type Composition = { supergraph: string } | { problems: string[] }

/** Reads the SDL of every subgraph: what all share (`common.graphqls`), then its own files by name. */
export async function readSubgraphs(schemaFolder: string): Promise<SubgraphDefinition[]> {
  const common = await readFile(join(schemaFolder, 'common.graphqls'), 'utf8')
  return Promise.all(
    subgraphNames.map(async (name, index) => {
      const folder = join(schemaFolder, name)
      const files = (await readdir(folder)).filter(file => file.endsWith('.graphqls')).sort()
      const own = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
      return { name, url: `http://127.0.0.1:${4001 + index}/graphql`, schema: [common, ...own].join('\n') }
    }),
  )
}

export function compose(subgraphs: SubgraphDefinition[]): Composition {
  const problems: string[] = []
  const services = subgraphs.flatMap(({ name, url, schema }) => {
    try {
      return [{ name, url, typeDefs: parse(schema) }]
    } catch (fault) {
      problems.push(`[${name}] ${fault instanceof Error ? fault.message : String(fault)}`)
      return []
    }
  })
  if (problems.length > 0) return { problems }

  const result = composeServices(services)
  if (result.supergraphSdl) return { supergraph: `${result.supergraphSdl.trimEnd()}\n` }
  return { problems: (result.errors ?? []).map(problem => problem.message) }
}
