/** What has happened to one indicator between two data versions: new figures, revised figures, other answers. */
import type { IndicatorSummary, Observation, VerdictsInFull } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatValue } from '../format.ts'
import { answerMoved, newFiguresText, type Revision, revisionLine } from '../sentences/since.ts'
import type { Site } from './site.ts'
import { gapAnswer, movingAnswer, targetAnswer } from './verdict.ts'

export type IndicatorChanges = {
  id: string
  name: string
  answers: string[]
  added: string | null
  /** The newest revisions first, at most five, and how many there are in all. */
  revised: string[]
  revisedCount: number
}

type Values = Map<string, number>

const valuesOf = (observations: readonly Observation[]): Values =>
  new Map(
    observations.flatMap(({ period, value }): [string, number][] =>
      value === null ? [] : [[period, value]],
    ),
  )

function answersMoved(
  indicator: IndicatorSummary,
  [then, now]: [VerdictsInFull, VerdictsInFull],
  site: Site,
): string[] {
  const { words, lang } = site
  const none = words.noTarget
  const pairs: [string, string, string][] = [
    [
      words.moving,
      movingAnswer(indicator, then, site).word,
      movingAnswer(indicator, now, site).word,
    ],
    [
      words.target,
      targetAnswer(indicator, then.target, site)?.word ?? none,
      targetAnswer(indicator, now.target, site)?.word ?? none,
    ],
    [
      words.gap,
      gapAnswer(indicator, then.gap, site).word,
      gapAnswer(indicator, now.gap, site).word,
    ],
  ]
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([question, from, to]) => answerMoved(question, from, to, lang))
}

/** Null where nothing has changed. */
export async function indicatorChanges(
  ask: Ask,
  indicator: IndicatorSummary,
  vintage: string,
  site: Site,
): Promise<IndicatorChanges | null> {
  const { lang, strategy } = site
  if (indicator.latest === null) return null
  const filter = { series: indicator.series, area: indicator.latest.area }
  const [before, after, then, now] = await Promise.all([
    ask.observations(indicator.id, { ...filter, vintage }),
    ask.observations(indicator.id, filter),
    ask.verdicts(indicator.id, { vintage }),
    ask.verdicts(indicator.id),
  ])
  const [old, current] = [valuesOf(before.observations), valuesOf(after.observations)]
  const write = (value: number) => formatValue(value, indicator.unit, indicator.decimals, lang)
  const added = [...current.keys()].filter((period) => !old.has(period)).sort()
  const revised = [...current].flatMap(([period, value]): Revision[] => {
    const was = old.get(period)
    if (was === undefined || was === value) return []
    return [{ period, from: write(was), to: write(value) }]
  })
  const seen = revised.filter(({ from, to }) => from !== to).reverse()
  const newest = current.get(added.at(-1) ?? '')
  const answers =
    indicator.latest.area === strategy.home ? answersMoved(indicator, [then, now], site) : []
  if (added.length + revised.length + answers.length === 0) return null
  return {
    id: indicator.id,
    name: indicator.name[lang],
    answers,
    added:
      newest === undefined ? null : newFiguresText({ periods: added, newest: write(newest) }, lang),
    revised: seen.slice(0, 5).map((revision) => revisionLine(revision, lang)),
    revisedCount: revised.length,
  }
}
