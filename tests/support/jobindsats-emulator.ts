/** A server on this machine that answers as the Jobindsats API, version 3, does, for tests that must not use the network. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerData } from './jobindsats-data.ts'
import { jsonReply, refusal, webPage, type Reply } from './jobindsats-reply.ts'
import { describeTable, listTables, type EmulatedJobindsatsTable } from './jobindsats-table.ts'

/** How the server misbehaves until it is told otherwise. */
export type Failure =
  | { kind: 'status'; status: number }
  /** The right answer with status 200, ended properly after so many bytes. */
  | { kind: 'cut-off'; bytes: number }
  /** The connection breaks after so many bytes. */
  | { kind: 'hang-up'; bytes: number }
  /** A web page in place of the answer; 404 unless another status is given. */
  | { kind: 'html'; status?: number }
  /** The recorded refusal of a period type that the table does not have. */
  | { kind: 'unknown-period-type' }

/** What a failure is limited to; everything when empty. */
export type FailureScope = { path?: 'tables' | 'table' | 'data'; table?: string }

/** A request as it came, without its key. */
export type RecordedRequest = {
  method: string
  /** Below the base address, decoded, without parameters. */
  path: string
  table: string | null
  query: URLSearchParams
  authorized: boolean
}

export type EmulatedJobindsats = {
  /** Base address without a slash at the end, e.g. `http://127.0.0.1:41234/v3`. */
  url: string
  /** Every request in the order of arrival. */
  requests: RecordedRequest[]
  /** Puts a table in place of the one with this id, or adds it. */
  set(table: EmulatedJobindsatsTable): void
  /** Misbehaves from now on within the scope; null ends all failures. */
  fail(failure: Failure | null, scope?: FailureScope): void
  close(): Promise<void>
}

/** Listens on 127.0.0.1 at a port that the system chooses. */
export async function startJobindsats({
  tables,
  key,
}: {
  tables: EmulatedJobindsatsTable[]
  key: string
}): Promise<EmulatedJobindsats> {
  const byId = new Map(tables.map((table) => [table.id, table]))
  const requests: RecordedRequest[] = []
  let failing: { failure: Failure; scope: FailureScope } | null = null
  const server = createServer((request, response) => {
    const recorded = readRequest(request, key)
    requests.push(recorded)
    const reply = answer(recorded, byId)
    const failure = failing && inScope(recorded, failing.scope) ? failing.failure : null
    send(response, failure ? spoil(reply, failure) : reply, failure)
  })
  return {
    url: `http://127.0.0.1:${String(await listen(server))}/v3`,
    requests,
    set: (table) => void byId.set(table.id, table),
    fail: (failure, scope = {}) => {
      failing = failure && { failure, scope }
    },
    close: () => closeServer(server),
  }
}

/** The port that the system has chosen. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    // A client keeps its connections open for the next request, and the server would wait for them.
    server.closeAllConnections()
  })

function readRequest(request: IncomingMessage, key: string): RecordedRequest {
  const address = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(address.pathname).replace(/^\/v3(?=\/|$)/, '')
  return {
    method: request.method ?? '',
    path,
    table: /^\/(?:table|data)\/([^/]+)$/.exec(path)?.[1] ?? null,
    query: address.searchParams,
    // Version 2 took the bare key; version 3 does not.
    authorized: request.headers.authorization === `Bearer ${key}`,
  }
}

function answer(request: RecordedRequest, tables: Map<string, EmulatedJobindsatsTable>): Reply {
  if (!request.authorized) return refusal(401, 'Unauthorized')
  if (request.method !== 'GET') return refusal(405, 'Method not allowed')
  if (request.path === '/tables') return jsonReply(listTables([...tables.values()]))
  if (request.table === null) return refusal(404, 'Not found')
  const table = tables.get(request.table)
  if (!table) return refusal(404, `Unknown table: ${request.table}`)
  return request.path.startsWith('/table/')
    ? jsonReply(describeTable(table))
    : answerData(table, request.query)
}

const inScope = ({ path, table }: RecordedRequest, scope: FailureScope): boolean =>
  (scope.path === undefined || path.split('/')[1] === scope.path) &&
  (scope.table === undefined || scope.table === table)

function spoil(reply: Reply, failure: Failure): Reply {
  switch (failure.kind) {
    case 'status':
      return { status: failure.status, contentType: 'text/plain', body: Buffer.from('') }
    case 'cut-off':
      return { ...reply, body: reply.body.subarray(0, failure.bytes) }
    case 'hang-up':
      return reply
    case 'html':
      return webPage(failure.status ?? 404)
    case 'unknown-period-type':
      return refusal(422, 'Unknown period type: M')
  }
}

function send(response: ServerResponse, reply: Reply, failure: Failure | null): void {
  response.statusCode = reply.status
  response.setHeader('Content-Type', reply.contentType)
  if (failure?.kind !== 'hang-up') {
    response.end(reply.body)
    return
  }
  // Chunked: the reader can only know by the missing end.
  response.write(reply.body.subarray(0, failure.bytes), () => response.destroy())
}
