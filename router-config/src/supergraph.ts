import { readFile } from 'node:fs/promises'
import type { Logger } from '@graphql-hive/gateway-runtime'
import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { buildSchema } from 'graphql'

/**
 * Returns a function that reads the supergraph and, once it has answered, never fails: while the file is missing or broken
 * it answers with the last good supergraph and logs each new fault once.
 */
export function supergraphReader(path: string, log: Logger): () => Promise<string> {
  let good: string | undefined
  let lastFault: string | undefined

  return async function readSupergraph() {
    try {
      const text = await readFile(path, 'utf8')
      if (text !== good) assertPlannable(text)
      if (good !== undefined && text !== good) log.info({}, 'The supergraph has changed and is in use')
      good = text
      lastFault = undefined
      return good
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault)
      if (good === undefined) throw new Error(`The supergraph ${path} cannot be used: ${reason}`)
      if (reason !== lastFault) log.error({ reason }, 'The supergraph file cannot be used; the last good one stays')
      lastFault = reason
      return good
    }
  }
}

function assertPlannable(supergraph: string): void {
  buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true })
  new QueryPlanner(supergraph)
}
