/** Who is signed in, as far as the page shows it. */
export interface Person {
  email: string
  displayName: string
  roles: string[]
}

export interface SessionState {
  person: Person | null
  /** Why somebody is not signed in who should be, in one sentence. */
  problem: string | null
  isBusy: boolean
}

/** What a reload of the page keeps; the password only of accounts whose password is public. */
interface Kept {
  person: Person
  accessToken: string
  /** Milliseconds since 1970. */
  expiresAt: number
  publicPassword?: string
}

export type Session = ReturnType<typeof createSession>

const key = 'lyceum:session'
const renewedBefore = 30_000

const signInDocument = `mutation SignIn($email: EmailAddress!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    accessToken expiresAt user { displayName roles } errors { message }
  }
}`

/**
 * Keeps somebody signed in: a token that is about to expire, or that the graph refuses, is replaced by signing in again with
 * the same password. Of accounts whose password is not public, it is forgotten with the page.
 */
export function createSession(storage: Storage, request: typeof fetch, now: () => number = Date.now) {
  let kept = read()
  let password = kept?.publicPassword
  let state: SessionState = { person: kept?.person ?? null, problem: null, isBusy: false }
  let renewal: Promise<boolean> | undefined
  const listeners = new Set<() => void>()

  return { state: () => state, subscribe, signIn, signOut, token, renew }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  /** Signs in; false, with the problem in the state, where that is refused. Whoever was signed in before is no longer. */
  async function signIn(email: string, secret: string, isPublic = false): Promise<boolean> {
    show({ isBusy: true, problem: null })
    const answer = await ask(email, secret)
    if (typeof answer === 'string') {
      leave(answer)
      return false
    }
    password = secret
    keep(isPublic ? { ...answer, publicPassword: secret } : answer)
    return true
  }

  function signOut() {
    leave(null)
  }

  /** A token that is still good for a while, or null for somebody who is not signed in. */
  async function token(): Promise<string | null> {
    if (kept && kept.expiresAt - now() < renewedBefore) await renew()
    return kept?.accessToken ?? null
  }

  /** Signs the same person in again; false where that is not possible. Concurrent calls are one. */
  function renew(): Promise<boolean> {
    renewal ??= renewOnce().finally(() => (renewal = undefined))
    return renewal
  }

  async function renewOnce() {
    if (!kept) return false
    if (password !== undefined) return signIn(kept.person.email, password, kept.publicPassword !== undefined)
    leave('The session has ended; sign in again.')
    return false
  }

  async function ask(email: string, secret: string): Promise<Kept | string> {
    try {
      const response = await request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: signInDocument, variables: { email, password: secret } }),
      })
      const { data, errors } = await response.json()
      const { accessToken, expiresAt, user, errors: refusals = [] } = data?.signIn ?? {}
      if (!accessToken) return (refusals[0] ?? errors?.[0])?.message ?? 'Signing in was refused without a reason.'
      const person = { email, displayName: user?.displayName ?? email, roles: user?.roles ?? [] }
      return { person, accessToken, expiresAt: Date.parse(expiresAt) }
    } catch {
      return 'The graph does not answer; is the router still running?'
    }
  }

  function keep(session: Kept) {
    kept = session
    storage.setItem(key, JSON.stringify(session))
    show({ person: session.person, problem: null, isBusy: false })
  }

  function leave(problem: string | null) {
    kept = password = undefined
    storage.removeItem(key)
    show({ person: null, problem, isBusy: false })
  }

  function show(change: Partial<SessionState>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function read(): Kept | undefined {
    try {
      return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  }
}
