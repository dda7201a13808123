/** What has become of the figures of a whole page since an older data version: by indicator, or by area of one. */
import type { IndicatorSummary, SeriesSummary } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatValue } from '../format.ts'
import { classifiedSince } from './classified-changes.ts'
import { byArea } from './figures.ts'
import {
  changedLines,
  type IndicatorChanges,
  indicatorChanges,
  toldMoves,
} from './indicator-changes.ts'
import type { PageVersion } from './page-version.ts'
import { areaName, type Site } from './site.ts'

/** What happened to one indicator, or to one area. */
export type Happened = { name: string; lines: string[] }

export type SincePage = {
  version: string
  /** Null where the version is the newest. */
  since: { happened: Happened[]; more: number } | null
}

/** As many as stand over a page; the page of changes has all. Where there are many names, each has its newest line. */
const mostNames = 8
const linesEach = (names: number): number => (names > 4 ? 1 : 3)

/** Without those of which nothing can be seen: a revision may be smaller than what is written. */
function shortened(all: readonly Happened[]): NonNullable<SincePage['since']> {
  const seen = all.filter(({ lines }) => lines.length > 0)
  return {
    happened: seen
      .slice(0, mostNames)
      .map(({ name, lines }) => ({ name, lines: lines.slice(0, linesEach(seen.length)) })),
    more: Math.max(0, seen.length - mostNames),
  }
}

const happenedTo = (changes: IndicatorChanges): Happened => ({
  name: changes.name,
  lines: changedLines(changes),
})

type Asked = Pick<PageVersion, 'version' | 'vintages'>

/** @returns null where the address names no version */
async function sinceVersion(
  { version, vintages }: Asked,
  happenedSince: (version: string) => Promise<Happened[]>,
): Promise<SincePage | null> {
  if (version === null) return null
  const isNewest = vintages[0]?.id === version
  return { version, since: isNewest ? null : shortened(await happenedSince(version)) }
}

/**
 * @param indicators as they are in the newest data version
 * @returns null where the address names no version
 */
export function sinceIndicators(
  ask: Ask,
  indicators: readonly IndicatorSummary[],
  asked: Asked,
  site: Site,
): Promise<SincePage | null> {
  return sinceVersion(asked, async (vintage) => {
    const areas = [...new Set(indicators.flatMap(({ latest }) => latest?.area ?? []))]
    const classified = await classifiedSince(
      ask,
      { vintages: asked.vintages, base: vintage },
      areas,
    )
    const found = await Promise.all(
      indicators.map((one) => indicatorChanges(ask, one, { vintage, classified }, site)),
    )
    return found.flatMap((one) => (one === null ? [] : [happenedTo(one)]))
  })
}

/**
 * @param codes areas, in the order in which they are told
 * @returns null where the address names no version
 */
export function sinceAreas(
  ask: Ask,
  { id, series }: { id: string; series: SeriesSummary },
  codes: readonly string[],
  asked: Asked,
  site: Site,
): Promise<SincePage | null> {
  return sinceVersion(asked, async (vintage) => {
    const { unit, decimals } = series
    const filter = { series: series.id, area: codes.join(',') }
    const [classified, before, after] = await Promise.all([
      classifiedSince(ask, { vintages: asked.vintages, base: vintage }, codes),
      ask.observations(id, { ...filter, vintage }),
      ask.observations(id, filter),
    ])
    const [old, current] = [byArea(before.observations), byArea(after.observations)]
    const write = (value: number) => formatValue(value, unit, decimals, site.lang)
    return codes.flatMap((area): Happened[] => {
      const told = toldMoves(
        [old.get(area) ?? [], current.get(area) ?? []],
        { write, kindOf: (period) => classified(id, area, period) },
        site.lang,
      )
      return told === null
        ? []
        : [{ name: areaName(site, area), lines: changedLines({ answers: [], ...told }) }]
    })
  })
}
