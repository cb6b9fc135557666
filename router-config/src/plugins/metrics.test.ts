import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startRouter } from '../../test/router.ts'

test('requests and calls to subgraphs are counted by labels that take few values', async () => {
  await using router = await startRouter()
  await router.ask('query Named { users { id courses { id } } }')
  await router.ask('{ users { id } }')
  await router.ask('{ unknown }')
  await router.ask('{ me { id } }')
  router.subgraphs.courses.behave(() => 'hang up')
  await router.ask('{ course(id: "a") { id } }')
  await router.ask('mutation { rename(id: "1", name: "x") { id } }')

  const response = await fetch(`${router.url}/metrics`)
  const text = await response.text()
  assert.match(response.headers.get('content-type')!, /^text\/plain; version=0\.0\.4/)
  for (const line of [
    'lyceum_router_request_duration_seconds_count{outcome="ok"} 3',
    'lyceum_router_request_duration_seconds_count{outcome="BAD_USER_INPUT"} 1',
    'lyceum_router_request_duration_seconds_count{outcome="UNAUTHENTICATED"} 1',
    'lyceum_router_request_duration_seconds_count{outcome="UPSTREAM_UNAVAILABLE"} 1',
    'lyceum_router_subgraph_duration_seconds_count{subgraph="users",kind="query"} 2',
    'lyceum_router_subgraph_duration_seconds_count{subgraph="users",kind="other"} 1',
    'lyceum_router_subgraph_duration_seconds_count{subgraph="courses",kind="query"} 2',
    'lyceum_router_subgraph_errors_total{subgraph="courses",code="UPSTREAM_UNAVAILABLE"} 1',
    'process_resident_memory_bytes',
  ]) {
    assert.ok(text.includes(line), `${line} in\n${text.match(/^lyceum.*(count|total).*$/gm)?.join('\n')}`)
  }
})
