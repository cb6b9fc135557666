import { GraphQLError, Kind, parse, type ASTVisitor, type DocumentNode, type SelectionSetNode, type ValidationContext } from 'graphql'
import type { RouterPlugin } from '../request-context.ts'
import { refusal } from '../errors.ts'

export interface DocumentLimits {
  tokens: number
  depth: number
  aliases: number
  rootFields: number
  directives: number
  /** With every field of a fragment counted wherever it is spread: what is done with a document takes its time by this. */
  fields: number
}

export const defaultLimits: DocumentLimits = { tokens: 5_000, depth: 20, aliases: 50, rootFields: 30, directives: 50, fields: 5_000 }

/** Refuses documents that are out of proportion before they are planned; fragments count where they are spread. */
export function useDocumentLimits(limits: DocumentLimits = defaultLimits): RouterPlugin {
  // The gateway caches validation by the name of the rule.
  function DocumentLimitsRule(context: ValidationContext): ASTVisitor {
    return {
      OperationDefinition(operation) {
        const size = measure(operation.selectionSet, context)
        const found: [keyof Size, number, string][] = [
          ['depth', limits.depth, 'levels deep'],
          ['aliases', limits.aliases, 'aliases'],
          ['rootFields', limits.rootFields, 'root fields'],
          ['directives', limits.directives, 'directives'],
          ['fields', limits.fields, 'fields'],
        ]
        for (const [what, most, unit] of found) {
          if (size[what] > most) context.reportError(tooMuch(`more than ${most} ${unit}`, most))
        }
        if (size.introspects && size.rootFields > size.introspects) context.reportError(mixed())
        return false
      },
    }
  }

  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: limits.tokens })
        } catch (fault) {
          const isTooLong = fault instanceof GraphQLError && /tokens\. Parsing aborted\.$/.test(fault.message)
          throw isTooLong ? tooMuch(`more than ${limits.tokens} tokens`, limits.tokens) : fault
        }
      })
    },
    onValidate({ addValidationRule, params: { schema, documentAST }, setResult }) {
      const foreign = (documentAST as DocumentNode).definitions.find(each => each.kind === Kind.OPERATION_DEFINITION && !schema.getRootType(each.operation))
      // Authorization stands behind this and takes it for granted that the type of an operation exists.
      if (foreign?.kind === Kind.OPERATION_DEFINITION) return setResult([refusal('BAD_USER_INPUT', `There is no ${foreign.operation} in this graph.`)])
      addValidationRule(DocumentLimitsRule)
    },
  }
}

interface Size extends Omit<DocumentLimits, 'tokens'> {
  /** How many of the root fields ask for the schema. */
  introspects: number
}

function measure(root: SelectionSetNode, context: ValidationContext): Size {
  const known = new Map<string, Size>()

  function sizeOf(selectionSet: SelectionSetNode | undefined): Size {
    const sum: Size = { depth: 0, aliases: 0, rootFields: 0, directives: 0, fields: 0, introspects: 0 }
    for (const selection of selectionSet?.selections ?? []) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? sizeOfFragment(selection.name.value) : sizeOf(selection.selectionSet)
      const isField = selection.kind === Kind.FIELD
      sum.depth = Math.max(sum.depth, inner.depth + (isField ? 1 : 0))
      sum.aliases += inner.aliases + (isField && selection.alias ? 1 : 0)
      sum.directives += inner.directives + (selection.directives?.length ?? 0)
      sum.fields += inner.fields + Number(isField)
      sum.rootFields += isField ? 1 : inner.rootFields
      sum.introspects += isField ? Number(/^__(schema|type)$/.test(selection.name.value)) : inner.introspects
    }
    return sum
  }

  /** Measured once each, so that fragments which spread one another twice do not double the work; cycles count as empty. */
  function sizeOfFragment(name: string): Size {
    const size = known.get(name)
    if (size) return size
    known.set(name, sizeOf(undefined))
    const measured = sizeOf(context.getFragment(name)?.selectionSet)
    known.set(name, measured)
    return measured
  }

  return sizeOf(root)
}

function tooMuch(what: string, limit: number): GraphQLError {
  const error = refusal('BAD_USER_INPUT', `The document has ${what}; ask for less at a time.`)
  error.extensions['limit'] = limit
  return error
}

function mixed(): GraphQLError {
  return refusal('BAD_USER_INPUT', 'Ask for __schema or __type in an operation of their own.')
}
