import { useRef } from 'react'
import { SignInDialog } from './SignInDialog.tsx'
import { router, session, useSession } from './store.ts'

const demoPassword = 'lyceum-demo'
const demoAccounts = ['admin', 'instructor', 'moderator', 'learner'] as const

/** Who is asking: a demo account by a click, anybody else by address and password. */
export function Accounts() {
  const { person, problem, isBusy } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <div className="lyceum-accounts">
      {router.hasDemoAccounts && <DemoAccounts email={person?.email} isBusy={isBusy} />}
      <div className="lyceum-person" role="status">
        {person && (
          <span className="lyceum-who">
            <span className="lyceum-visually-hidden">Signed in as </span>
            <b>{person.displayName}</b>
            <small>{person.roles.map(role => role.toLowerCase().replace('_', ' ')).join(', ')}</small>
          </span>
        )}
        {!person && (problem ? <span className="lyceum-problem">{problem}</span> : <span className="lyceum-nobody">Not signed in</span>)}
      </div>
      {person ? (
        <button type="button" onClick={session.signOut}>
          Sign out
        </button>
      ) : (
        <button type="button" onClick={() => dialog.current?.showModal()}>
          {router.hasDemoAccounts ? 'Other …' : 'Sign in …'}
        </button>
      )}
      <SignInDialog dialog={dialog} />
    </div>
  )
}

function DemoAccounts({ email, isBusy }: { email: string | undefined; isBusy: boolean }) {
  return (
    <div className="lyceum-demo" role="group" aria-label="Sign in as a demo account">
      <span aria-hidden="true">Sign in as</span>
      {demoAccounts.map(name => {
        const address = `${name}@lyceum.test`
        return (
          <button
            key={name}
            type="button"
            title={address}
            aria-pressed={email === address}
            aria-disabled={isBusy}
            onClick={() => void (isBusy || session.signIn(address, demoPassword, true))}
          >
            {name[0]!.toUpperCase() + name.slice(1)}
          </button>
        )
      })}
    </div>
  )
}
