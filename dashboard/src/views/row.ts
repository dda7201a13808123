/** A row of the scorecard: one indicator's newest figure and its small picture. */
import type { IndicatorSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { type Standing, standingOf } from './attention.ts'
import { comb } from '../charts/comb.ts'
import { sparkline } from '../charts/sparkline.ts'
import { formatValue } from '../format.ts'
import { inPeriod } from '../sentences/period.ts'
import { type FigureView, figureOf, placeOf, tagsOf } from './figure-block.ts'
import { type Figures, figuresOf, firstSeries } from './figures.ts'
import { areaInText, type Site } from './site.ts'
import { type Answers, answersOf } from './verdict.ts'

export type Row = {
  id: string
  name: string
  tags: string[]
  figure: FigureView
  /** null for an indicator without a figure for the home area. */
  answers: Answers | null
  standing: Standing
  svg: string
}

const published = (points: Figures['home']) => points.filter(({ value }) => value !== null)

/** The newest figures of all municipalities, for a measure that has been published once. */
async function combOf(
  ask: Ask,
  indicator: IndicatorSummary,
  site: Site,
  text: string,
): Promise<string> {
  const { latest, unit, decimals, id } = indicator
  if (latest === null) return ''
  const { rows } = await ask.ranking(id, latest.period)
  return comb({
    id: `comb-${id}`,
    lang: site.lang,
    home: latest.value,
    country: latest.country?.value ?? null,
    values: rows.flatMap(({ value }) => (value === null ? [] : [value])),
    unit,
    decimals,
    description: text,
  })
}

function describe(indicator: IndicatorSummary, site: Site): string {
  const { latest, unit, decimals, name } = indicator
  if (latest === null) return name[site.lang]
  const value = formatValue(latest.value, unit, decimals, site.lang)
  const area = areaInText(site, latest.area)
  return `${name[site.lang]}: ${area} ${value} ${inPeriod(latest.period, site.lang)}.`
}

function curve(indicator: IndicatorSummary, figures: Figures, site: Site): string {
  const { unit, decimals, frequency, id, latest } = indicator
  const home = latest?.area === site.strategy.home
  const regional = latest?.area === site.strategy.region ? figures.region : figures.country
  return sparkline({
    id: `kurve-${id}`,
    lang: site.lang,
    home: home ? figures.home : [],
    country: home && unit.kind === 'count' ? [] : regional,
    breaks: figures.breaks,
    unit,
    decimals,
    frequency,
    description: describe(indicator, site),
  })
}

/** The row of an indicator, or null when it has no figure. */
export async function rowOf(ask: Ask, summary: IndicatorSummary, site: Site): Promise<Row | null> {
  if (summary.latest === null) return null
  const detail = await ask.indicator(summary.id)
  const series = firstSeries(detail)
  if (!series) return null
  const figures = await figuresOf(ask, site.strategy, summary.id, series, false)
  const figure = figureOf(summary, figures.breaks, site)
  if (figure === null) return null
  const once = published(figures.home).length === 1 && placeOf(summary.latest) !== null
  return {
    id: summary.id,
    name: summary.name[site.lang],
    tags: tagsOf(summary, site),
    figure,
    answers: figure.home ? answersOf(summary, site) : null,
    standing: standingOf(summary),
    svg: once
      ? await combOf(ask, summary, site, describe(summary, site))
      : curve(summary, figures, site),
  }
}
