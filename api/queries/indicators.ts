/** Indicators as the API tells them: what they are, their newest figure, where it comes from. */
import { z } from 'zod'
import { leadingSeries } from '../../data/catalogue/leading-series.ts'
import type { Dataset, Indicator, Series } from '../../data/catalogue/schema.ts'
import { goalsOf } from '../../data/strategy/strategy.ts'
import type { Language } from '../../data/vocabulary.ts'
import type * as contract from '../contract.ts'
import type { Scene } from '../house.ts'
import { type Coverage, coverages, keyOf, noCoverage, standingIn } from './coverage.ts'
import { errorsOf, notesOf } from './errors.ts'
import { latestFigures } from './latest.ts'
import { homeVerdicts, type HomeVerdicts } from './verdicts.ts'
import { hasChance } from './chance.ts'
import { citationOf } from './citation.ts'
import { citation } from './credit.ts'
import { seriesOf } from './observations.ts'
import { reformsOf } from './reforms.ts'
import { withdrawnNotes } from './withdrawals.ts'
import { originOf, overOf, provenances, type Provenance } from './origin.ts'

/** All that is asked of the warehouse once, whatever the number of indicators. */
type Known = {
  latest: Map<string, contract.Latest>
  coverage: Map<string, Coverage>
  provenance: Map<string, Provenance>
  verdicts: HomeVerdicts
}

async function know(scene: Scene): Promise<Known> {
  const coverage = await coverages(scene)
  return {
    coverage,
    latest: await latestFigures(scene, standingIn(coverage)),
    provenance: await provenances(scene, null),
    verdicts: await homeVerdicts(scene),
  }
}

/** In the order of the strategy; indicators of no goal last. */
export async function indicatorSummaries(scene: Scene): Promise<contract.IndicatorSummary[]> {
  const known = await know(scene)
  const inOrder = new Set(goalsOf(scene.strategy).flatMap(({ goal }) => goal.indicators))
  const ids = new Set([...inOrder, ...scene.catalogue.indicators.keys()])
  return [...ids].flatMap((id) => {
    const indicator = scene.catalogue.indicators.get(id)
    return indicator ? [summary(scene, indicator, known)] : []
  })
}

function summary(scene: Scene, indicator: Indicator, known: Known): contract.IndicatorSummary {
  const { id, name, label, fitness, direction } = indicator
  const series = leadingSeries(indicator, (one) => standingIn(known.coverage)(id, one))
  const latest = known.latest.get(id) ?? null
  return {
    id,
    name,
    label,
    goals: goalsOf(scene.strategy).flatMap(({ goal }) =>
      goal.indicators.includes(id) ? [goal.id] : [],
    ),
    fitness,
    direction,
    influence: influenceOf(indicator),
    unit: unitOf(scene, series),
    decimals: series.decimals,
    frequency: series.frequency,
    series: series.id,
    qualifier: series.qualifier ?? null,
    coverage: latest === null ? 'none' : latest.area === scene.strategy.home ? 'home' : 'elsewhere',
    latest,
    origin: seriesOrigin(scene, series, latest?.dataset ?? firstDataset(series), known),
    verdicts: known.verdicts(indicator, series),
  }
}

function influenceOf({ influence }: Indicator): contract.IndicatorSummary['influence'] {
  if (!influence) return null
  const { level, da, en } = influence
  return { level, text: { da, en } }
}

/** The series that leads the indicator with the figures in force. */
export async function leadingOf(scene: Scene, indicator: Indicator): Promise<Series> {
  const coverage = await coverages(scene)
  return leadingSeries(indicator, (one) => standingIn(coverage)(indicator.id, one))
}

export function unitOf({ catalogue }: Scene, series: Series): contract.Unit {
  const unit = catalogue.units.get(series.unit)
  if (!unit) throw new Error(`The catalogue has no unit ${series.unit}.`)
  return unit
}

function datasetOf({ catalogue }: Scene, id: string): Dataset {
  const dataset = catalogue.datasets.get(id)
  if (!dataset) throw new Error(`The catalogue has no dataset ${id}.`)
  return dataset
}

/** The origin of a dataset's figures in a series, with the table that they are divided by. */
const seriesOrigin = (scene: Scene, series: Series, id: string, known: Known): contract.Origin =>
  originOf(scene, datasetOf(scene, id), known.provenance, overOf(scene, series, id))

const firstDataset = (series: Series): string => series.parts[0]?.dataset ?? ''

export async function indicatorInFull(
  scene: Scene,
  indicator: Indicator,
  language: Language,
  origin: string,
): Promise<contract.Indicator> {
  const known = await know(scene)
  const told = summary(scene, indicator, known)
  const series = seriesOf(indicator, told.series)
  const credited = [{ dataset: told.origin.dataset, area: told.latest?.area ?? '' }]
  const { vintage } = scene.lease
  const reading = { origin, accessed: scene.today(), lang: language, vintage }
  return {
    ...told,
    definition: indicator.definition,
    caveats: indicator.caveats,
    allSeries: await Promise.all(
      indicator.series.map(async (one) => {
        const told = seriesSummary(scene, indicator, one, known)
        const withdrawn = await withdrawnNotes(scene, indicator, one, scene.strategy.home)
        return { ...told, notes: [...told.notes, ...withdrawn] }
      }),
    ),
    singleFigures: await singleFigures(scene, indicator.id),
    knownErrors: errorsOf(scene, indicator),
    reforms: reformsOf(scene, indicator),
    vintage,
    citation: citation(scene, series, credited, vintage, language),
    cite: citationOf(scene, indicator, series, credited, reading),
  }
}

function seriesSummary(
  scene: Scene,
  indicator: Indicator,
  series: Series,
  known: Known,
): contract.SeriesSummary {
  const { id, name, frequency, decimals, difference, count, breaks } = series
  const datasets = [...new Set(series.parts.map((part) => part.dataset))]
  return {
    id,
    name,
    frequency,
    unit: unitOf(scene, series),
    decimals,
    difference: difference ?? null,
    count: count ?? null,
    chance: hasChance(scene, series),
    breaks,
    notes: notesOf(scene, series),
    coverage: known.coverage.get(keyOf(indicator.id, id)) ?? noCoverage,
    origins: datasets.map((one) => seriesOrigin(scene, series, one, known)),
  }
}

const SingleRow = z.object({
  topic: z.string(),
  text: z.string(),
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  publisher: z.string(),
  url: z.string(),
  note: z.string().nullable(),
})

/** Single published figures that are sound but belong to no series; weak ones are kept and not told. */
async function singleFigures(
  { lease }: Scene,
  indicator: string,
): Promise<contract.SingleFigure[]> {
  return lease.select(
    SingleRow,
    `SELECT topic, topic_da AS text, area, period, value, unit, publisher, url, note
     FROM single_figure WHERE indicator = $1 AND use = 'mention' AND kind = 'observation'
     ORDER BY topic, area, period DESC`,
    [indicator],
  )
}
