/** A server on this machine that answers as the StatBank API does, for tests that must not use the network. */
import {
  parseBody,
  startEmulator,
  type Arrival,
  type CommonFailure,
  type Emulator,
} from './emulator.ts'
import type { Reply } from './reply.ts'
import { answerData } from './statbank-data.ts'
import { refusal, textJson } from './statbank-reply.ts'
import { describeTable, type EmulatedTable } from './statbank-table.ts'

/** The refusal that an unknown value code gets. */
type OwnFailure = { kind: 'unknown-code' }

/** How the server misbehaves until it is told otherwise; a web page comes with 404. */
export type Failure = CommonFailure | OwnFailure

/** What a failure is limited to; everything when empty. */
export type FailureScope = { path?: 'tableinfo' | 'data'; table?: string }

/** A request as it came; the body is null when it was not a JSON object. */
export type RecordedRequest = {
  method: string
  path: string
  table: string | null
  body: Record<string, unknown> | null
}

export type EmulatedStatbank = Emulator<RecordedRequest, OwnFailure, FailureScope> & {
  /** Puts a table in place of the one with this id, or adds it. */
  set(tableId: string, table: EmulatedTable): void
}

/** Listens on 127.0.0.1 at a port that the system chooses. */
export async function startStatbank({
  tables,
}: {
  tables: EmulatedTable[]
}): Promise<EmulatedStatbank> {
  const byId = new Map(tables.map((table) => [table.id.toUpperCase(), table]))
  const emulator = await startEmulator<RecordedRequest, OwnFailure, FailureScope>({
    root: '/v1',
    read: readRequest,
    answer: (request) => answer(request, byId),
    spoil: () => refusal('unknown-value', '999999 (OMRÅDE)'),
    isInScope,
    page: { text: '404 - File or directory not found.', status: 404 },
    headers: {
      'Cache-Control': 'no-cache',
      'StatbankAPI-Request-Id': '00000000-0000-0000-0000-000000000000',
    },
  })
  return { ...emulator, set: (tableId, table) => void byId.set(tableId.toUpperCase(), table) }
}

function readRequest({ method, path, query, body: sent }: Arrival): RecordedRequest {
  const body = method === 'GET' ? Object.fromEntries(query) : parseObject(sent)
  const inPath = /^\/tableinfo\/([^/]+)$/.exec(path)?.[1]
  const named = inPath ?? body?.['table'] ?? body?.['id']
  const table = typeof named === 'string' ? named : null
  return { method, path, table, body }
}

function parseObject(text: string): Record<string, unknown> | null {
  const value = parseBody(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function answer(request: RecordedRequest, tables: Map<string, EmulatedTable>): Reply {
  const { body, path, method } = request
  const isTableinfo = /^\/tableinfo(\/[^/]+)?$/.test(path)
  if (!isTableinfo && !(path === '/data' && method === 'POST')) return refusal('no-page')
  if (body === null) return refusal('empty')
  if (request.table === null) return refusal('no-table')
  const table = tables.get(request.table.toUpperCase())
  if (!table) return refusal('unknown-table', request.table)
  return isTableinfo ? textJson(describeTable(table)) : answerData(table, body)
}

const isInScope = ({ path, table }: RecordedRequest, scope: FailureScope): boolean =>
  (scope.path === undefined || path.startsWith(`/${scope.path}`)) &&
  (scope.table === undefined || scope.table.toUpperCase() === table?.toUpperCase())
