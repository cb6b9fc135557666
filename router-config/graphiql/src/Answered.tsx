import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'
import { measurements, useMeasurement } from './store.ts'

/** What the answer in front took, below it. */
export function Answered() {
  const tab = useGraphiQL(state => state.tabs[state.activeTabIndex]?.id ?? '')
  const measurement = useMeasurement(tab)
  useEffect(() => measurements.show(tab), [tab])
  const isFetching = useGraphiQL(state => state.isFetching)
  if (!measurement) return isFetching ? null : <p className="lyceum-hint">Ctrl-Enter runs the operation; the answer comes here.</p>
  const { milliseconds, bytes, status, errors, subgraphs } = measurement
  return (
    <div className="lyceum-answered" role="status">
      <span className={status < 400 && errors === 0 ? 'lyceum-good' : 'lyceum-bad'}>{outcome(status, errors)}</span>
      <span>{milliseconds} ms</span>
      <span>{size(bytes)}</span>
      {subgraphs && (
        <ul aria-label="What each subgraph spent">
          {Object.entries(subgraphs).map(([name, { calls, statements }]) => (
            <li key={name} title={`${name}: ${plural(calls, 'call')}, ${plural(statements, 'SQL statement')}`}>
              {name}{' '}
              <b>
                {plural(calls, 'call')} · {statements} SQL
              </b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function outcome(status: number, errors: number): string {
  if (errors > 0) return status === 200 ? plural(errors, 'error') : `${status} · ${plural(errors, 'error')}`
  return status < 400 ? 'OK' : String(status)
}

function size(bytes: number): string {
  return bytes < 1_000 ? `${bytes} B` : `${(bytes / 1_000).toFixed(1)} kB`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
