import { createServer } from 'node:http'
import { JSONLogWriter } from '@graphql-hive/logger/writers/json'
import { Logger } from '@graphql-hive/gateway-runtime'
import { readEnvironment, type Environment } from './environment.ts'
import { createGateway } from './gateway.ts'
import { supergraphReader } from './supergraph.ts'

const log = new Logger({ level: 'info', writers: [new JSONLogWriter()] })

try {
  await serve(readEnvironment(process.env))
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
}

async function serve(environment: Environment) {
  const readSupergraph = supergraphReader(environment.supergraph, log)
  await readSupergraph()
  const gateway = createGateway(environment, log, readSupergraph)
  await gateway.getSchema()
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, gateway)
  server.on('error', fault => {
    const isTaken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE'
    const remedy = `Port ${environment.port} is taken; stop what listens there or set LYCEUM_ROUTER_PORT.`
    console.error(isTaken ? remedy : fault.message)
    process.exit(1)
  })
  server.listen(environment.port, environment.host, () => log.info({ address: server.address() }, 'Listening'))
  process.on('unhandledRejection', fault => log.error({ fault }, 'A failure that nobody awaited'))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // The gateway's own listener would cut off the calls to subgraphs at once.
    process.removeAllListeners(signal)
    process.once(signal, drain)
  }

  /** Takes no new connections, so is no longer ready, and finishes what is being answered for as long as it may. */
  function drain() {
    log.info({}, 'Draining')
    const late = setTimeout(() => leave('Some requests took too long and were cut off'), environment.drainMillis)
    // A connection that is kept alive becomes idle only once its request is answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(async () => {
      clearTimeout(late)
      clearInterval(idle)
      await gateway.dispose()
      leave('Drained')
    })
  }
}

function leave(how: string) {
  log.info({}, how)
  process.exit(0)
}
