/** A server on this machine that answers as Eurostat's statistics API does, for tests that must not use the network. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { queued, refusal } from './eurostat-reply.ts'
import { answerTable, type EurostatTable } from './eurostat-table.ts'
import type { Reply } from './statbank-reply.ts'

/** How the server misbehaves until it is told otherwise. */
export type EurostatFailure =
  | { kind: 'status'; status: number }
  /** The right answer with status 200, ended properly after so many bytes. */
  | { kind: 'cut-off'; bytes: number }
  /** The connection breaks after so many bytes. */
  | { kind: 'hang-up'; bytes: number }
  /** A web page in place of the answer; 200 unless another status is given. */
  | { kind: 'html'; status?: number }
  /** The refusal that an unknown dimension gets. */
  | { kind: 'unknown-dimension' }
  | { kind: 'too-big' }
  /** So many answers that the figures will come later; then they come. */
  | { kind: 'queued'; times: number }

/** A request as it came. */
export type EurostatRequest = {
  method: string
  /** Below the base address, without the question. */
  path: string
  /** The table as it was written in the path; null when the path is another. */
  table: string | null
  question: URLSearchParams
}

export type EmulatedEurostat = {
  /** Base address without a slash at the end. */
  url: string
  /** Every request in the order of arrival. */
  requests: EurostatRequest[]
  /** Puts a table in place of the one with its code, or adds it. */
  set(table: EurostatTable): void
  /** Misbehaves from now on, for one table or for all; null ends it. */
  fail(failure: EurostatFailure | null, table?: string): void
  close(): Promise<void>
}

const root = '/eurostat/api/dissemination/statistics/1.0'

/**
 * Listens on 127.0.0.1 at a port that the system chooses.
 * @param mostCells the size above which an extraction is refused
 */
export async function startEurostat({
  tables,
  mostCells = 5_000_000,
}: {
  tables: EurostatTable[]
  mostCells?: number
}): Promise<EmulatedEurostat> {
  const byCode = new Map(tables.map((table) => [table.code, table]))
  const requests: EurostatRequest[] = []
  let failing: { failure: EurostatFailure; table: string | undefined } | null = null
  const server = createServer((incoming, response) => {
    const request = readRequest(incoming.method ?? '', incoming.url ?? '/')
    requests.push(request)
    const inScope =
      failing?.table === undefined || failing.table.toLowerCase() === request.table?.toLowerCase()
    const failure = inScope ? (failing?.failure ?? null) : null
    const reply = answer(request, byCode, mostCells)
    send(response, failure ? spoil(reply, failure) : reply, failure)
  })
  return {
    url: `http://127.0.0.1:${String(await listen(server))}${root}`,
    requests,
    set: (table) => void byCode.set(table.code, table),
    fail: (failure, table) => {
      failing = failure && { failure: { ...failure }, table }
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

function readRequest(method: string, url: string): EurostatRequest {
  const address = new URL(url, 'http://127.0.0.1')
  const path = decodeURIComponent(address.pathname).replace(root, '')
  const table = /^\/data\/([^/]+)$/.exec(path)?.[1] ?? null
  return { method, path, table, question: address.searchParams }
}

function answer(
  { method, path, table: code, question }: EurostatRequest,
  tables: Map<string, EurostatTable>,
  mostCells: number,
): Reply {
  const table = method === 'GET' ? tables.get(code?.toUpperCase() ?? '') : undefined
  return table ? answerTable(table, question, mostCells) : refusal('no-table', code ?? path)
}

function spoil(reply: Reply, failure: EurostatFailure): Reply {
  switch (failure.kind) {
    case 'status':
      return { status: failure.status, contentType: 'text/plain', body: Buffer.from('') }
    case 'cut-off':
      return { ...reply, body: reply.body.subarray(0, failure.bytes) }
    case 'hang-up':
      return reply
    case 'html':
      return {
        status: failure.status ?? 200,
        contentType: 'text/html; charset=utf-8',
        body: Buffer.from('<!DOCTYPE html>\n<html><body>Under maintenance</body></html>\n'),
      }
    case 'unknown-dimension':
      return refusal('unknown-dimension', 'FROMTIMEPERIOD')
    case 'too-big':
      return refusal('too-big')
    case 'queued':
      return failure.times-- > 0 ? queued() : reply
  }
}

function send(response: ServerResponse, reply: Reply, failure: EurostatFailure | null): void {
  response.statusCode = reply.status
  response.setHeader('Content-Type', 'application/json')
  if (reply.contentType.startsWith('text/html')) response.setHeader('Content-Type', 'text/html')
  response.setHeader('Access-Control-Allow-Origin', '*')
  if (failure?.kind !== 'hang-up') {
    response.end(reply.body)
    return
  }
  // Without its length, so that the reader can only know by the missing end.
  response.write(reply.body.subarray(0, failure.bytes), () => response.destroy())
}
