import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSchema, coerceInputValue, parse, typeFromAST, validate, type GraphQLInputType, type OperationDefinitionNode } from 'graphql'

const folder = join(import.meta.dirname, '../../graphiql/tabs')
const supergraph = await readFile(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8')
const schema = buildSchema(supergraph, { assumeValid: true, assumeValidSDL: true })
const tabs = (await readdir(folder)).filter(file => file.endsWith('.graphql'))

for (const tab of tabs) {
  test(`GraphiQL's tab ${tab} is one named operation of the graph that says what it is for, and its variables fit`, async () => {
    const text = await readFile(join(folder, tab), 'utf8')
    assert.match(text, /^# [A-Z]/)
    const document = parse(text)
    assert.deepEqual(validate(schema, document).map(fault => fault.message), [])
    assert.equal(document.definitions.length, 1)
    const { name, variableDefinitions = [] } = document.definitions[0] as OperationDefinitionNode
    assert.ok(name)
    const given = JSON.parse(await readFile(join(folder, tab.replace('graphql', 'json')), 'utf8').catch(() => '{}'))
    const declared = variableDefinitions.map(definition => definition.variable.name.value)
    assert.deepEqual(Object.keys(given).filter(each => !declared.includes(each)), [])
    for (const { variable, type, defaultValue } of variableDefinitions) {
      const value = given[variable.name.value]
      if (value !== undefined || !defaultValue) coerceInputValue(value ?? null, typeFromAST(schema, type) as GraphQLInputType)
    }
  })
}

test('there is a tab for each operation of the read side, and one that changes something', () => {
  assert.equal(tabs.length, 10)
})
