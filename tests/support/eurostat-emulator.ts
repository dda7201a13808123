/** A server on this machine that answers as Eurostat's statistics API does, for tests that must not use the network. */
import { startEmulator, type Arrival, type CommonFailure, type Emulator } from './emulator.ts'
import { queued, refusal } from './eurostat-reply.ts'
import { answerTable, type EurostatTable } from './eurostat-table.ts'
import type { Reply } from './reply.ts'

type OwnFailure =
  /** The refusal that an unknown dimension gets. */
  | { kind: 'unknown-dimension' }
  | { kind: 'too-big' }
  /** So many answers that the figures will come later; then they come. */
  | { kind: 'queued'; times: number }

/** How the server misbehaves until it is told otherwise; a web page comes with 200. */
export type EurostatFailure = CommonFailure | OwnFailure

/** A request as it came. */
export type EurostatRequest = {
  method: string
  /** Below the base address, without the question. */
  path: string
  /** The table as it was written in the path; null when the path is another. */
  table: string | null
  question: URLSearchParams
}

/** A failure is for one table or for all. */
export type EmulatedEurostat = Emulator<EurostatRequest, OwnFailure, string> & {
  /** Puts a table in place of the one with its code, or adds it. */
  set(table: EurostatTable): void
}

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
  const emulator = await startEmulator<EurostatRequest, OwnFailure, string>({
    root: '/eurostat/api/dissemination/statistics/1.0',
    read: readRequest,
    answer: (request) => answer(request, byCode, mostCells),
    spoil,
    isInScope: ({ table }, failing) => table?.toLowerCase() === failing.toLowerCase(),
    page: { text: 'Under maintenance', status: 200 },
    headers: { 'Access-Control-Allow-Origin': '*' },
  })
  return { ...emulator, set: (table) => void byCode.set(table.code, table) }
}

const readRequest = ({ method, path, query }: Arrival): EurostatRequest => ({
  method,
  path,
  table: /^\/data\/([^/]+)$/.exec(path)?.[1] ?? null,
  question: query,
})

function answer(
  { method, path, table: code, question }: EurostatRequest,
  tables: Map<string, EurostatTable>,
  mostCells: number,
): Reply {
  const table = method === 'GET' ? tables.get(code?.toUpperCase() ?? '') : undefined
  return table ? answerTable(table, question, mostCells) : refusal('no-table', code ?? path)
}

function spoil(failure: OwnFailure, _request: EurostatRequest, reply: Reply): Reply {
  switch (failure.kind) {
    case 'unknown-dimension':
      return refusal('unknown-dimension', 'FROMTIMEPERIOD')
    case 'too-big':
      return refusal('too-big')
    case 'queued':
      return failure.times-- > 0 ? queued() : reply
  }
}
