/** All municipalities of an indicator: on map and list, or a curve for each. */
import { error } from '@sveltejs/kit'
import type { SeriesSummary } from '../../../../../../../api/contract.ts'
import type { Language } from '../../../../../../../data/vocabulary.ts'
import { askApi } from '../../../../../ask.ts'
import { formatPeriod } from '../../../../../format.ts'
import { compareFault } from '../../../../../sentences/compare-fault.ts'
import { noMunicipalities } from '../../../../../sentences/not-found.ts'
import { commonPeriod } from '../../../../../views/common-period.ts'
import type { PageEvent } from '../../../../../views/event.ts'
import { readEveryone } from '../../../../../views/everyone-choice.ts'
import { everyonePageOf } from '../../../../../views/everyone-page.ts'
import { firstSeries } from '../../../../../views/figures.ts'
import { multiplesPageOf } from '../../../../../views/multiples-page.ts'
import { pageVersion } from '../../../../../views/page-version.ts'
import { sinceAreas } from '../../../../../views/since-page.ts'
import type { Site } from '../../../../../views/site.ts'

/** Why a series cannot be shown as curves on one scale; empty where it can. */
function noCurves({ unit, coverage }: SeriesSummary, lang: Language): string {
  if (unit.kind === 'count') return compareFault.noSameScale(lang)
  if (coverage.from !== coverage.to) return ''
  return compareFault.onePeriod(formatPeriod(coverage.to ?? '', lang), lang)
}

/** Every municipality, the home area before the others. */
const homeFirst = ({ areas, strategy }: Site): string[] => {
  const all = [...areas.values()].filter(({ kind }) => kind === 'municipality')
  return [...new Set([strategy.home, ...all.map(({ code }) => code)])]
}

export const load = async ({ fetch, parent, params, url }: PageEvent) => {
  const frame = await parent()
  const { site } = frame
  const { lang, place } = site
  const [ask, id, query] = [askApi(fetch, place), params.id ?? '', url.searchParams]
  const indicator = await ask.indicator(id)
  const { then, version, vintages } = await pageVersion(ask, query, frame)
  const versions = vintages.map((one) => one.id)
  const placed = indicator.unit.kind !== 'count'
  const { as, group, sort, faults } = readEveryone(query, { placed, versions, lang })
  const series = firstSeries(indicator)
  const common = series ? await commonPeriod(then, id, series, site) : null
  if (!series || !common) error(404, noMunicipalities(indicator.name[lang], lang))
  const why = noCurves(series, lang)
  const curves = why === ''
  const said = as === 'kurver' && !curves ? [...faults, why] : faults
  const shown =
    as === 'kurver' && curves
      ? await multiplesPageOf(then, indicator, series, { group, sort }, site)
      : await everyonePageOf(then, indicator, common, sort, site)
  const older = await sinceAreas(ask, { id, series }, homeFirst(site), { version, vintages }, site)
  return { shown, faults: said, curves, version, older }
}
