/** A server on this machine that answers as the StatBank API does, for tests that must not use the network. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { answerData } from './statbank-data.ts'
import { jsonReply, refusal, type Reply } from './statbank-reply.ts'
import { describeTable, type EmulatedTable } from './statbank-table.ts'

/** How the server misbehaves until it is told otherwise. */
export type Failure =
  | { kind: 'status'; status: number }
  /** The right answer with status 200, ended properly after so many bytes. */
  | { kind: 'cut-off'; bytes: number }
  /** The connection breaks after so many bytes. */
  | { kind: 'hang-up'; bytes: number }
  /** A web page in place of the answer; 404 unless another status is given. */
  | { kind: 'html'; status?: number }
  /** The refusal that an unknown value code gets. */
  | { kind: 'unknown-code' }

/** What a failure is limited to; everything when empty. */
export type FailureScope = { path?: 'tableinfo' | 'data'; table?: string }

/** A request as it came; the body is null when it was not a JSON object. */
export type RecordedRequest = {
  method: string
  path: string
  table: string | null
  body: Record<string, unknown> | null
}

export type EmulatedStatbank = {
  /** Base address without a slash at the end, e.g. `http://127.0.0.1:41234/v1`. */
  url: string
  /** Every request in the order of arrival. */
  requests: RecordedRequest[]
  /** Puts a table in place of the one with this id, or adds it. */
  set(tableId: string, table: EmulatedTable): void
  /** Misbehaves from now on within the scope; null ends all failures. */
  fail(failure: Failure | null, scope?: FailureScope): void
  close(): Promise<void>
}

/** Listens on 127.0.0.1 at a port that the system chooses. */
export async function startStatbank({
  tables,
}: {
  tables: EmulatedTable[]
}): Promise<EmulatedStatbank> {
  const byId = new Map(tables.map((table) => [table.id.toUpperCase(), table]))
  const requests: RecordedRequest[] = []
  let failing: { failure: Failure; scope: FailureScope } | null = null
  const server = createServer((request, response) => {
    void readRequest(request).then((recorded) => {
      requests.push(recorded)
      const reply = answer(recorded, byId)
      const failure = failing && inScope(recorded, failing.scope) ? failing.failure : null
      send(response, failure ? spoil(reply, failure) : reply, failure)
    })
  })
  return {
    url: `http://127.0.0.1:${String(await listen(server))}/v1`,
    requests,
    set: (tableId, table) => void byId.set(tableId.toUpperCase(), table),
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

async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const sent = await text(request)
  const address = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(address.pathname).replace(/^\/v1(?=\/|$)/, '')
  const body =
    request.method === 'GET' ? Object.fromEntries(address.searchParams) : parseObject(sent)
  const inPath = /^\/tableinfo\/([^/]+)$/.exec(path)?.[1]
  const named = inPath ?? body?.['table'] ?? body?.['id']
  const table = typeof named === 'string' ? named : null
  return { method: request.method ?? '', path, table, body }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null
  } catch {
    return null
  }
}

function answer(request: RecordedRequest, tables: Map<string, EmulatedTable>): Reply {
  const { body, path, method } = request
  const isTableinfo = /^\/tableinfo(\/[^/]+)?$/.test(path)
  if (!isTableinfo && !(path === '/data' && method === 'POST')) return refusal('no-page')
  if (body === null) return refusal('empty')
  if (request.table === null) return refusal('no-table')
  const table = tables.get(request.table.toUpperCase())
  if (!table) return refusal('unknown-table', request.table)
  return isTableinfo ? jsonReply(describeTable(table)) : answerData(table, body)
}

const inScope = ({ path, table }: RecordedRequest, scope: FailureScope): boolean =>
  (scope.path === undefined || path.startsWith(`/${scope.path}`)) &&
  (scope.table === undefined || scope.table.toUpperCase() === table?.toUpperCase())

function spoil(reply: Reply, failure: Failure): Reply {
  switch (failure.kind) {
    case 'status':
      return { status: failure.status, contentType: 'text/plain', body: Buffer.from('') }
    case 'cut-off':
      return { ...reply, body: reply.body.subarray(0, failure.bytes) }
    case 'hang-up':
      return reply
    case 'html':
      return {
        status: failure.status ?? 404,
        contentType: 'text/html; charset=utf-8',
        body: Buffer.from(
          '<!DOCTYPE html>\r\n<html><body>404 - File or directory not found.</body></html>\r\n',
        ),
      }
    case 'unknown-code':
      return refusal('unknown-value', '999999 (OMRÅDE)')
  }
}

function send(response: ServerResponse, reply: Reply, failure: Failure | null): void {
  response.statusCode = reply.status
  response.setHeader('Content-Type', reply.contentType)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('StatbankAPI-Request-Id', '00000000-0000-0000-0000-000000000000')
  if (failure?.kind !== 'hang-up') {
    response.end(reply.body)
    return
  }
  // Chunked, as the publisher sends: the reader can only know by the missing end.
  response.write(reply.body.subarray(0, failure.bytes), () => response.destroy())
}
