import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { subgraphNames } from '../src/environment.ts'
import { defaultLimits } from '../src/plugins/document-limits.ts'

const folder = join(import.meta.dirname, '../other-routers')
const read = (file: string) => load(readFileSync(join(folder, file), 'utf8')) as any
const apollo = read('apollo-router/router.yaml')
const partner = read('apollo-router/partner.yaml')
const cosmo = read('cosmo/config.yaml')
const hive = read('hive-router/router.config.yaml')

test('each configuration knows our four subgraphs', () => {
  const overrides = [apollo.override_subgraph_url, partner.override_subgraph_url, cosmo.overrides.subgraphs, hive.override_subgraph_urls.subgraphs]
  for (const each of overrides) assert.deepEqual(Object.keys(each), subgraphNames)
})

test('each sends the token and the request id on, and Lyceum\'s key for tokens is the one it asks', () => {
  const sent = [
    apollo.headers.all.request.map((rule: any) => rule.propagate.named),
    cosmo.headers.all.request.map((rule: any) => rule.named),
    hive.headers.all.request[0].propagate.named,
  ]
  for (const each of sent) assert.deepEqual(each, ['authorization', 'x-request-id'])
  for (const { algorithms, audiences } of [apollo.authentication.router.jwt.jwks[0], cosmo.authentication.jwt.jwks[0]]) {
    assert.deepEqual([algorithms, audiences], [['ES256'], ['lyceum-graph']])
  }
  assert.deepEqual([hive.jwt.allowed_algorithms, hive.jwt.audiences], [['ES256'], ['lyceum-graph']])
})

test('limits are ours where a router has them', () => {
  const { tokens, depth, aliases, rootFields, directives } = defaultLimits
  const { limits } = apollo
  assert.deepEqual([limits.parser_max_tokens, limits.max_depth, limits.max_aliases, limits.max_root_fields], [tokens, depth, aliases, rootFields])
  const { complexity_limits } = cosmo.security
  assert.deepEqual([complexity_limits.depth.limit, complexity_limits.root_fields.limit], [depth, rootFields])
  const { max_tokens, max_depth, max_aliases, max_directives } = hive.limits
  assert.deepEqual([max_tokens.n, max_depth.n, max_aliases.n, max_directives.n], [tokens, depth, aliases, directives])
})

test('the files they name are there', () => {
  const named = {
    'apollo-router/partner.yaml': partner.persisted_queries.local_manifests[0],
    'hive-router/router.config.yaml': hive.supergraph.path,
    'hive-router/router.config.yaml ': hive.persisted_documents.storage.path,
  }
  for (const [file, path] of Object.entries(named)) assert.ok(existsSync(resolve(folder, dirname(file), path)), `${file}: ${path}`)
})
