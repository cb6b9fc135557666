import { useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { createPortal } from 'react-dom'
import { Accounts } from './Accounts.tsx'
import { examples, type Example } from './examples.ts'
import { Mark, MoonIcon, SunIcon } from './icons.tsx'
import { debugging, router, useDebugging } from './store.ts'

export function Header({ place }: { place: HTMLElement }) {
  return createPortal(
    <>
      <div className="lyceum-name">
        <Mark />
        <div>
          <h1>Lyceum</h1>
          <p>One graph for learning</p>
        </div>
      </div>
      <nav aria-label="Lyceum">
        <Examples />
        <Documentation />
        <a href="/schema.graphql" target="_blank" rel="noreferrer" title="The whole schema with its descriptions, as text">
          SDL
        </a>
        {router.honoursDebug && <DebugSwitch />}
        <ThemeButton />
      </nav>
      <Accounts />
    </>,
    place,
  )
}

function Examples() {
  const { addTab, changeTab } = useGraphiQLActions()
  const [tabs, queryEditor, variableEditor] = useGraphiQL(state => [state.tabs, state.queryEditor, state.variableEditor] as const)

  function open({ query, variables }: Example) {
    const index = tabs.findIndex(tab => tab.query === query && (tab.variables ?? '') === variables)
    if (index >= 0) return changeTab(index)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
  }

  return (
    <select aria-label="Open an example" value="" onChange={event => open(examples[Number(event.target.value)]!)}>
      <option value="" hidden>
        Examples
      </option>
      {examples.map(({ name }, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Documentation() {
  const { setVisiblePlugin } = useGraphiQLActions()
  const [visible, documentation] = useGraphiQL(state => [state.visiblePlugin, state.referencePlugin] as const)
  const isOpen = visible === documentation
  return (
    <button type="button" aria-pressed={isOpen} onClick={() => setVisiblePlugin(isOpen ? null : documentation)}>
      Schema docs
    </button>
  )
}

function DebugSwitch() {
  const isOn = useDebugging()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className="lyceum-switch"
      title="Sends x-lyceum-debug: the answer says which subgraph was called how often, and how many SQL statements it sent"
      onClick={debugging.toggle}
    >
      <span aria-hidden="true" />
      Debug
    </button>
  )
}

function ThemeButton() {
  const { setTheme } = useGraphiQLActions()
  const theme = useGraphiQL(state => state.theme)
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const label = `Switch to the ${isDark ? 'light' : 'dark'} theme`
  return (
    <button type="button" className="lyceum-icon" aria-label={label} title={label} onClick={() => setTheme(isDark ? 'light' : 'dark')}>
      {isDark ? <SunIcon /> : <MoonIcon />}
    </button>
  )
}
