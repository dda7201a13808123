/** All municipalities of an indicator's newest period: in classes for the map, and as a list to sort. */
import type { Indicator, Origin, Ranking, Unit } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatNumber, formatPeriod, formatValue } from '../format.ts'
import { classText, missingText } from '../sentences/classes.ts'
import { everyoneWordsOf } from '../text/everyone.ts'
import type { CommonPeriod } from './common-period.ts'
import { classesOf, classNumber } from './classes.ts'
import { type Sort, sorted } from './everyone-choice.ts'
import { firstSeries } from './figures.ts'
import type { Site } from './site.ts'

export type EveryoneRow = {
  area: string
  name: string
  place: string
  number: string
  /** Name and figure with its unit. */
  said: string
  home: boolean
  class: number | null
}

export type EveryonePage = {
  kind: 'map'
  indicator: Indicator
  title: string
  subtitle: string
  sort: Sort
  rows: EveryoneRow[]
  /** In the order of the classes, from the lowest. */
  classes: string[]
  missing: string
  order: string
  description: string
  origins: Origin[]
}

function rowsOf(
  ranking: Ranking,
  sort: Sort,
  classes: ReturnType<typeof classesOf>,
  unit: Unit,
  site: Site,
) {
  const words = everyoneWordsOf(site.lang)
  return sorted(ranking.rows, sort).map(({ area, name, place, value }) => ({
    area,
    name,
    place: place === null ? '–' : String(place),
    number: value === null ? words.noFigure : formatNumber(value, ranking.decimals, site.lang),
    said: `${name}: ${value === null ? words.noFigure : formatValue(value, unit, ranking.decimals, site.lang)}`,
    home: area === site.strategy.home,
    class: classNumber(value, ranking.decimals, classes),
  }))
}

/** Asks for all municipalities in one period. */
export async function everyonePageOf(
  ask: Ask,
  indicator: Indicator,
  { period, newer }: CommonPeriod,
  sort: Sort,
  site: Site,
): Promise<EveryonePage> {
  const { lang, strategy, home } = site
  const words = everyoneWordsOf(lang)
  const ranking = await ask.ranking(indicator.id, period)
  const { decimals, rows } = ranking
  const series = firstSeries(indicator)
  const unit = series?.unit ?? indicator.unit
  const values = rows.flatMap(({ value }) => value ?? [])
  const classes = classesOf(values, decimals, 5)
  const used = new Set(rows.map(({ dataset }) => dataset))
  const texts = classes.map((one) => classText(one, { unit, decimals, lang }))
  const missing = missingText(rows.length - values.length, lang)
  const own = rows.find(({ area }) => area === strategy.home)?.value ?? null
  const figure = own === null ? words.noFigure : formatValue(own, unit, decimals, lang)
  const order = { up: words.up, down: words.down, none: words.noOrder }[indicator.direction]
  return {
    kind: 'map',
    indicator,
    title: `${indicator.name[lang]}: ${words.all.toLowerCase()}`,
    subtitle: [
      `${indicator.name[lang]}, ${formatPeriod(period, lang)}.`,
      newer ? words.newerForFew : '',
    ]
      .filter(Boolean)
      .join(' '),
    sort,
    rows: rowsOf(ranking, sort, classes, unit, site),
    classes: texts,
    missing,
    order: unit.kind === 'count' ? '' : order,
    description: [`${home} ${figure}`.replace(/\.?$/, '.'), `${texts.join('; ')}.`, missing]
      .filter(Boolean)
      .join(' '),
    origins: series?.origins.filter(({ dataset }) => used.has(dataset)) ?? [indicator.origin],
  }
}
