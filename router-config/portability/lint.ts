import { join } from 'node:path'
import { rules as graphqlRules, parser } from '@graphql-eslint/eslint-plugin'
import { ESLint, type Linter } from 'eslint'

const selectors = {
  guards: '/^(authenticated|requiresScopes)$/',
  types: ':matches(ObjectTypeDefinition, ObjectTypeExtension, InterfaceTypeDefinition)',
  mutations: ':matches(ObjectTypeDefinition, ObjectTypeExtension)[name.value=Mutation] > FieldDefinition',
  connection: 'FieldDefinition:has(> NamedType[name.value=/Connection$/])',
}

/** What no rule of the plugin says; selectors over the document's syntax tree. */
const ownRules = [
  {
    selector: `${selectors.types} > Directive[name.value=${selectors.guards}]`,
    message: 'A guard stands on a field; on a type it is not seen where the type is reached through an interface.',
  },
  {
    selector: `FieldDefinition:has(> Directive[name.value=${selectors.guards}]) > NonNullType`,
    message: 'A guarded field is nullable, so that a refusal costs nothing but the field.',
  },
  {
    selector: 'Directive[name.value=/^(policy|resolveTo|merge|source|additionalField|interfaceObject|composeDirective)$/]',
    message: 'Not every router knows this directive.',
  },
  {
    selector: `:matches(${selectors.mutations} > NonNullType > NamedType, ${selectors.mutations} > NamedType) > Name[value!=/Payload$/]`,
    message: 'A mutation answers with a payload of its own.',
  },
  {
    selector: `${selectors.mutations}:not(:has(> Directive[name.value=${selectors.guards}])) > :not(NonNullType):matches(NamedType, ListType)`,
    message: 'A mutation that everybody may ask for always answers: its payload is non-null.',
  },
  { selector: `${selectors.connection}:not(:has(> Directive[name.value=listSize])) > Name`, message: 'A connection says how much it may cost, by @listSize.' },
]

const rules: Linter.RulesRecord = {
  '@graphql-eslint/require-description': [
    'error',
    { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, DirectiveDefinition: true },
  ],
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      DirectiveDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
      InputObjectTypeDefinition: { style: 'PascalCase', requiredSuffixes: ['Input', 'Filter', 'Order'] },
      'FieldDefinition[parent.name.value=Query]': { style: 'camelCase', forbiddenPrefixes: ['query', 'get', 'find'], forbiddenSuffixes: ['Query'] },
      'FieldDefinition[parent.name.value=Mutation]': { style: 'camelCase', forbiddenSuffixes: ['Mutation'] },
      'EnumTypeDefinition,EnumTypeExtension': { style: 'PascalCase', forbiddenSuffixes: ['Enum'] },
      'InterfaceTypeDefinition,InterfaceTypeExtension': { style: 'PascalCase', forbiddenSuffixes: ['Interface'] },
      'UnionTypeDefinition,UnionTypeExtension': { style: 'PascalCase', forbiddenSuffixes: ['Union'] },
      'ObjectTypeDefinition,ObjectTypeExtension': { style: 'PascalCase', forbiddenSuffixes: ['Type'] },
    },
  ],
  '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
  '@graphql-eslint/no-hashtag-description': 'error',
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
  '@graphql-eslint/no-unreachable-types': 'error',
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: true }],
  '@graphql-eslint/relay-connection-types': 'error',
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/relay-page-info': 'error',
  '@graphql-eslint/require-deprecation-reason': 'error',
  'no-restricted-syntax': ['error', ...ownRules],
}

/**
 * Lints the SDL of every subgraph, each file against the whole public graph.
 *
 * @param publicSchema the file of the public schema
 * @return what is wrong, a line each
 */
export async function lint(schemaFolder: string, publicSchema: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: schemaFolder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphqls'],
        languageOptions: { parser, parserOptions: { graphQLConfig: { schema: publicSchema } } },
        plugins: { '@graphql-eslint': { rules: graphqlRules } } as never,
        rules,
      },
      // Scalars that all subgraphs agree on are there before the first field needs them.
      { files: ['common.graphqls'], rules: { '@graphql-eslint/no-unreachable-types': 'off' } },
    ],
  })
  const results = await eslint.lintFiles([join('**', '*.graphqls')])
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => `${filePath.slice(schemaFolder.length + 1)}:${line}: ${message} (${ruleId?.replace('@graphql-eslint/', '')})`),
  )
}
