/** An operation to begin with. */
export interface Example {
  name: string
  query: string
  variables: string
}

const documents = import.meta.glob<string>('../tabs/*.graphql', { query: '?raw', import: 'default', eager: true })
const variables = import.meta.glob<string>('../tabs/*.json', { query: '?raw', import: 'default', eager: true })

/** In the order of their file names. */
export const examples: Example[] = Object.entries(documents)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([path, document]) => ({
    name: /^(?:query|mutation) (\w+)/m.exec(document)![1]!,
    query: document.trimEnd(),
    variables: (variables[path.replace(/graphql$/, 'json')] ?? '').trimEnd(),
  }))
