/** Whether a StatBank table is still the one that the catalogue describes: open, counted alike, with today's municipalities. */
import { divisions } from '../../data/catalogue/divisions.ts'
import type { Dataset, StatbankSelection } from '../../data/catalogue/schema.ts'
import { SourceError } from '../source.ts'
import { reasonToSkip } from './no-area.ts'
import { parsePeriod } from './statbank-period.ts'
import type { Tableinfo, TableVariable } from './tableinfo.ts'

/** Makes a fault of what is wrong with the table, as the rest of a sentence. */
type Fail = (what: string) => SourceError

/** @throws {SourceError} failed-check when the table is closed or replaced, counted otherwise, or has another time */
export function checkTable(
  dataset: Dataset,
  selection: StatbankSelection,
  info: Tableinfo,
  time: TableVariable,
): void {
  const fail = (what: string) =>
    new SourceError('failed-check', dataset.id, `StatBank's table ${info.id} ${what}.`)
  if (!time.time) throw fail(`does not have ${time.id} as its time`)
  checkLife(dataset, info, time, fail)
  const same = (text: string) => text.trim().toLowerCase()
  if (same(info.unit) !== same(selection.unit)) {
    throw fail(`is counted in "${info.unit}", the catalogue says "${selection.unit}"`)
  }
}

/** A closed table keeps answering, so its end must be noticed here; where the catalogue knows of it, it must be the same end. */
function checkLife(
  { replacedBy }: Dataset,
  info: Tableinfo,
  time: TableVariable,
  fail: Fail,
): void {
  const newest = time.values.at(-1)?.id ?? 'unknown'
  if (!replacedBy) {
    if (info.active) return
    throw fail(
      `is closed; its last period is ${newest}. Find the table that takes its place and name it in data/catalogue/replacements.yaml`,
    )
  }
  const { table, dataset, last, changes } = replacedBy
  const instead = dataset === undefined ? table : `${table} (dataset ${dataset})`
  if (last === undefined) {
    if (info.active) return
    const different = changes ? ` What is different there: ${changes.en}` : ''
    throw fail(
      `is closed and replaced by ${instead}; its last period is ${newest}.${different} To fetch its figures once more, give its entry in data/catalogue/replacements.yaml that last period`,
    )
  }
  if (parsePeriod(newest) !== last) {
    throw fail(
      `ends with ${newest}, but the catalogue says that it was replaced by ${instead} after ${last}`,
    )
  }
}

/** Municipalities have the codes from 101 to 860, regions those from 081; above are persons without a place. */
const looksLikeArea = (code: string) => /^[1-8]\d\d$/.test(code) || /^08\d$/.test(code)

/** @throws {SourceError} failed-check when the areas are those of another time */
export function checkMap(variable: TableVariable, fail: Fail): void {
  const map = variable.map?.toLowerCase()
  if (!map?.startsWith('denmark_municipality')) return
  const division = divisions().find((one) => one.map === map)
  if (division?.accepted) return
  if (division?.reason !== undefined) throw fail(division.reason)
  const accepted = divisions().flatMap((one) => (one.accepted ? [one.map] : []))
  throw fail(
    `divides the country after the map ${variable.map ?? ''}, the catalogue after ${accepted.join(', ')}; a reform changes areas.csv and divisions.yaml first`,
  )
}

/**
 * @param taken the codes that stand for areas of the catalogue
 * @throws {SourceError} failed-check when the table has municipalities or regions that the catalogue has not
 */
export function checkStrangers(variable: TableVariable, taken: Set<string>, fail: Fail): void {
  const strangers = variable.values.filter(
    ({ id, text }) =>
      looksLikeArea(id) &&
      !taken.has(id) &&
      reasonToSkip('statbank', id) === null &&
      reasonToSkip('statbank', text) === null,
  )
  if (strangers.length === 0) return
  const named = strangers.slice(0, 5).map(({ id, text }) => `${id} (${text})`)
  const more = strangers.length > 5 ? ` and ${String(strangers.length - 5)} more` : ''
  throw fail(
    `has area codes in ${variable.id} that the catalogue does not know: ${named.join(', ')}${more}. Add them to areas.csv, or to the places that are no area`,
  )
}
