/** What an indicator's page lets a reader choose, and what is chosen now. */
import type { Indicator } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { capital } from '../sentences/period.ts'
import { areaPresets, type Preset } from './compare-presets.ts'
import { yearsOf } from './compare-page.ts'
import { mostAreas } from './compare-choice.ts'
import { firstSeries } from './figures.ts'
import {
  choosesChart,
  type IndicatorChoice,
  indicatorChoicePath,
  nothingChosen,
  seriesWithFigures,
} from './indicator-choice.ts'
import type { Site } from './site.ts'

export type Chooser = {
  choice: IndicatorChoice
  /** Whether anything is chosen that the page does not show by itself. */
  chosen: boolean
  path: string
  /** The address without the choice; the data version stays. */
  plain: string
  always: string[]
  years: string[]
  series: { id: string; name: string }[]
  shownSeries: string | undefined
  presets: Preset[]
}

/** A reader who has chosen comes back to the chart, not to the top of the page. */
const toFigure = '#figur'

/** Asks for what lies one click away. */
export async function chooserOf(
  ask: Ask,
  indicator: Indicator,
  choice: IndicatorChoice,
  site: Site,
): Promise<Chooser> {
  const { strategy, lang } = site
  const { id } = indicator
  const series = seriesWithFigures(indicator)
  const shown = series.find((one) => one.id === choice.series) ?? firstSeries(indicator)
  const addressOf = (others: readonly string[]) =>
    `${indicatorChoicePath(id, { ...choice, areas: others.slice(0, mostAreas) })}${toFigure}`
  return {
    choice,
    chosen: choosesChart(choice),
    path: `/indikator/${id}${toFigure}`,
    plain: indicatorChoicePath(id, { ...nothingChosen.choice, version: choice.version }),
    always: [strategy.home, strategy.country],
    years: shown ? yearsOf(shown) : [],
    series: series.map((one) => ({ id: one.id, name: capital(one.name[lang]) })),
    shownSeries: shown?.id,
    presets: await areaPresets(ask, strategy.home, addressOf, addressOf(choice.areas), site),
  }
}
