import { createServer } from 'node:http'
import { JSONLogWriter } from '@graphql-hive/logger/writers/json'
import { Logger } from '@graphql-hive/gateway-runtime'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { createGateway } from './gateway.ts'

const log = new Logger({ level: 'info', writers: [new JSONLogWriter()] })

try {
  const environment = readEnvironment(process.env)
  const gateway = createGateway(environment, log)
  await gateway.getSchema()
  const server = createServer(gateway)
  server.listen(environment.port, environment.host, () => log.info({ port: environment.port }, 'Listening'))
} catch (fault) {
  console.error(fault instanceof EnvironmentError ? fault.message : fault)
  process.exit(1)
}
