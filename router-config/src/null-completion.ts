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
      const place = nodes?.[0]?.kind === Kind.FIELD && nulls.get(nodes[0])
      return place ? new GraphQLError(message, { nodes: nodes!, path: place, extensions }) : undefined
    },
  }
}
