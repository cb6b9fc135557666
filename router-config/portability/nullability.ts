import { Kind, parse, type DirectiveNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, type TypeNode } from 'graphql'
import type { SubgraphDefinition } from '../src/composition.ts'

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

/**
 * What would take the rest of an answer along when one subgraph is away: fields that return another subgraph's entity, and
 * fields contributed to one, are to be nullable. An entity's owner is where it implements `Node` and can be resolved.
 *
 * @return what is wrong, a line each
 */
export function fieldsThatTakeOthersAlong(subgraphs: SubgraphDefinition[]): string[] {
  return subgraphs.flatMap(({ name, schema }) => {
    const objects = parse(schema).definitions.filter(each => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION)
    const foreign = new Set(objects.filter(isForeign).map(each => each.name.value))
    return objects.flatMap(object => (object.fields ?? []).flatMap(field => faultsOf(object, field, foreign)).map(fault => `${name}: ${fault}`))
  })
}

function faultsOf(object: ObjectNode, field: FieldDefinitionNode, foreign: Set<string>): string[] {
  const place = `${object.name.value}.${field.name.value}`
  const isContributed = foreign.has(object.name.value) && !isKeyOrExternal(object, field)
  if (isContributed && field.type.kind === Kind.NON_NULL_TYPE) return [`${place} is contributed to another subgraph's entity, so it is nullable`]
  return foreign.has(requiredType(field.type) ?? '') ? [`${place} returns another subgraph's entity, so it is nullable`] : []
}

/** The type that a value of the field may not lack, at whatever depth of lists; undefined where each may be null. */
function requiredType(type: TypeNode): string | undefined {
  if (type.kind === Kind.NAMED_TYPE) return undefined
  if (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE) return type.type.name.value
  return requiredType(type.type)
}

function isForeign(object: ObjectNode): boolean {
  const keys = named(object, 'key')
  const isOwned = object.interfaces?.some(each => each.name.value === 'Node') && keys.some(isResolvable)
  return keys.length > 0 && !isOwned
}

function isResolvable(key: DirectiveNode): boolean {
  return !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value)
}

function isKeyOrExternal(object: ObjectNode, field: FieldDefinitionNode): boolean {
  const keys = named(object, 'key').flatMap(key => key.arguments?.find(each => each.name.value === 'fields')?.value)
  const isKey = keys.some(value => value?.kind === Kind.STRING && value.value.split(/\s+/).includes(field.name.value))
  return isKey || named(field, 'external').length > 0
}

function named(node: { directives?: readonly DirectiveNode[] }, name: string): DirectiveNode[] {
  return (node.directives ?? []).filter(each => each.name.value === name)
}
