/** What has happened to one indicator between two data versions: new figures, revised figures, other answers. */
import type { IndicatorSummary, Observation, VerdictsInFull } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
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

const valuesOf = (observations: readonly Pick<Observation, 'period' | 'value'>[]): Values =>
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

type Told = Pick<IndicatorChanges, 'added' | 'revised' | 'revisedCount' | 'withdrawn'>

/** All that is told of one indicator or area, in the order in which it is read. */
export const changedLines = ({
  answers,
  added,
  revised,
  withdrawn,
}: Pick<IndicatorChanges, 'answers' | 'added' | 'revised' | 'withdrawn'>): string[] => [
  ...answers,
  ...(added === null ? [] : [added]),
  ...revised,
  ...withdrawn,
]

type Figures = readonly Pick<Observation, 'period' | 'value'>[]

/**
 * What has happened to the figures of one area, old ones first.
 * @returns null where they are the same
 */
export function toldMoves(
  [before, after]: [Figures, Figures],
  how: { write: (value: number) => string; kindOf: (period: string) => TellingKind | null },
  lang: Language,
): Told | null {
  const { write, kindOf } = how
  const [old, current] = [valuesOf(before), valuesOf(after)]
  const moves = movesOf(old, current, write, kindOf)
  if (Object.values(moves).flat().length === 0) return null
  const { added, back, withdrawn, revised } = moves
  const newest = current.get(added.at(-1) ?? '')
  const seen = revised.filter(({ from, to }) => from !== to).reverse()
  return {
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

type Since = { vintage: string; classified: Classified }

const unmoved: Told = { added: null, revised: [], revisedCount: 0, withdrawn: [] }

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
  const write = (value: number) => formatValue(value, indicator.unit, indicator.decimals, lang)
  const kindOf = (period: string) => classified(indicator.id, area, period)
  const told = toldMoves([before.observations, after.observations], { write, kindOf }, lang)
  const answers = area === strategy.home ? answersMoved(indicator, [then, now], site) : []
  if (told === null && answers.length === 0) return null
  return { id: indicator.id, name: indicator.name[lang], answers, ...(told ?? unmoved) }
}
