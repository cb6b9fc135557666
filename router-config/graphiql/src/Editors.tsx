import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** What GraphiQL has no setting for: a size of letters that fits more of a query, and the variables of the first tab. */
export function Editors() {
  const [query, variables, headers, response] = useGraphiQL(
    state => [state.queryEditor, state.variableEditor, state.headerEditor, state.responseEditor] as const,
  )
  const ofTab = useGraphiQL(state => state.tabs[state.activeTabIndex]?.variables)

  useEffect(() => {
    for (const editor of [query, variables, headers, response]) editor?.updateOptions({ fontSize: 13, lineHeight: 20 })
  }, [query, variables, headers, response])

  useEffect(() => {
    if (!query || !ofTab || variables?.getValue() !== '') return
    variables.setValue(ofTab)
    // Whatever is kept of the one is compared with the tabs by the next load, and needs the other beside it.
    query.setValue(query.getValue())
    // Only once there are editors: whoever empties one later means it.
  }, [query, variables])

  return null
}
