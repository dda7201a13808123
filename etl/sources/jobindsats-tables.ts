/** The list of Jobindsats' tables, asked for when a table is not described: does it exist at all, and what is there instead? */
import { z } from 'zod'
import { SourceError, type Answer, type Request } from '../source.ts'
import { isUnknown, readJson } from './jobindsats-answer.ts'
import { describeExisting } from './nearest.ts'

const Tables = z.array(
  z.looseObject({
    table_groups: z.array(
      z.looseObject({ tables: z.array(z.looseObject({ table_id: z.string().min(1) })) }),
    ),
  }),
)

const askTables: Request = {
  method: 'GET',
  path: '/tables?format=json',
  body: null,
  purpose: 'list of tables',
}

/**
 * Asks for the list where the description was refused because there may be no such table; otherwise asks nothing.
 * @throws {SourceError} failed-check when the list has not the table; whatever else is wrong is told by the description
 */
export function* checkListed(
  described: Answer,
  { table, id }: { table: string; id: string },
): Generator<Request, void, Answer> {
  if (!isUnknown(described)) return
  const listed = tablesOf(yield askTables, id)
  if (listed === null || listed.includes(table.toLowerCase())) return
  throw new SourceError(
    'failed-check',
    id,
    `Jobindsats has no table ${table} any more; ${describeExisting(table, listed)}.`,
  )
}

/** The ids in small letters; null when the answer is no list, which is not what the run is about. */
function tablesOf(answer: Answer, dataset: string): string[] | null {
  try {
    const list = Tables.safeParse(readJson(answer, 'the list of tables', dataset))
    if (!list.success) return null
    const groups = list.data.flatMap(({ table_groups }) => table_groups)
    return groups.flatMap(({ tables }) => tables.map(({ table_id }) => table_id.toLowerCase()))
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
}
