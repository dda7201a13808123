/** Checks that published parts add up to their published total, where the table has both. */
import { rowsOf, type Fault, type Work } from './checks-figures.ts'

export async function totalsFault(work: Work): Promise<Fault> {
  for (const { measures, total, of, tolerance } of work.dataset.totals) {
    const parts = [...work.catalogue.areas.values()]
      .filter(({ kind }) => kind === of)
      .map(({ code }) => code)
    for (const measure of measures) {
      const first = await firstGap(work, { measure, total, parts, tolerance })
      if (!first) continue
      const [period, sum, whole, periods] = first.map(String)
      const limit = `${String(tolerance * 100)} %`
      return `${measure}, ${period ?? ''}: the ${String(parts.length)} areas of kind ${of} add up to ${sum ?? ''}, where area ${total} has ${whole ?? ''} and at most ${limit} between them is expected (in ${periods ?? ''} periods)`
    }
  }
  return null
}

type Sum = { measure: string; total: string; parts: string[]; tolerance: number }

// Where a part is hidden or missing, nothing can be said of the sum. One is what rounding may come to.
async function firstGap({ connection, table }: Work, { measure, total, parts, tolerance }: Sum) {
  const among = parts.map((code) => `'${code}'`).join(', ')
  const [row] = await rowsOf(
    connection,
    `SELECT period, part, whole, count(*) OVER () FROM (
       SELECT period::TEXT AS period,
         sum(value) FILTER (area::TEXT IN (${among})) AS part,
         count(value) FILTER (area::TEXT IN (${among})) AS known,
         any_value(value) FILTER (area::TEXT = $total) AS whole
       FROM ${table} WHERE measure = $measure GROUP BY ALL)
     WHERE known = $parts AND abs(part - whole) > $tolerance * abs(whole) + 1
     ORDER BY period LIMIT 1`,
    { measure, total, parts: parts.length, tolerance },
  )
  return row ?? null
}
