import { useSyncExternalStore } from 'react'
import { graphFetch } from './graph-fetch.ts'
import { createMeasurements } from './measurements.ts'
import { createSession } from './session.ts'
import { createSwitch } from './switch.ts'

/** What the router says of itself, written into the page as it is served. */
export const router = {
  hasDemoAccounts: document.body.dataset['demoAccounts'] === 'true',
  honoursDebug: document.body.dataset['debug'] === 'true',
}

export const session = createSession(sessionStorage, (...request) => fetch(...request))
export const measurements = createMeasurements()
export const debugging = createSwitch(sessionStorage, 'lyceum:debug')
export const fetchGraph = graphFetch(session, () => router.honoursDebug && debugging.isOn(), measurements, (...request) => fetch(...request))

export const useSession = () => useSyncExternalStore(session.subscribe, session.state)
export const useDebugging = () => useSyncExternalStore(debugging.subscribe, debugging.isOn)
export const useMeasurement = (tab: string) => useSyncExternalStore(measurements.subscribe, () => measurements.of(tab))
