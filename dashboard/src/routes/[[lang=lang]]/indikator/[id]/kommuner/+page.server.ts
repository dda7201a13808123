/** All municipalities of an indicator: on map and list, or a curve for each. */
import { error } from '@sveltejs/kit'
import type { SeriesSummary } from '../../../../../../../api/contract.ts'
import type { Language } from '../../../../../../../data/vocabulary.ts'
import { askApi } from '../../../../../ask.ts'
import { formatPeriod } from '../../../../../format.ts'
import { compareFault } from '../../../../../sentences/compare-fault.ts'
import { noMunicipalities } from '../../../../../sentences/not-found.ts'
import { askAsOf } from '../../../../../views/as-of.ts'
import { commonPeriod } from '../../../../../views/common-period.ts'
import type { PageEvent } from '../../../../../views/event.ts'
import { readEveryone } from '../../../../../views/everyone-choice.ts'
import { everyonePageOf } from '../../../../../views/everyone-page.ts'
import { firstSeries } from '../../../../../views/figures.ts'
import { multiplesPageOf } from '../../../../../views/multiples-page.ts'

/** Why a series cannot be shown as curves on one scale; empty where it can. */
function noCurves({ unit, coverage }: SeriesSummary, lang: Language): string {
  if (unit.kind === 'count') return compareFault.noSameScale(lang)
  if (coverage.from !== coverage.to) return ''
  return compareFault.onePeriod(formatPeriod(coverage.to ?? '', lang), lang)
}

export const load = async ({ fetch, parent, params, url }: PageEvent) => {
  const { site, newest } = await parent()
  const { lang, place } = site
  const [ask, id, query] = [askApi(fetch, place), params.id ?? '', url.searchParams]
  const indicator = await ask.indicator(id)
  const { vintages } = query.get('version') ? await ask.vintages() : { vintages: [] }
  const versions = vintages.map((one) => one.id)
  const placed = indicator.unit.kind !== 'count'
  const { as, group, sort, version, faults } = readEveryone(query, { placed, versions, lang })
  const then = version === null || version === newest ? ask : askAsOf(ask, version, site)
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
  return { shown, faults: said, curves, version }
}
