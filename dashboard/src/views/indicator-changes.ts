/** What has happened to one indicator between two data versions: new figures, revised figures, other answers. */
import type { IndicatorSummary, Observation, VerdictsInFull } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatValue } from '../format.ts'
import {
  answerMoved,
  newFiguresText,
  reinstatedLine,
  type Revision,
  revisionLine,
  withdrawnLine,
} from '../sentences/since.ts'
import type { Classified, TellingKind } from './classified-changes.ts'
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
  /** Figures that the publisher has withdrawn, and those that it has published again. */
  withdrawn: string[]
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

type Moves = { added: string[]; revised: Revision[]; back: string[]; withdrawn: string[] }

/** What stands in one version and not in the other, or with another value. */
function movesOf(
  old: Values,
  current: Values,
  write: (value: number) => string,
  kindOf: (period: string) => TellingKind | null,
): Moves {
  const came = [...current.keys()].filter((period) => !old.has(period)).sort()
  const isBack = (period: string) => kindOf(period) === 'reinstated'
  return {
    added: came.filter((period) => !isBack(period)),
    back: came.filter(isBack),
    withdrawn: [...old.keys()].filter((period) => !current.has(period)).sort(),
    revised: [...current].flatMap(([period, value]): Revision[] => {
      const was = old.get(period)
      if (was === undefined || was === value) return []
      const kind = kindOf(period)
      const why = kind === 'correction' || kind === 'definition-changed' ? kind : null
      return [{ period, from: write(was), to: write(value), kind: why }]
    }),
  }
}

type Since = { vintage: string; classified: Classified }

/** Null where nothing has changed. */
export async function indicatorChanges(
  ask: Ask,
  indicator: IndicatorSummary,
  { vintage, classified }: Since,
  site: Site,
): Promise<IndicatorChanges | null> {
  const { lang, strategy } = site
  if (indicator.latest === null) return null
  const { area } = indicator.latest
  const filter = { series: indicator.series, area }
  const [before, after, then, now] = await Promise.all([
    ask.observations(indicator.id, { ...filter, vintage }),
    ask.observations(indicator.id, filter),
    ask.verdicts(indicator.id, { vintage }),
    ask.verdicts(indicator.id),
  ])
  const [old, current] = [valuesOf(before.observations), valuesOf(after.observations)]
  const write = (value: number) => formatValue(value, indicator.unit, indicator.decimals, lang)
  const moves = movesOf(old, current, write, (period) => classified(indicator.id, area, period))
  const answers = area === strategy.home ? answersMoved(indicator, [then, now], site) : []
  if (Object.values(moves).flat().length + answers.length === 0) return null
  const { added, back, withdrawn, revised } = moves
  const newest = current.get(added.at(-1) ?? '')
  const seen = revised.filter(({ from, to }) => from !== to).reverse()
  return {
    id: indicator.id,
    name: indicator.name[lang],
    answers,
    added:
      newest === undefined ? null : newFiguresText({ periods: added, newest: write(newest) }, lang),
    revised: seen.slice(0, 5).map((revision) => revisionLine(revision, lang)),
    revisedCount: revised.length,
    withdrawn: [
      ...withdrawn.map((period) => withdrawnLine(period, write(old.get(period) ?? NaN), lang)),
      ...back.map((period) => reinstatedLine(period, write(current.get(period) ?? NaN), lang)),
    ],
  }
}
