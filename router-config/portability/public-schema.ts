import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, buildSchema, lexicographicSortSchema, parse, print, printSchema, visit, type DocumentNode } from 'graphql'

/** What a client sees of a supergraph, in order of names, so that two of them can be compared. */
export function publicSchemaOf(supergraph: string): string {
  // The composer brings a graphql module of its own, so documents go in and come out as text.
  const document = transformSupergraphToPublicSchema(parse(supergraph) as never) as DocumentNode
  return `${printSchema(lexicographicSortSchema(buildASTSchema(document, { assumeValidSDL: true })))}\n`
}

/** Composers choose differently among the descriptions that subgraphs give a shared type. */
export function sortedWithoutDescriptions(schema: string): string {
  const isSupergraph = schema.includes('join__Graph')
  const bare = visit(parse(isSupergraph ? publicSchemaOf(schema) : schema), { enter: node => ('description' in node ? { ...node, description: undefined } : undefined) })
  return printSchema(lexicographicSortSchema(buildSchema(print(bare))))
}
