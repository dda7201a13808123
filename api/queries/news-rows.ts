/** What one data version did to every indicator: to the figures that pages show, to all areas, and to the answers. */
import { z } from 'zod'
import { RuleAnswers } from '../../data/verdict.ts'
import { ChangeKind } from '../../data/vocabulary.ts'
import type { Scene } from '../house.ts'

const Moved = z.object({
  indicator: z.string(),
  series: z.string(),
  area: z.string(),
  period: z.string(),
  old: z.number().nullable(),
  new: z.number().nullable(),
})
export type Moved = z.infer<typeof Moved>

const Count = z.object({
  indicator: z.string(),
  kind: ChangeKind,
  areas: z.int(),
  figures: z.int(),
})
export type Count = z.infer<typeof Count>

const Answers = z.object({ indicator: z.string(), old: z.string(), new: z.string() })
export type AnswerPair = { old: RuleAnswers; new: RuleAnswers }

export type NewsRows = {
  moved: Map<string, Moved[]>
  counts: Map<string, Count[]>
  answers: Map<string, AnswerPair>
}

const byIndicator = <T extends { indicator: string }>(rows: T[]): Map<string, T[]> =>
  Map.groupBy(rows, ({ indicator }) => indicator)

/** Figures of an area as of a vintage; the number is ours. */
const figuresOf = (number: number) => `
  SELECT indicator, series, area, period, value FROM figure_as_of(${String(number)})
  WHERE list_contains(string_split($1, ','), area) AND area NOT LIKE 'group-%'
    AND ($2 IS NULL OR indicator = $2) AND value IS NOT NULL`

/** @param areas whose figures are compared @param indicator null for all */
async function movedFigures(
  { lease }: Scene,
  number: number,
  areas: string[],
  indicator: string | null,
): Promise<Moved[]> {
  return lease.select(
    Moved,
    `SELECT indicator, series, area, period, o.value AS old, n.value AS new
     FROM (${figuresOf(number)}) n
     FULL JOIN (${figuresOf(number - 1)}) o USING (indicator, series, area, period)
     WHERE o.value IS DISTINCT FROM n.value
     ORDER BY indicator, series, area, period`,
    [areas.join(','), indicator],
  )
}

const counted = (number: number) => `
  SELECT m.indicator, c.kind, count(DISTINCT c.area)::INTEGER AS areas, count(*)::INTEGER AS figures
  FROM change_in(${String(number)}) c
  JOIN (SELECT DISTINCT indicator, dataset, measure FROM series_measure
        WHERE $1 IS NULL OR indicator = $1) m USING (dataset, measure)
  GROUP BY ALL ORDER BY ALL`

/** Answers that the vintage replaced, of the first series that is judged. */
const answered = `
  SELECT n.indicator, o.answer AS old, n.answer AS new FROM (
    SELECT v.* FROM verdict v JOIN series s USING (indicator, series)
    WHERE v.area = $1 AND v.first_vintage <= $2
      AND (v.until_vintage IS NULL OR v.until_vintage > $2) AND ($3 IS NULL OR v.indicator = $3)
    QUALIFY row_number() OVER (PARTITION BY v.indicator ORDER BY s.position) = 1) n
  JOIN verdict o ON o.indicator = n.indicator AND o.series = n.series AND o.area = n.area
    AND o.until_vintage = $2
  WHERE n.first_vintage = $2`

export async function newsRows(
  scene: Scene,
  number: number,
  indicator: string | null,
): Promise<NewsRows> {
  const { home, country, region } = scene.strategy
  const [moved, counts, answers] = await Promise.all([
    movedFigures(scene, number, [...new Set([home, country, region])], indicator),
    scene.lease.select(Count, counted(number), [indicator]),
    scene.lease.select(Answers, answered, [home, number, indicator]),
  ])
  const read = (answer: string) => RuleAnswers.parse(JSON.parse(answer))
  return {
    moved: byIndicator(moved),
    counts: byIndicator(counts),
    answers: new Map(
      answers.map((row) => [row.indicator, { old: read(row.old), new: read(row.new) }]),
    ),
  }
}
