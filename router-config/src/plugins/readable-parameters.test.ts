import assert from 'node:assert/strict'
import { test } from 'node:test'
import { send, startRouter } from '../../test/router.ts'

test('parameters that are no JSON are refused with a code; those that are, are read', async () => {
  await using router = await startRouter()
  const query = encodeURIComponent('query Q($id: ID!) { user(id: $id) { name } }')
  const get = async (parameters: string) => (await fetch(`${router.url}/graphql?query=${query}&${parameters}`)).json()
  const form = async (parameters: string) =>
    (await send(`${router.url}/graphql`, `query=${query}&${parameters}`, { 'content-type': 'application/x-www-form-urlencoded' })).body

  for (const ask of [get, form]) {
    for (const wrong of ['variables={', 'extensions=[', 'variables=x']) {
      const { errors, data } = await ask(wrong)
      assert.equal(data, undefined)
      assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT', wrong)
      assert.equal(errors[0].message, 'The parameters variables and extensions must be JSON.')
    }
    assert.deepEqual(await ask('variables={"id":"1"}'), { data: { user: { name: 'Person 1' } } })
  }
})
