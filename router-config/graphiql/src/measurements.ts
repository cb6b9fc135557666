/** What one answer took, as seen from the page. */
export interface Measurement {
  status: number
  milliseconds: number
  bytes: number
  errors: number
  /** By subgraph, where the debug switch is on. */
  subgraphs: Record<string, { calls: number; statements: number }> | null
}

export type Measurements = ReturnType<typeof createMeasurements>

/** The last measurement of each tab, by the tab's id. */
export function createMeasurements() {
  const byTab = new Map<string, Measurement>()
  const listeners = new Set<() => void>()
  let currentTab = ''
  return {
    of: (tab: string) => byTab.get(tab),
    /** Which tab is in front: what is measured next belongs to it. */
    show: (tab: string) => void (currentTab = tab),
    currentTab: () => currentTab,
    record(tab: string, measurement: Measurement | undefined) {
      if (measurement) byTab.set(tab, measurement)
      else byTab.delete(tab)
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function measurementOf(status: number, milliseconds: number, text: string): Measurement {
  const { errors, extensions } = answerOf(text)
  return {
    status,
    milliseconds: Math.round(milliseconds),
    bytes: new TextEncoder().encode(text).byteLength,
    errors: Array.isArray(errors) ? errors.length : 0,
    subgraphs: extensions?.debug?.subgraphs ?? null,
  }
}

function answerOf(text: string): { errors?: unknown; extensions?: { debug?: { subgraphs?: Measurement['subgraphs'] } } } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
