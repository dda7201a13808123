/** The verdicts that were stored with a vintage: nothing is judged here. */
import { z } from 'zod'
import type { Indicator, Series } from '../../data/catalogue/schema.ts'
import { noAnswers } from '../../data/no-verdict.ts'
import { numberOf, periodOf } from '../../data/period-number.ts'
import {
  GapSteps,
  type GapVerdict,
  type LevelSteps,
  type Reading,
  RuleAnswers,
  ruleVersion,
} from '../../data/verdict.ts'
import type { Verdicts, VerdictsInFull } from '../contract-verdicts.ts'
import type { Scene } from '../house.ts'
import { problem } from '../problem.ts'
import { gapWords, inText, movingWords, targetWords } from '../verdict-words.ts'
import { beside } from './beside.ts'
import { expectation } from './expectation.ts'
import { seriesOf } from './observations.ts'
import { places } from './rank-interval.ts'
import { vintageNumber } from './vintages.ts'

const Line = z.array(z.number().nullable())

const Row = z.object({
  indicator: z.string(),
  series: z.string(),
  rule: z.int(),
  since: z.string(),
  answer: z.string(),
})
const FullRow = Row.extend({
  steps: z.string().nullable(),
  first_period: z.string(),
  own: Line,
  country: Line.nullable(),
  peers: Line.nullable(),
})

const asOf = (columns: string, where: string): string => `
  SELECT v.indicator, v.series, v.rule, w.id AS since, v.answer ${columns}
  FROM verdict v JOIN vintage w ON w.number = v.first_vintage
  WHERE v.area = $1 AND v.first_vintage <= $2 AND (v.until_vintage IS NULL OR v.until_vintage > $2)
    ${where}`

/** Verdicts on the home area as of the vintage in force, by indicator and series; a miss is told as no figures. */
export type HomeVerdicts = (indicator: Indicator, series: Series) => Verdicts

export async function homeVerdicts(scene: Scene): Promise<HomeVerdicts> {
  const { home } = scene.strategy
  const rows = await scene.lease.select(Row, asOf('', ''), [home, scene.lease.number])
  const known = new Map(rows.map((row) => [`${row.indicator} ${row.series}`, row]))
  return (indicator, series) => {
    const row = known.get(`${indicator.id} ${series.id}`)
    return brief(
      answerOf(scene, { indicator, series, area: home, vintage: scene.lease.vintage }, row),
    )
  }
}

export type VerdictsAsked = {
  area?: string | undefined
  series?: string | undefined
  vintage?: string | undefined
}

/** @throws {ProblemError} 400 for an unknown area or series, 404 for an unknown vintage */
export async function verdicts(
  scene: Scene,
  indicator: Indicator,
  leading: Series,
  asked: VerdictsAsked,
): Promise<VerdictsInFull> {
  const series = asked.series === undefined ? leading : seriesOf(indicator, asked.series)
  const area = asked.area ?? scene.strategy.home
  if (!scene.catalogue.areas.has(area)) {
    throw problem(400, 'There is no such area; /api/v1/areas lists those there are.', [
      { parameter: 'area', message: `unknown: ${area}` },
    ])
  }
  const older = await vintageNumber(scene, asked.vintage)
  const number = older ?? scene.lease.number
  const [row] = await scene.lease.select(
    FullRow,
    asOf(
      ', v.steps, v.first_period, v.own, v.country, v.peers',
      'AND v.indicator = $3 AND v.series = $4',
    ),
    [area, number, indicator.id, series.id],
  )
  const vintage = asked.vintage ?? scene.lease.vintage
  const answer = answerOf(scene, { indicator, series, area, vintage }, row)
  const inputs = inputsOf(series, row)
  const neighbours = asked.vintage === undefined
  return {
    ...withSteps(answer, row?.steps ?? null),
    places: await places(scene, number, answer),
    expectation: await expectation(scene, indicator, area, number),
    beside: await beside(scene, { ...answer, inputs, number: older, neighbours }),
    inputs,
  }
}

type Subject = { indicator: Indicator; series: Series; area: string; vintage: string }

function answerOf(
  { catalogue }: Scene,
  { indicator, series, area, vintage }: Subject,
  row: z.infer<typeof Row> | undefined,
): Verdicts {
  const answers = row ? RuleAnswers.parse(JSON.parse(row.answer)) : noAnswers
  const comparator = catalogue.areas.get(answers.gap.comparator ?? '')
  return {
    ...answers,
    indicator: indicator.id,
    area,
    series: series.id,
    unit: series.unit,
    decimals: series.decimals,
    better: indicator.direction,
    rule: row?.rule ?? ruleVersion,
    vintage,
    since: row?.since ?? null,
    words: {
      moving: movingWords(answers.moving),
      target: targetWords(answers.target),
      gap: gapWords(
        answers.gap,
        comparator ? inText(comparator) : { da: 'de andre', en: 'the others' },
      ),
    },
  }
}

/** Puts the inner steps of question 3 back into its readings. */
function withSteps(answer: Verdicts, text: string | null): Verdicts {
  const steps = text === null ? [] : GapSteps.parse(JSON.parse(text))
  const gaps = answer.gaps.map((gap, index) => steppedGap(gap, steps[index] ?? null))
  return { ...answer, gaps, gap: gaps[0] ?? answer.gap }
}

function steppedGap(gap: GapVerdict, steps: GapSteps[number]): GapVerdict {
  if (gap.readings === null || steps === null) return gap
  const { own, comparator, gap: between } = gap.readings
  return {
    ...gap,
    readings: {
      own: steppedReading(own, steps.own),
      comparator: steppedReading(comparator, steps.comparator),
      gap: steppedReading(between, steps.gap),
    },
  }
}

const steppedReading = (reading: Reading, working: LevelSteps): Reading =>
  reading.test === 'level' ? { ...reading, working } : reading

function inputsOf(
  { frequency }: Series,
  row: z.infer<typeof FullRow> | undefined,
): VerdictsInFull['inputs'] {
  if (!row) return { periods: [], own: [], country: null, group: null }
  const first = numberOf(row.first_period, frequency)
  return {
    periods: row.own.map((_, index) => periodOf(first + index, frequency)),
    own: row.own,
    country: row.country,
    group: row.peers,
  }
}

/** Without the steps of the arithmetic. */
const brief = (verdicts: Verdicts): Verdicts => ({
  ...verdicts,
  moving: verdicts.moving.test === 'none' ? verdicts.moving : { ...verdicts.moving, working: null },
})
