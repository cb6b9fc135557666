import { getDirectiveExtensions } from '@graphql-tools/utils'
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'

/** What the schema says of a field's price and size: `@cost` and `@listSize`. */
interface Price {
  weight: number
  listSize?: ListSize
}

interface ListSize {
  assumedSize?: number
  slicingArguments?: string[]
  sizedFields?: string[]
}

const mutationWeight = 10
/** Of asking for the schema, which the router answers by itself: long to write, and the same for everybody. */
const introspectionWeight = 5_000
/** Of a list that the schema says nothing of. */
const unknownSize = 10

/**
 * What an operation costs at most, told before it runs: one for each object that it may fetch, ten for a mutation, nothing for scalars, much for the schema; lists count
 * as long as they may get. `@cost` says otherwise of a field or a type. Variables must have been checked.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, given: Record<string, unknown>): number {
  const operation = getOperationAST(document, operationName)
  if (!operation) return 0
  const { coerced: variables = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  const fragments = new Map(document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])))
  const root = schema.getRootType(operation.operation)
  return root ? new Reckoning(schema, fragments, variables).below(operation.selectionSet, root) : 0
}

class Reckoning {
  readonly #schema: GraphQLSchema
  readonly #fragments: Map<string, FragmentDefinitionNode>
  readonly #variables: Record<string, unknown>

  constructor(schema: GraphQLSchema, fragments: Map<string, FragmentDefinitionNode>, variables: Record<string, unknown>) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** The cost of one object's selection; where it may be of several types, that of the dearest. */
  below(selectionSet: SelectionSetNode, type: GraphQLCompositeType, sizes?: Map<string, number>): number {
    let common = 0
    const alternatives = new Map<string, number>()
    for (const selection of selectionSet.selections) {
      if (!this.#isIncluded(selection)) continue
      if (selection.kind === Kind.FIELD) {
        common += this.#field(selection, type, sizes)
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)
      const condition = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value)
      const narrowed = isCompositeType(condition) ? condition : type
      const cost = fragment ? this.below(fragment.selectionSet, narrowed, sizes) : 0
      if (isAbstractType(type) && isObjectType(narrowed)) alternatives.set(narrowed.name, (alternatives.get(narrowed.name) ?? 0) + cost)
      else common += cost
    }
    return common + Math.max(0, ...alternatives.values())
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sizes: Map<string, number> | undefined): number {
    if (node.name.value === '__schema' || node.name.value === '__type') return introspectionWeight
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined
    if (!field) return 0
    const { weight, listSize } = priceOf(field, this.#schema, parent)
    const size = listSize && this.#sizeOf(listSize, field, node)
    const isList = isListType(getNullableType(field.type))
    const times = sizes?.get(field.name) ?? (isList ? (listSize?.sizedFields ? unknownSize : (size ?? unknownSize)) : 1)
    const inner = new Map(listSize?.sizedFields?.map(name => [name, size!]))
    const type = getNamedType(field.type)
    return times * (weight + (node.selectionSet && isCompositeType(type) ? this.below(node.selectionSet, type, inner) : 0))
  }

  #sizeOf({ slicingArguments = [], assumedSize }: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (slicingArguments.length === 0) return assumedSize ?? unknownSize
    const values = getArgumentValues(field, node, this.#variables)
    const asked = slicingArguments.map(name => values[name]).filter(value => typeof value === 'number')
    return asked.length > 0 ? Math.max(0, ...asked) : (assumedSize ?? unknownSize)
  }

  #isIncluded(node: SelectionSetNode['selections'][number]): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables)
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables)
    return skip?.if !== true && include?.if !== false
  }
}

const prices = new WeakMap<GraphQLField<unknown, unknown>, Price>()

function priceOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema, parent: GraphQLCompositeType): Price {
  const known = prices.get(field)
  if (known) return known
  const type = getNamedType(field.type)
  const said = getDirectiveExtensions<{ cost: { weight?: number }; listSize: ListSize }>(field, schema)
  const ofType = getDirectiveExtensions<{ cost: { weight?: number } }>(type, schema)
  const usual = parent === schema.getMutationType() ? mutationWeight : Number(isCompositeType(type))
  const price = { weight: Number(said.cost?.[0]?.weight ?? ofType.cost?.[0]?.weight ?? usual), listSize: said.listSize?.[0] }
  prices.set(field, price)
  return price
}
