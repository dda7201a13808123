/** What the rule said of the home area in one data version, and whether people judged otherwise. */
import { z } from 'zod'
import type { Judgement } from '../../data/vocabulary.ts'
import { RuleSays } from '../contract-strategy.ts'
import type { Scene } from '../house.ts'

const Row = RuleSays.omit({ vintage: true }).extend({ indicator: z.string(), series: z.string() })

export type RuleSaid = (indicator: string, series: string) => RuleSays | null

/** @param vintage with the number that it has in the warehouse */
export async function ruleSaid(
  { lease, strategy }: Scene,
  vintage: { id: string; number: number },
): Promise<RuleSaid> {
  const rows = await lease.select(
    Row,
    `SELECT indicator, series, rule, moving, direction, target FROM verdict
     WHERE area = $1 AND first_vintage <= $2 AND (until_vintage IS NULL OR until_vintage > $2)`,
    [strategy.home, vintage.number],
  )
  const known = new Map(
    rows.map(({ indicator, series, ...said }) => [`${indicator} ${series}`, said]),
  )
  return (indicator, series) => {
    const said = known.get(`${indicator} ${series}`)
    return said ? { ...said, vintage: vintage.id } : null
  }
}

/** Which way the rule points: by the target where it can be told, else by how the number moves. */
function pointsTo({ target, moving, direction }: RuleSays, better: 'up' | 'down' | 'none') {
  if (target === 'reached' || target === 'in-reach') return 'good'
  if (target === 'not-reached' || target === 'needs-more' || target === 'moving-away') return 'bad'
  const called = moving === 'changing' || moving === 'signs'
  if (!called || direction === null || better === 'none') return null
  return direction === better ? 'good' : 'bad'
}

/**
 * Whether people said "on track" where the rule points the wrong way, or "off track" where it points the right way.
 * @returns null when either of them judges nothing
 */
export function disagrees(
  judgement: Judgement,
  said: RuleSays | null,
  better: 'up' | 'down' | 'none',
): boolean | null {
  const rule = said && pointsTo(said, better)
  if (rule === null || judgement === 'not-judged') return null
  return judgement === (rule === 'bad' ? 'on-track' : 'off-track')
}
