/** Makes observations of the answers with figures: one for every measure, area and period that was asked for. */
import type { Observation } from '../../data/vocabulary.ts'
import { SourceError } from '../source.ts'
import type { Figures } from './jobindsats-figures.ts'
import type { Frame } from './jobindsats-frame.ts'
import { parseCell, type Cell, type CellContent } from './jobindsats-number.ts'
import { parsePeriod } from './jobindsats-period.ts'
import type { ConfirmedSelection } from './jobindsats-selection.ts'
import { findArea, plainName } from './named-area.ts'
import { reasonToSkip } from './no-area.ts'
import { sortObservations } from './statbank-order.ts'

/** The publisher gave no row: nothing is known, not even that a figure is hidden. */
const absent: CellContent = { value: null, status: 'missing', flag: null }

type Work = {
  selection: ConfirmedSelection
  present: Map<string, CellContent>
  fail: (what: string) => SourceError
}

/**
 * The full cross product, sorted by measure, area and period; what has no row is missing.
 * @throws {SourceError} unexpected-shape on an unknown name or period, a combination that comes twice or a cell that is no
 * number; failed-check when an area, a period or a measure has no row at all
 */
export function readCube(parts: Figures[], selection: ConfirmedSelection): Observation[] {
  const fail = (what: string) =>
    new SourceError(
      'unexpected-shape',
      selection.dataset,
      `Jobindsats' figures of ${selection.table} ${what}.`,
    )
  const work: Work = { selection, present: new Map(), fail }
  for (const part of parts) placeRows(part, work)
  const periods = new Set(parts.flatMap((part) => part.periods.map((id) => sdmx(id, selection))))
  checkWhole(work, periods)
  const observations = selection.measures.flatMap(({ name: measure }) =>
    [...selection.area.names.values()].flatMap((area) =>
      [...periods].map((period) => ({
        measure,
        area,
        period,
        ...(work.present.get(keyOf(measure, area, period)) ?? absent),
        url: null,
      })),
    ),
  )
  return sortObservations(observations)
}

const keyOf = (measure: string, area: string, period: string): string =>
  [measure, area, period].join('\u001f')

// Answer and description need not spell a quarter alike, so periods are compared as SDMX.
const sdmx = (id: string, { period }: ConfirmedSelection): string =>
  parsePeriod(id, period.type) ?? id

function placeRows({ frame, periods }: Figures, work: Work): void {
  const { selection, fail } = work
  const asked = new Set(periods.map((id) => sdmx(id, selection)))
  for (const [index, row] of frame.rows.entries()) {
    const place = `in row ${String(index + 1)}`
    const written = String(row[frame.period])
    const period = sdmx(written, selection)
    if (!asked.has(period))
      throw fail(`have the period ${written} ${place}, which was not asked for`)
    const name = String(row[frame.area])
    const area = findArea(name, selection.area.names)
    if (area === undefined) {
      if (reasonToSkip('jobindsats', plainName(name)) !== null) continue
      throw fail(`have the area ${name} ${place}, which the catalogue does not know`)
    }
    for (const { name: measure, members } of selection.measures) {
      if (!isOf(row, frame, members)) continue
      const key = keyOf(measure, area, period)
      if (work.present.has(key)) {
        throw fail(`have ${measure} of ${name} in ${written} a second time ${place}`)
      }
      work.present.set(key, contentOf(row[frame.measures.get(measure) ?? -1], place, fail))
    }
  }
}

/** Whether a row is of these members. Those that no measure takes were asked for by `*`, and their rows are passed over. */
const isOf = (row: Cell[], { hierarchies }: Frame, members: Map<string, string>): boolean =>
  members.entries().every(([id, name]) => {
    const column = hierarchies.get(id)
    return column === undefined || row[column] === name
  })

function contentOf(
  cell: Cell | undefined,
  place: string,
  fail: (what: string) => SourceError,
): CellContent {
  const content = cell === undefined ? null : parseCell(cell)
  if (content) return content
  throw fail(`have "${String(cell)}" ${place}, which is neither a number nor a mark`)
}

// Half an answer must not become a table of missing figures.
function checkWhole({ present, selection }: Work, periods: Set<string>): void {
  const keys = [...present.keys()].map((key) => key.split('\u001f'))
  const has = (part: number) => new Set(keys.map((key) => key[part]))
  const [measures, areas, found] = [has(0), has(1), has(2)]
  const measure = selection.measures.find(({ name }) => !measures.has(name))?.name
  const area = [...selection.area.names].find(([, code]) => !areas.has(code))?.[0]
  const period = [...periods].find((one) => !found.has(one))
  const lacking =
    (measure !== undefined && `the measure ${measure}`) ||
    (area !== undefined && `the area ${area}`) ||
    (period !== undefined && `the period ${period}`)
  if (!lacking) return
  throw new SourceError(
    'failed-check',
    selection.dataset,
    `Jobindsats' figures of ${selection.table} have no row for ${lacking}.`,
  )
}
