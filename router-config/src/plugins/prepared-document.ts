import { memoize2 } from '@graphql-tools/utils'
import {
  getOperationAST,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql'
import type { Context, RouterPlugin } from '../request-context.ts'

/**
 * Stands behind authorization. Remembers the document as the client sent it, answers an operation of which nothing is left,
 * and hands the planner the same document object for the same text, or it would plan every request anew.
 */
export function usePreparedDocument(): RouterPlugin {
  const sent = new WeakMap<object, DocumentNode>()
  return {
    onValidate({ params, context }) {
      sent.set(context as object, params.documentAST)
    },
    onExecute({ args, setResultAndStopExecution }) {
      const context = args.contextValue as unknown as Context
      const document = sent.get(context) ?? args.document
      const remaining = context.hasRefusals ? args.document : document
      const prepared = withTypenames(remaining, args.schema)
      context.operation = {
        schema: args.schema,
        document,
        operationName: args.operationName ?? undefined,
        variables: args.variableValues ?? {},
        hasRefusals: context.hasRefusals ?? false,
        hasAddedTypenames: prepared !== remaining,
      }
      args.document = prepared
      const operation = getOperationAST(remaining, args.operationName)
      if (operation?.selectionSet.selections.length === 0) setResultAndStopExecution({ data: {} })
    },
  }
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** Adds `__typename` where an interface or union is selected without it: null completion has to know the type. */
const withTypenames = memoize2(function withTypenames(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const typeInfo = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet(node) {
        if (!isAbstractType(typeInfo.getParentType())) return
        const isNamed = node.selections.some(
          each => each.kind === Kind.FIELD && (each.alias ?? each.name).value === '__typename',
        )
        return isNamed ? undefined : { ...node, selections: [typename, ...node.selections] }
      },
    }),
  )
})
