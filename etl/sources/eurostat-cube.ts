/** Makes observations of Eurostat's cube, once it is confirmed to be exactly the one that was asked for. */
import type { EurostatSelection } from '../../data/catalogue/eurostat-selection.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { frequencyOf, type Observation } from '../../data/vocabulary.ts'
import { SourceError, type SourceFault } from '../source.ts'
import { readFlagged } from './eurostat-flag.ts'
import { askedCodes } from './eurostat-question.ts'
import type { JsonStatDimension } from './jsonstat-dimension.ts'
import type { JsonStat, JsonStatCell } from './jsonstat.ts'
import { sortObservations } from './statbank-order.ts'

type Fail = (fault: SourceFault, what: string) => SourceError

/**
 * Every area, measure and period, sorted by measure, area and period.
 * @throws {SourceError} failed-check when a dimension, code, unit or period is not as the catalogue says, or a code has no figure at all;
 * unexpected-shape on codes that were not asked for and on flags that are not known
 */
export function readCube(
  cube: JsonStat,
  dataset: Dataset,
  selection: EurostatSelection,
): Observation[] {
  const fail: Fail = (fault, what) =>
    new SourceError(fault, dataset.id, `Eurostat's answer on ${dataset.table} ${what}.`)
  const asked = askedCodes(selection)
  confirmDimensions(cube.dimensions, asked, selection, fail)
  confirmPeriods(cube.dimensions, dataset, selection, fail)
  const seen = cube.dimensions.map(() => new Set<string>())
  const observe = observer(cube.dimensions, dataset, selection, fail)
  const observations: Observation[] = []
  for (const cell of cube.cells) {
    observations.push(observe(cell))
    if (cell.value === null && (cell.status ?? ':') === ':') continue
    cell.codes.forEach((code, place) => seen[place]?.add(code))
  }
  confirmAllCame(cube.dimensions, asked, seen, fail)
  return sortObservations(observations)
}

/** Each dimension is asked for and each that is asked for is there, with the same codes in whatever order. */
function confirmDimensions(
  dimensions: JsonStatDimension[],
  asked: Map<string, string[]>,
  { time, unit }: EurostatSelection,
  fail: Fail,
): void {
  const missing = [...asked.keys(), time].find((name) => !dimensions.some(({ id }) => id === name))
  if (missing !== undefined) throw fail('failed-check', `has no dimension ${missing}`)
  for (const { id, codes } of dimensions) {
    if (id === time) continue
    const wanted = asked.get(id)
    const list = codes.slice(0, 12).join(', ')
    if (!wanted) {
      const what = `has a dimension ${id} that the catalogue chooses nothing from; it has ${list}`
      throw fail('failed-check', what)
    }
    if (id === 'unit' && (codes.length > 1 || codes[0] !== unit)) {
      throw fail('failed-check', `is counted in ${list}, the catalogue says ${unit}`)
    }
    confirmCodes({ id, codes }, wanted, fail)
  }
}

function confirmCodes({ id, codes }: JsonStatDimension, wanted: string[], fail: Fail): void {
  const stranger = codes.find((code) => !wanted.includes(code))
  if (stranger !== undefined) {
    throw fail('unexpected-shape', `has the code ${stranger} of ${id}, which was not asked for`)
  }
  const absent = wanted.find((code) => !codes.includes(code))
  if (absent !== undefined) {
    throw fail('failed-check', `has no code ${absent} in ${id}; it has ${codes.join(', ')}`)
  }
}

function confirmPeriods(
  dimensions: JsonStatDimension[],
  { frequency }: Dataset,
  { time, since }: EurostatSelection,
  fail: Fail,
): void {
  const periods = dimensions.find(({ id }) => id === time)?.codes ?? []
  const wrong = periods.find((period) => frequencyOf(period) !== frequency)
  if (wrong !== undefined) {
    throw fail('failed-check', `has the period ${wrong}, which is not ${frequency}`)
  }
  const early = periods.find((period) => since !== undefined && period < since)
  if (early !== undefined) {
    const what = `has the period ${early}, which is before ${since ?? ''} and was not asked for`
    throw fail('unexpected-shape', what)
  }
}

/** Eurostat lists a code that it holds nothing for; a row of gaps would hide that it is the wrong code. */
function confirmAllCame(
  dimensions: JsonStatDimension[],
  asked: Map<string, string[]>,
  seen: Set<string>[],
  fail: Fail,
): void {
  dimensions.forEach(({ id }, place) => {
    const absent = asked.get(id)?.find((code) => !seen[place]?.has(code))
    if (absent === undefined) return
    throw fail('failed-check', `has no figure at all for ${absent} of ${id}`)
  })
}

/** Turns cells of these dimensions into observations. */
function observer(
  dimensions: JsonStatDimension[],
  dataset: Dataset,
  selection: EurostatSelection,
  fail: Fail,
): (cell: JsonStatCell) => Observation {
  const placeOf = (name: string) => dimensions.findIndex(({ id }) => id === name)
  const area = placeOf(selection.area)
  const time = placeOf(selection.time)
  const named = selection.measure.map(placeOf)
  const onlyMeasure = Object.keys(dataset.measures)[0] ?? ''
  return ({ codes, value, status }) => {
    const content = readFlagged(value, status)
    if (content === null) {
      const what = `has ${value ?? 'no number'} with the flag "${status ?? ''}" at ${codes.join('.')}, which is not known`
      throw fail('unexpected-shape', what)
    }
    return {
      measure: named.length === 0 ? onlyMeasure : named.map((at) => codes[at]).join('.'),
      area: selection.areas[codes[area] ?? ''] ?? '',
      period: codes[time] ?? '',
      ...content,
      url: null,
    }
  }
}
