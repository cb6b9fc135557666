import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, TypeInfo, validate, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql'
import { idOf, manifestFile, parseManifest, parseSettings, settingsFile, type Manifest, type ManifestOperation } from './manifest.ts'

export interface Built {
  /** The manifest as text; what stands in the way of it is in `problems`. */
  text: string
  problems: string[]
  /** Operations of the committed manifest that the new one lacks: a partner's programs may still ask for them. */
  lost: string[]
}

/** Builds the manifest of one partner from the `*.graphql` files of its folder, one operation each. */
export async function buildManifest(folder: string, schema: GraphQLSchema): Promise<Built> {
  const problems: string[] = []
  const operations: ManifestOperation[] = []
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.graphql')).sort()) {
    const body = await readFile(join(folder, file), 'utf8')
    const { name, type, faults } = inspect(body, schema)
    if (operations.some(each => each.name === name)) faults.push(`another document names its operation ${name} too`)
    problems.push(...faults.map(fault => `${file}: ${fault}`))
    operations.push({ id: idOf(body), name, type, body })
  }
  const settings = await readFile(join(folder, settingsFile), 'utf8').catch(() => '{"maxAgeSeconds": {}}')
  for (const [name, age] of Object.entries(parseSettings(settings).maxAgeSeconds)) {
    const operation = operations.find(each => each.name === name)
    if (!operation) problems.push(`${settingsFile}: there is no operation ${name}`)
    else if (age > 0 && operation.type !== 'query') problems.push(`${settingsFile}: ${name} changes something, so its answer is not kept`)
  }
  const manifest: Manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations }
  return { text: `${JSON.stringify(manifest, null, 2)}\n`, problems, lost: await lostOperations(folder, operations) }
}

function inspect(body: string, schema: GraphQLSchema) {
  const faults: string[] = []
  let document: DocumentNode
  try {
    document = parse(body)
  } catch (fault) {
    return { name: '', type: 'query' as const, faults: [(fault as Error).message] }
  }
  if (!body.startsWith('# ')) faults.push('its first line is to say what it is for, as a comment')
  const found = document.definitions.filter(each => each.kind === 'OperationDefinition')
  if (found.length !== 1 || !found[0]!.name) faults.push('it is to hold one operation, with a name')
  if (found[0]?.operation === 'subscription') faults.push('partners have no subscriptions')
  faults.push(...validate(schema, document).map(({ message, locations }) => `${message} (line ${locations?.[0]?.line})`))
  if (faults.length === 0) faults.push(...personalFields(document, schema))
  return { name: found[0]?.name?.value ?? '', type: found[0]?.operation === 'mutation' ? ('mutation' as const) : ('query' as const), faults }
}

/** Fields that mean something to a signed-in person alone, which no partner's request has. */
function personalFields(document: DocumentNode, schema: GraphQLSchema): string[] {
  const faults = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef()
        const isGuarded = field?.astNode?.directives?.some(each => /^(authenticated|requiresScopes)$/.test(each.name.value))
        if (isGuarded || /^viewer[A-Z]/.test(field?.name ?? '')) {
          faults.add(`${types.getParentType()}.${field!.name} is for people who are signed in, and a partner's request has none`)
        }
      },
    }),
  )
  return [...faults]
}

async function lostOperations(folder: string, operations: ManifestOperation[]): Promise<string[]> {
  const committed = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined)
  if (committed === undefined) return []
  return parseManifest(committed).operations.filter(({ id }) => !operations.some(each => each.id === id)).map(({ name }) => name)
}
