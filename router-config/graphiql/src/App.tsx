import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useState } from 'react'
import { Answered } from './Answered.tsx'
import { Editors } from './Editors.tsx'
import { examples } from './examples.ts'
import { Header } from './Header.tsx'
import { fetchGraph } from './store.ts'

const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: fetchGraph, legacyWsClient: false })
const plugins = [explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN]
const first = innerWidth < 900 ? undefined : DOC_EXPLORER_PLUGIN
const tabs = examples.map(({ query, variables }) => ({ query, variables }))

/** The header stands before GraphiQL in the document and inside it for React, so that it can open tabs and documentation. */
export function App() {
  const [header, setHeader] = useState<HTMLElement | null>(null)
  return (
    <>
      <header className="lyceum-header" ref={setHeader} />
      <main className="lyceum-main">
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          visiblePlugin={first}
          defaultTabs={tabs}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
          schemaDescription
        >
          <GraphiQL.Logo>
            <></>
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <Answered />
          </GraphiQL.Footer>
          <Editors />
          {header && <Header place={header} />}
        </GraphiQL>
      </main>
    </>
  )
}
