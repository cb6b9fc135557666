import type { RefObject } from 'react'
import { session, useSession } from './store.ts'

export function SignInDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { problem, isBusy } = useSession()

  async function signIn(form: FormData) {
    if (await session.signIn(String(form.get('email')), String(form.get('password')))) dialog.current?.close()
  }

  return (
    <dialog ref={dialog} className="lyceum-dialog" aria-labelledby="sign-in-title">
      <form
        onSubmit={event => {
          event.preventDefault()
          void signIn(new FormData(event.currentTarget))
        }}
      >
        <h2 id="sign-in-title">Sign in</h2>
        <label>
          E-mail address
          <input name="email" type="email" autoComplete="username" required autoFocus />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p role="alert" className="lyceum-problem">
          {problem}
        </p>
        <div className="lyceum-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="lyceum-primary" disabled={isBusy}>
            Sign in
          </button>
        </div>
      </form>
    </dialog>
  )
}
