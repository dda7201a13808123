/** Makes observations of rows: names become codes, Danish texts become numbers, every combination once. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'
import type { Observation } from '../../data/vocabulary.ts'
import { SourceError, type SourceFault } from '../source.ts'
import { areaNames, findArea, plainName, type AreaNames } from './named-area.ts'
import { describeExisting } from './nearest.ts'
import { reasonToSkip } from './no-area.ts'
import { parseDanish } from './uddannelsesstatistik-number.ts'
import { parsePeriodName } from './uddannelsesstatistik-period.ts'
import { columnOf, type Row } from './uddannelsesstatistik-rows.ts'
import { cubeName } from './uddannelsesstatistik-skema.ts'

type Context = {
  dataset: Dataset
  selection: UddannelsesstatistikSelection
  names: AreaNames
  fail: (what: string, fault?: SourceFault) => SourceError
}

/** The code of the whole country, which rows without an area are of. */
const country = '000'

/**
 * Observations in the order of the rows; cells that the publisher has hidden give none.
 * @throws {SourceError} unexpected-shape on a name or a text that cannot be read and on a figure that comes twice;
 * failed-check when one of the measures has no figure at all
 */
export function readObservations(
  rows: Row[],
  dataset: Dataset,
  selection: UddannelsesstatistikSelection,
  areas: Map<string, Area>,
): Observation[] {
  const cube = cubeName(selection)
  const context: Context = {
    dataset,
    selection,
    names: areaNames(areas, { spelled: selection.areaNames }),
    fail: (what, fault = 'unexpected-shape') =>
      new SourceError(fault, dataset.id, `Uddannelsesstatistik.dk's figures of ${cube} ${what}.`),
  }
  const observations = rows.flatMap((row) => readRow(context, row))
  checkOnce(context, observations)
  for (const measure of Object.keys(selection.measures)) {
    if (observations.some((observation) => observation.measure === measure)) continue
    throw context.fail(`have none for ${describeMeasure(measure, selection)}`, 'failed-check')
  }
  return observations
}

function readRow(context: Context, row: Row): Observation[] {
  const { selection, fail } = context
  const area = readArea(context, row[columnOf(selection.area)])
  if (area === null) return []
  const name = row[columnOf(selection.time.detail)] ?? ''
  const period = parsePeriodName(name, selection.time)
  if (period === null) throw fail(`have the period "${name}", which is no ${selection.time.level}`)
  checkMembers(context, row)
  const wanted = Object.entries(selection.measures).filter(([, { members }]) =>
    Object.entries(members).every(([detail, member]) => row[columnOf(detail)] === member),
  )
  const isFilled = ({ nøgletal }: { nøgletal: string }) => (row[nøgletal] ?? '') !== ''
  // Rows of nothing but hidden cells were not to come: the answer is not the one that was asked for.
  if (!Object.values(selection.measures).some(isFilled)) {
    throw fail(`have a row without a figure for area ${area} in ${period}`)
  }
  const filled = wanted.filter(([, choice]) => isFilled(choice))
  return filled.map(([measure, { nøgletal }]) => {
    const value = readValue(context, measure, row[nøgletal] ?? '')
    return { measure, area, period, value, status: 'normal' as const, flag: null, url: null }
  })
}

// The question is limited to these members; others would mean that the limit was not heeded.
function checkMembers({ selection, fail }: Context, row: Row): void {
  const choices = Object.values(selection.measures).map(({ members }) => members)
  for (const detail of Object.keys(choices[0] ?? {})) {
    const member = row[columnOf(detail)] ?? ''
    if (choices.some((members) => members[detail] === member)) continue
    throw fail(`have the member "${member}" of ${detail}, which was not asked for`)
  }
}

/** Null for a name that is left out on purpose. */
function readArea({ names, fail }: Context, name: string | undefined): string | null {
  if (name === undefined) return country
  const code = findArea(name, names)
  if (code !== undefined) return code
  if (reasonToSkip('uddannelsesstatistik', plainName(name)) !== null) return null
  throw fail(
    `have the area "${name}", which the catalogue does not know; ${describeExisting(name, [...names.keys()])}`,
  )
}

function readValue({ dataset, fail }: Context, measure: string, text: string): number {
  const number = parseDanish(text)
  if (number === null) throw fail(`have "${text}" for ${measure}, which is no Danish number`)
  // The sign is no more than a check: a figure with it that should be a count is another figure.
  if (number.percent && dataset.measures[measure]?.unit !== 'percent') {
    throw fail(`have "${text}" for ${measure}, which the catalogue does not count in per cent`)
  }
  return number.value
}

function checkOnce({ fail }: Context, observations: Observation[]): void {
  const seen = new Set<string>()
  for (const { measure, area, period } of observations) {
    const key = JSON.stringify([measure, area, period])
    if (seen.has(key)) throw fail(`have ${measure} for area ${area} in ${period} a second time`)
    seen.add(key)
  }
}

function describeMeasure(measure: string, { measures }: UddannelsesstatistikSelection): string {
  const choice = measures[measure]
  const members = Object.entries(choice?.members ?? {}).map(
    ([detail, name]) => `${detail} "${name}"`,
  )
  return [`${measure} ("${choice?.nøgletal ?? ''}")`, ...members].join(' with ')
}
