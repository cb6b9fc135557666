import { useGenericAuth, type ValidateUserFnParams } from '@envelop/generic-auth'
import { createGraphQLError } from '@graphql-tools/utils'
import type { ErrorCode } from '../errors.ts'
import type { Context, RouterPlugin } from '../request-context.ts'
import { usePreparedDocument } from './prepared-document.ts'
import { viewerResolver, type Viewer } from './authentication.ts'

/**
 * Enforces `@authenticated` and `@requiresScopes` of the supergraph: a refused field is answered with null and a coded error,
 * the others as usual. Composition has put the guards of the types behind an interface on the interface as well.
 */
export function useAuthorization(jwksUrl: string): RouterPlugin[] {
  const genericAuth = useGenericAuth<Viewer, object, 'viewer'>({
    mode: 'protect-granular',
    contextFieldName: 'viewer',
    resolveUserFn: viewerResolver(jwksUrl),
    extractScopes: viewer => viewer?.scopes ?? [],
    rejectUnauthenticated: false,
    validateUser(parameters) {
      const code = refusalOf(parameters)
      if (!code) return
      (parameters.executionArgs.contextValue as unknown as Context).hasRefusals = true
      return refusedField(code, parameters)
    },
  })
  return [genericAuth as unknown as RouterPlugin, usePreparedDocument()]
}

function refusalOf(field: ValidateUserFnParams<Viewer>): ErrorCode | undefined {
  const guards = [field.typeScopes, field.fieldScopes].filter(scopes => scopes !== undefined)
  const guarded = guards.length > 0 || field.typeAuthArgs || field.fieldAuthArgs
  if (!guarded) return undefined
  if (!field.user) return 'UNAUTHENTICATED'
  return guards.every(guard => satisfies(guard, field.userScopes)) ? undefined : 'FORBIDDEN'
}

/** Scopes are alternatives of sets, each of which must be held in full. */
function satisfies(alternatives: string[][], held: readonly string[]): boolean {
  return alternatives.some(scopes => scopes.every(scope => held.includes(scope)))
}

function refusedField(code: ErrorCode, { fieldNode, parentType }: ValidateUserFnParams<Viewer>) {
  const field = `${parentType.name}.${fieldNode.name.value}`
  const message = code === 'FORBIDDEN' ? `You may not read ${field}.` : `Sign in to read ${field}.`
  return createGraphQLError(message, { nodes: fieldNode, extensions: { code } })
}
