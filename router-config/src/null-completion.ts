import { collectFields, collectSubFields } from '@graphql-tools/utils'
import {
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'
import type { Operation } from './request-context.ts'

type Path = (string | number)[]
type Fields = Map<string, FieldNode[]>

export interface Completion {
  data: unknown
  /** The error of a refused field with the path of its first null; undefined for any other error. */
  refusedAt(error: GraphQLError): GraphQLError | undefined
}

/** Completes data against the document of the client: what is absent becomes null, and null moves up to a nullable place. */
export function completeNulls({ schema, document, operationName, variables }: Operation, data: unknown): Completion {
  const definition = getOperationAST(document, operationName)!
  const rootType = schema.getRootType(definition.operation)!
  const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variables)
  const values = coerced ?? {}
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each

  const nulls = new Map<FieldNode, Path>()
  const path: Path = []

  function completeObject(type: GraphQLObjectType, fields: Fields, source: Record<string, unknown>): unknown {
    const completed: Record<string, unknown> = {}
    let isWhole = true
    for (const [key, nodes] of fields) {
      const field = type.getFields()[nodes[0]!.name.value]
      if (!field) {
        completed[key] = source[key] ?? (nodes[0]!.name.value === '__typename' ? type.name : null)
        continue
      }
      path.push(key)
      completed[key] = completeValue(field.type, nodes, source[key])
      path.pop()
      if (completed[key] === null && isNonNullType(field.type)) isWhole = false
    }
    return isWhole ? completed : null
  }

  function completeValue(type: GraphQLOutputType, nodes: FieldNode[], value: unknown): unknown {
    if (value === null || value === undefined) {
      for (const node of nodes) if (!nulls.has(node)) nulls.set(node, [...path])
      return null
    }
    const nullable = getNullableType(type)
    if (isLeafType(nullable)) return value
    if (isListType(nullable)) return completeList(nullable.ofType, nodes, value as unknown[])
    const object = value as Record<string, unknown>
    const runtimeType = isAbstractType(nullable) ? schema.getType(String(object['__typename'])) : nullable
    if (!isObjectType(runtimeType)) return value
    return completeObject(runtimeType, collectSubFields(schema, fragments, values, runtimeType, nodes).fields, object)
  }

  function completeList(itemType: GraphQLOutputType, nodes: FieldNode[], items: unknown[]): unknown {
    const completed = items.map((item, index) => {
      path.push(index)
      const value = completeValue(itemType, nodes, item)
      path.pop()
      return value
    })
    return isNonNullType(itemType) && completed.includes(null) ? null : completed
  }

  const { fields } = collectFields(schema, fragments, values, rootType, definition.selectionSet)
  const completed = completeObject(rootType, fields, (data ?? {}) as Record<string, unknown>)

  return {
    data: completed,
    refusedAt({ message, nodes, extensions }) {
      const node = nodes?.[0]
      const place = node?.kind === Kind.FIELD && placeOf(node, document, nulls)
      return place ? new GraphQLError(message, { nodes: nodes!, path: place, extensions }) : undefined
    },
  }
}

/** Where a field is null in the answer; below the null when all of its parent was cut away with it. */
function placeOf(target: FieldNode, document: DocumentNode, nulls: Map<FieldNode, Path>): Path | undefined {
  const above: FieldNode[] = []
  let place: Path | undefined
  visit(document, {
    Field: {
      enter(node) {
        above.push(node)
        if (node !== target) return
        const highest = above.findIndex(each => nulls.has(each))
        if (highest < 0) return
        const below = above.slice(highest + 1).map(each => (each.alias ?? each.name).value)
        place = [...nulls.get(above[highest]!)!, ...below]
      },
      leave: () => void above.pop(),
    },
  })
  return place
}
