/** The server: the API and the pages on one address. */
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { DataError } from '../data/read-yaml.ts'
import { SettingError } from '../data/settings.ts'
import { drain } from './drain.ts'
import { createSite, type Handler } from './server.ts'
import { keepWarm } from './warm.ts'

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

async function loadPages(): Promise<Handler> {
  const file = join(import.meta.dirname, '../dashboard/build/handler.js')
  const built: unknown = await import(file).catch(() => null)
  const handler =
    typeof built === 'object' && built !== null && 'handler' in built ? built.handler : null
  if (isHandler(handler)) return handler
  return stop('The pages are not built: run "npm run build", or start with "npm start".')
}

/** Mistakes in settings or data are one sentence each; anything else is a bug and keeps its stack. */
const loadApi = () =>
  import('./instance.ts').catch((error: unknown) => {
    if (error instanceof SettingError || error instanceof DataError) return stop(error.message)
    throw error
  })

const { app, log, meters, publicUrl, ready, settings, stopTraces, warehouse } = await loadApi()
const pages = await loadPages()
const listener = getRequestListener(app.fetch)
const api: Handler = (request, response) => void listener(request, response)

const server = createSite({
  api,
  pages,
  ready,
  meters,
  log,
  publicUrl,
  limit: { perSecond: settings.RATE_LIMIT, proxies: settings.TRUSTED_PROXIES },
})

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    stop(`Port ${String(settings.PORT)} is taken: set PORT to another, or stop the other program.`)
  }
  throw error
})
let endWarming = () => {}

/** The address of one who listens on all of them, as this machine itself reaches it. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

// The first reader finds the figures open, and a server that starts takes what is in force now.
;(await warehouse.lease())?.release()
server.listen(settings.PORT, settings.HOST, () => {
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : settings.PORT
  process.stdout.write(`Pejling: http://${settings.HOST}:${String(port)}\n`)
  endWarming = keepWarm(`http://${reachable(settings.HOST)}:${String(port)}`, warehouse)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    endWarming()
    void drain(server)
      .then(stopTraces)
      .then(() => {
        warehouse.close()
        process.exit(0)
      })
  })
}
