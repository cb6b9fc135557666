import { memoize1 } from '@graphql-tools/utils'
import { Kind, separateOperations, type DocumentNode } from 'graphql'
import type { RouterPlugin } from '../request-context.ts'

/**
 * Leaves of a document with several operations the one that is asked for, with its fragments. Stands before authorization, which would
 * refuse fields of operations that do not run.
 */
export function useChosenOperation(): RouterPlugin {
  return {
    onExecute({ args }) {
      if (!args.operationName || !hasSeveralOperations(args.document)) return
      args.document = separated(args.document)[args.operationName] ?? args.document
    },
  }
}

function hasSeveralOperations(document: DocumentNode) {
  return document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION).length > 1
}

/** The same document gives the same objects, by which plans are remembered. */
const separated = memoize1(separateOperations)
