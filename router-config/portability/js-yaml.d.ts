declare module 'js-yaml' {
  /** Reads a YAML text; throws where it is none. */
  export function load(text: string): unknown
}
