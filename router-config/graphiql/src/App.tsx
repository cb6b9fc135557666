import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useState } from 'react'
import { Answered } from './Answered.tsx'
import { Editors } from './Editors.tsx'
import { examples } from './examples.ts'
import { Header } from './Header.tsx'
import { fetchGraph } from './store.ts'

const fetchByName = createGraphiQLFetcher({ url: '/graphql', fetch: fetchGraph, legacyWsClient: false })
// For a moment after a change of tabs GraphiQL still names the operation of the one before.
const fetcher: Fetcher = ({ operationName, ...request }, options) =>
  fetchByName({ ...request, operationName: isIn(request.query, operationName) ? operationName : undefined }, options)

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

function isIn(query: string, operationName: string | null | undefined): boolean {
  return operationName != null && new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(query)
}
