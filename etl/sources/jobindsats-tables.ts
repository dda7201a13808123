/** The list of Jobindsats' tables: when each comes again, and, when one is not described, whether it exists at all. */
import { z } from 'zod'
import { SourceError, type Announcement, type Answer, type Request } from '../source.ts'
import { isUnknown, readJson } from './jobindsats-answer.ts'
import { describeExisting } from './nearest.ts'

const Tables = z.array(
  z.looseObject({
    table_groups: z.array(
      z.looseObject({
        tables: z.array(
          z.looseObject({
            table_id: z.string().min(1),
            // Not every table has a day, and one that is no day is none.
            update_next: z.iso.date().nullish().catch(null),
          }),
        ),
      }),
    ),
  }),
)

const askTables: Request = {
  method: 'GET',
  path: '/tables?format=json',
  body: null,
  purpose: 'list of tables',
}

/** When each table comes again; the descriptions of the tables need not say it. */
export const announcement: Announcement = {
  request: askTables,
  read: (answer) => {
    const list = Tables.safeParse(readJson(answer, 'the list of tables', 'jobindsats'))
    if (!list.success) {
      const sentence = "Jobindsats' list of tables has another shape, so no next day is known."
      throw new SourceError('unexpected-shape', 'jobindsats', sentence)
    }
    const tables = list.data.flatMap((subject) =>
      subject.table_groups.flatMap((group) => group.tables),
    )
    return new Map(
      tables.flatMap(({ table_id: id, update_next: day }) =>
        day ? [[id.toLowerCase(), day] as const] : [],
      ),
    )
  },
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
