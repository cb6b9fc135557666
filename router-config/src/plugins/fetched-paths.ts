import type { ExecutionRequest } from '@graphql-tools/utils'
import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql'

type Path = (string | number)[]
type Representation = { __typename?: string }

/** More errors than this in one failed call help nobody. */
const mostPaths = 100

/**
 * The paths of everything a call to a subgraph would have answered: each root field, or each field of each entity. The
 * gateway moves the latter, `["_entities", 3, "courses"]`, to the places where the entities stand in the client's answer.
 */
export function fetchedPaths({ document, variables }: ExecutionRequest): Path[] {
  const paths: Path[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const field of definition.selectionSet.selections.filter(isField)) {
      if (field.name.value === '_entities') paths.push(...entityPaths(field, variables ?? {}))
      else paths.push([keyOf(field)])
    }
  }
  return paths.slice(0, mostPaths)
}

function entityPaths(entities: FieldNode, variables: Record<string, unknown>): Path[] {
  const argument = entities.arguments?.find(each => each.name.value === 'representations')?.value
  const sent = argument?.kind === Kind.VARIABLE ? variables[argument.name.value] : undefined
  const representations = (Array.isArray(sent) ? sent : []) as Representation[]
  return representations
    .slice(0, mostPaths)
    .flatMap((representation, index) =>
      fieldsFor(representation.__typename, entities.selectionSet).map(field => [keyOf(entities), index, keyOf(field)]),
    )
}

function fieldsFor(type: string | undefined, selectionSet: SelectionSetNode | undefined): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap(selection => {
    if (isField(selection)) return selection.name.value === '__typename' ? [] : [selection]
    if (selection.kind !== Kind.INLINE_FRAGMENT) return []
    const condition = selection.typeCondition?.name.value
    return condition === undefined || condition === type ? fieldsFor(type, selection.selectionSet) : []
  })
}

function isField(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD
}

function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value
}
