import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

/** What programs written against the first schema may stumble over in the second, a sentence each. */
export async function breakingChanges(promised: string, current: string): Promise<string[]> {
  const changes = await diff(buildSchema(promised), buildSchema(current))
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message)
}
