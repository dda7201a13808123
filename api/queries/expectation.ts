/** What a publisher expects of an area given its conditions, beside what they count there themselves. */
import { z } from 'zod'
import { measuresOf } from '../../data/catalogue/expectation.ts'
import type { Indicator } from '../../data/catalogue/schema.ts'
import { numberOf, periodOf } from '../../data/period-number.ts'
import type { ExpectationAnswer } from '../contract-verdicts.ts'
import type { Scene } from '../house.ts'
import { originOf, provenances } from './origin.ts'

const Row = z.object({ period: z.string(), measure: z.string(), value: z.number() })

/**
 * Of the newest year that both shares are known of; null without one.
 * @param number the vintage
 */
export async function expectation(
  scene: Scene,
  { expectation: asked }: Indicator,
  area: string,
  number: number,
): Promise<ExpectationAnswer | null> {
  const dataset = asked && scene.catalogue.datasets.get(asked.dataset)
  if (!asked || !dataset) return null
  const rows = await scene.lease.select(
    Row,
    `SELECT period, measure, value FROM observation
     WHERE dataset = $1 AND area = $2 AND list_contains(string_split($3, ','), measure)
       AND value IS NOT NULL AND first_vintage <= $4
       AND (until_vintage IS NULL OR until_vintage > $4)
     ORDER BY period DESC`,
    [dataset.id, area, measuresOf(asked).join(','), number],
  )
  const known = new Map(rows.map(({ period, measure, value }) => [`${period} ${measure}`, value]))
  const value = (period: string, measure: string) => known.get(`${period} ${measure}`) ?? null
  for (const period of new Set(rows.map((row) => row.period))) {
    const expected = value(period, asked.share.expected)
    const actual = value(period, asked.share.actual)
    if (expected === null || actual === null) continue
    const last = numberOf(period, dataset.frequency)
    return {
      from: periodOf(last - 3, dataset.frequency),
      to: period,
      expected: { share: expected, count: value(period, asked.count.expected) },
      actual: { share: actual, count: value(period, asked.count.actual) },
      note: asked.note,
      origin: originOf(scene, dataset, await provenances(scene, number)),
    }
  }
  return null
}
