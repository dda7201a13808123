/** The newest figure of the home area beside the country's, the region's, the group's and that of those that resemble it. */
import type { Beside, Indicator } from '../../../api/contract.ts'
import { formatChange, formatPeriod, formatValue } from '../format.ts'
import { capital } from '../sentences/period.ts'
import { areaInText, groupName, type Site } from './site.ts'

export type BesideTable = {
  caption: string
  /** `Viborg ligger`, which the cells below go on with. */
  lead: string
  rows: { name: string; value: string; gap: string; home: boolean }[]
}

function nameOf({ kind, area }: Beside, site: Site): string {
  if (kind === 'neighbours') return site.words.nearMean
  return kind === 'group' ? groupName(site) : capital(areaInText(site, area ?? ''))
}

/** Null where nobody is known beside the home area. */
export function besideTable(
  indicator: Indicator,
  beside: readonly Beside[],
  site: Site,
): BesideTable | null {
  const { lang, words, home } = site
  const { unit, decimals } = indicator
  const first = beside.find(({ kind }) => kind !== 'region')
  if (!first) return null
  const own = first.value + first.gap
  const write = (value: number) => formatValue(value, unit, decimals, lang)
  const gapOf = ({ value, gap }: Beside): string => {
    const { text, direction } = formatChange(value, value + gap, unit, decimals, lang)
    return direction === 'same' ? words.sameLevel : text
  }
  return {
    caption: `${words.besideNewest}, ${formatPeriod(first.period, lang)}`,
    lead: `${home} ${words.lies}`,
    rows: [
      { name: home, value: write(own), gap: '', home: true },
      ...beside.map((one) => ({
        // Only a region's figure may be of an earlier period, and it is held against ours of then.
        name: `${nameOf(one, site)}${one.period === first.period ? '' : ` (${formatPeriod(one.period, lang)})`}`,
        value: write(one.value),
        gap: gapOf(one),
        home: false,
      })),
    ],
  }
}
