import { createRemoteJWKSet, customFetch, errors, jwtVerify, type FetchImplementation } from 'jose'
import type { GatewayContext } from '@graphql-hive/gateway-runtime'
import { refusal } from '../errors.ts'

/** Whom an access token names. */
export interface Viewer {
  id: string
  roles: string[]
  scopes: string[]
}

const invalidToken = 'The access token is not valid; sign in again or leave the authorization header out.'
const expiredToken = 'The access token has expired; sign in again or refresh it.'

const clockToleranceSeconds = 5

/**
 * Returns a function that finds the viewer of a request: null without a token, and the whole request is refused when the
 * token is malformed, expired or not one of ours.
 */
export function viewerResolver(jwksUrl: string): (context: Partial<GatewayContext>) => Promise<Viewer | null> {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000, [customFetch]: lastGoodAnswer() })

  return async function resolveViewer(context) {
    const header = context.request?.headers.get('authorization') ?? context.connectionParams?.['authorization']
    if (!header) return null
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1]
    if (!token) throw unauthenticated(invalidToken)
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256'],
        issuer: 'lyceum',
        audience: 'lyceum-graph',
        requiredClaims: ['sub', 'exp'],
      })
      // The library looks at the time of issue only where an age is limited.
      if (payload.iat !== undefined && payload.iat > Date.now() / 1_000 + clockToleranceSeconds) throw new errors.JWTInvalid('issued in the future')
      return { id: payload.sub!, roles: strings(payload['roles']), scopes: words(payload['scope']) }
    } catch (fault) {
      if (fault instanceof errors.JWTExpired) throw unauthenticated(expiredToken)
      if (isAboutToken(fault)) throw unauthenticated(invalidToken)
      context.log?.error({ reason: String(fault) }, 'The signing keys cannot be fetched')
      throw refusal('UPSTREAM_UNAVAILABLE', 'Access tokens cannot be checked at the moment; try again.')
    }
  }
}

/** A fetch that falls back on its last good answer, so that known keys outlive an outage of their owner. */
function lastGoodAnswer(): FetchImplementation {
  let known: string | undefined
  return async (url, options) => {
    try {
      const response = await fetch(url, options)
      if (!response.ok) throw new Error(`The signing keys were answered with status ${response.status}`)
      const text = await response.text()
      if (!Array.isArray(JSON.parse(text).keys)) throw new Error('The answer holds no signing keys')
      known = text
    } catch (fault) {
      if (known === undefined) throw fault
    }
    return new Response(known, { headers: { 'content-type': 'application/json' } })
  }
}

function isAboutToken(fault: unknown): boolean {
  return (
    fault instanceof errors.JWTClaimValidationFailed ||
    fault instanceof errors.JWTInvalid ||
    fault instanceof errors.JWSInvalid ||
    fault instanceof errors.JWSSignatureVerificationFailed ||
    fault instanceof errors.JOSEAlgNotAllowed ||
    fault instanceof errors.JOSENotSupported ||
    fault instanceof errors.JWKSNoMatchingKey ||
    fault instanceof errors.JWKSMultipleMatchingKeys
  )
}

function unauthenticated(message: string) {
  return refusal('UNAUTHENTICATED', message, 401, { 'www-authenticate': 'Bearer error="invalid_token"' })
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

function words(value: unknown): string[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : []
}
