/** Something that is on or off and stays so when the page is loaded again. */
export function createSwitch(storage: Storage, key: string) {
  const listeners = new Set<() => void>()
  return {
    isOn: () => storage.getItem(key) === 'on',
    toggle() {
      storage.setItem(key, storage.getItem(key) === 'on' ? 'off' : 'on')
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
