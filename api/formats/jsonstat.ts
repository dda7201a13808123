/** Figures as a JSON-stat 2.0 dataset: a cube of areas and periods. */
import type { Observations } from '../contract.ts'
import type { Download } from './download.ts'

type Dimension = {
  label: string
  category: { index: string[]; label?: Record<string, string>; unit?: Record<string, unknown> }
}

const words = {
  da: { area: 'Område', period: 'Periode', measure: 'Opgørelse' },
  en: { area: 'Area', period: 'Period', measure: 'Measure' },
}

/**
 * A cell with a figure, or with a status that says why there is none, is an observation; a cell with neither
 * is a combination of area and period that was never published.
 */
export function jsonstat(download: Download, { observations }: Observations): string {
  const { lang, series, unit, vintage, citation, origins } = download
  const areas = [...new Set(observations.map(({ area }) => area))]
  const periods = [...new Set(observations.map(({ period }) => period))].sort()
  const place = new Map(periods.map((period, i) => [period, i]))
  const row = new Map(areas.map((area, i) => [area, i]))
  const value: (number | null)[] = Array.from({ length: areas.length * periods.length }, () => null)
  const status: Record<string, string> = {}
  for (const one of observations) {
    const at = (row.get(one.area) ?? 0) * periods.length + (place.get(one.period) ?? 0)
    value[at] = one.value
    if (one.status !== 'normal') status[at] = one.status
  }
  const dimension: Record<string, Dimension> = {
    area: {
      label: words[lang].area,
      category: { index: areas, label: Object.fromEntries(download.areas) },
    },
    period: { label: words[lang].period, category: { index: periods } },
    measure: {
      label: words[lang].measure,
      category: {
        index: [series.id],
        label: { [series.id]: series.name[lang] },
        unit: { [series.id]: { label: unit.suffix[lang], decimals: series.decimals } },
      },
    },
  }
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: download.title,
    source: citation,
    updated: download.published,
    note: [download.indicator.definition[lang]],
    id: ['area', 'period', 'measure'],
    size: [areas.length, periods.length, 1],
    role: { geo: ['area'], time: ['period'], metric: ['measure'] },
    dimension,
    value,
    ...(Object.keys(status).length > 0 ? { status } : {}),
    extension: { vintage, licences: [...new Set(origins.map(({ licence }) => licence.url))] },
  })
}
