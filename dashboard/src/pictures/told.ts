/** What every picture tells of its figures: whose they are, by which name, and where they come from. */
import type { Observation } from '../../../api/contract.ts'
import type { ChartLine } from '../charts/shapes.ts'
import { retrievedOf, seasonText } from '../sentences/source.ts'
import { wordsOf } from '../text/words.ts'
import type { ChartView } from '../views/chart.ts'
import { byArea, type Figures } from '../views/figures.ts'
import { areaName, type Site } from '../views/site.ts'
import type { PictureGiven } from './given.ts'

type Told = Omit<PictureGiven, 'theme' | 'width' | 'medium'>

/** The one of the areas that the title tells of, the home area where it is among them. */
export function subjectOf({ asked, strategy, areas }: Told): string {
  if (asked === null || asked.includes(strategy.home)) return strategy.home
  const larger = new Set([strategy.country, strategy.region, strategy.group])
  const kinds = new Map(areas.map(({ code, kind }) => [code, kind]))
  const own = asked.find((code) => !larger.has(code) && kinds.get(code) === 'municipality')
  return own ?? strategy.home
}

export function siteFor({ strategy, areas, lang }: Told, subject: string): Site {
  const site: Site = {
    place: { lang },
    lang,
    words: wordsOf(lang),
    today: '',
    strategy: { ...strategy, home: subject },
    areas: new Map(areas.map((area) => [area.code, area])),
    home: strategy.homeName[lang],
  }
  return subject === strategy.home ? site : { ...site, home: areaName(site, subject) }
}

const linesOfField = (field: Observation[]): Figures['field'] =>
  [...byArea(field)].map(([area, points]) => ({ area, points }))

export function figuresFor(given: Told, site: Site): { figures: Figures; more: ChartLine[] } {
  const areas = byArea(given.observations)
  const { home, country, region, group } = site.strategy
  const pick = (code: string | null) => (code === null ? [] : (areas.get(code) ?? []))
  const parts = new Set([home, country, region, group])
  const more = [...areas].flatMap(([code, points]): ChartLine[] =>
    parts.has(code) ? [] : [{ role: 'region', label: areaName(site, code), points }],
  )
  const figures: Figures = {
    series: given.series,
    breaks: given.series.breaks.map(({ period }) => period),
    home: pick(home),
    country: pick(country),
    region: pick(region),
    group: pick(group),
    chance: given.chance.filter(({ area }) => area === home),
    field: linesOfField(given.field),
    origins: given.origins,
    pages: new Map(),
  }
  return { figures, more }
}

/** The indicator's name, with that of the series where it is not the first. */
export function measureFor({ indicator, series, leading, lang }: Told): string {
  const name = [indicator.name[lang], indicator.qualifier?.[lang]].filter(Boolean).join(', ')
  return leading ? name : `${name}: ${series.name[lang]}`
}

/** Everyone to be credited, each once. */
export const creditsOf = ({ origins, lang }: Pick<Told, 'origins' | 'lang'>): string[] => [
  ...new Set(origins.map(({ attribution }) => attribution[lang])),
]

/** Publisher and table, whether the seasons are in the figures, what the chart must confess, and the data version. */
export function sourceLine(
  { origins, series, vintage, lang }: Told,
  chart: ChartView | null,
  address: string,
) {
  const words = wordsOf(lang)
  const [first] = origins
  return [
    origins.length > 0 ? `${words.source}: ${creditsOf({ origins, lang }).join('; ')}.` : '',
    first ? seasonText(first, series.frequency, lang) : '',
    chart?.confession ?? '',
    origins.length > 0 ? `${retrievedOf(origins, lang)}.` : '',
    `${words.version} ${vintage}.`,
    address,
  ]
    .filter(Boolean)
    .join(' ')
}
