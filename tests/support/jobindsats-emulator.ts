/** A server on this machine that answers as the Jobindsats API, version 3, does, for tests that must not use the network. */
import { startEmulator, type Arrival, type CommonFailure, type Emulator } from './emulator.ts'
import { answerData } from './jobindsats-data.ts'
import { refusal } from './jobindsats-reply.ts'
import { describeTable, listTables, type EmulatedJobindsatsTable } from './jobindsats-table.ts'
import { jsonReply, type Reply } from './reply.ts'

/** The recorded refusal of a period type that the table does not have. */
type OwnFailure = { kind: 'unknown-period-type' }

/** How the server misbehaves until it is told otherwise; a web page comes with 404. */
export type Failure = CommonFailure | OwnFailure

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

export type EmulatedJobindsats = Emulator<RecordedRequest, OwnFailure, FailureScope> & {
  /** Puts a table in place of the one with this id, or adds it. */
  set(table: EmulatedJobindsatsTable): void
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
  const emulator = await startEmulator<RecordedRequest, OwnFailure, FailureScope>({
    root: '/v3',
    read: (arrival) => readRequest(arrival, key),
    answer: (request) => answer(request, byId),
    spoil: () => refusal(422, 'Unknown period type: M'),
    isInScope,
    page: { text: 'Jobindsats.dk', status: 404 },
  })
  return { ...emulator, set: (table) => void byId.set(table.id, table) }
}

const readRequest = (
  { method, path, query, authorization }: Arrival,
  key: string,
): RecordedRequest => ({
  method,
  path,
  table: /^\/(?:table|data)\/([^/]+)$/.exec(path)?.[1] ?? null,
  query,
  // Version 2 took the bare key; version 3 does not.
  authorized: authorization === `Bearer ${key}`,
})

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

const isInScope = ({ path, table }: RecordedRequest, scope: FailureScope): boolean =>
  (scope.path === undefined || path.split('/')[1] === scope.path) &&
  (scope.table === undefined || scope.table === table)
