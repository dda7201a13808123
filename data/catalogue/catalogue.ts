/** Reads the catalogue: sources, units, areas, datasets and indicators, checked against each other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { DataError, readYaml, type Placed } from '../read-yaml.ts'
import { frequencyOf } from '../vocabulary.ts'
import {
  checkPublisherErrors,
  readPublisherErrors,
  type PublisherError,
} from './publisher-errors.ts'
import { checkDivisions, readDivisions } from './divisions.ts'
import { expectationFaults } from './expectation.ts'
import { checkReforms, readReforms, type Reform } from './reforms.ts'
import { checkReplacements, readReplacements, withReplacements } from './replacements.ts'
import { Area, Dataset, Indicator, Source, Unit } from './schema.ts'
import { faultsOf, readsOf } from './series-part.ts'
import { staleMarks } from './unconfirmed.ts'

/** All that is known about the figures before any of them is read; keyed by id, in the order of the files. */
export type Catalogue = {
  sources: Map<string, Source>
  units: Map<string, Unit>
  areas: Map<string, Area>
  datasets: Map<string, Dataset>
  indicators: Map<string, Indicator>
  /** Known errors in the publishers' figures. */
  errors: PublisherError[]
  /** National reforms, in the order of the file. */
  reforms: Reform[]
}

const here = import.meta.dirname

/**
 * @param folder where sources.yaml, units.yaml, areas.csv, publisher-errors.yaml, reforms.yaml, replacements.yaml, divisions.yaml, datasets/ and indicators/ lie
 * @throws {DataError} with every mistake of the whole catalogue, each by file, line and field
 */
export function readCatalogue(folder = here): Catalogue {
  const problems: string[] = []
  const collect = <T>(read: () => T[]): T[] => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      problems.push(...error.problems)
      return []
    }
  }
  const file = (name: string) => join(folder, name)
  const sources = collect(
    () =>
      readYaml(file('sources.yaml'), 'sources.yaml', z.strictObject({ sources: z.array(Source) }))
        .value.sources,
  )
  const units = collect(
    () =>
      readYaml(file('units.yaml'), 'units.yaml', z.strictObject({ units: z.array(Unit) })).value
        .units,
  )
  const areas = collect(() => readAreas(file('areas.csv')))
  const datasets = collect(() => readRecords(folder, 'datasets', Dataset, problems))
  const indicators = collect(() => readRecords(folder, 'indicators', Indicator, problems))
  const errors = collect(() => [readPublisherErrors(file('publisher-errors.yaml'))])
  const reforms = collect(() => [readReforms(file('reforms.yaml'))])
  const replacements = collect(() => [readReplacements(file('replacements.yaml'))])
  const divisions = collect(() => [readDivisions(file('divisions.yaml'))])
  const catalogue: Catalogue = {
    sources: byId(sources),
    units: byId(units),
    areas: new Map(areas.map((area) => [area.code, area])),
    datasets: withReplacements(
      byId(datasets.map((record) => record.value)),
      replacements.flatMap((record) => record.value.tables),
    ),
    indicators: byId(indicators.map((record) => record.value)),
    errors: errors.flatMap((record) => record.value.errors),
    reforms: reforms.flatMap((record) => record.value.reforms),
  }
  if (problems.length === 0) {
    problems.push(...datasets.flatMap((record) => checkDataset(record, catalogue)))
    problems.push(...indicators.flatMap((record) => checkIndicator(record, catalogue)))
    problems.push(...errors.flatMap((record) => checkPublisherErrors(record, catalogue)))
    problems.push(...reforms.flatMap((record) => checkReforms(record, catalogue.indicators)))
    problems.push(...replacements.flatMap((one) => checkReplacements(one, catalogue.datasets)))
    const municipalities = areas.filter(({ kind }) => kind === 'municipality').length
    problems.push(...divisions.flatMap((record) => checkDivisions(record, municipalities)))
  }
  if (problems.length > 0) throw new DataError(problems)
  return catalogue
}

const byId = <T extends { id: string }>(records: T[]) =>
  new Map(records.map((record) => [record.id, record]))

function readRecords<S extends z.ZodType<{ id: string }>>(
  folder: string,
  kind: string,
  schema: S,
  problems: string[],
): Placed<z.infer<S>>[] {
  const names = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.yaml'))
  return names.sort().flatMap((name) => {
    try {
      const record = readYaml(join(folder, kind, name), `${kind}/${name}`, schema)
      if (`${record.value.id}.yaml` !== name) {
        problems.push(`${record.at(['id'])}: "${record.value.id}" is not the name of the file`)
      }
      return [record]
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      problems.push(...error.problems)
      return []
    }
  })
}

const AreaRow = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name_da: z.string(),
  name_en: z.string(),
  parent: z.string(),
  group: z.string(),
})

/** @throws {DataError} when the file is no CSV, or has other columns */
function areaRows(file: string): z.infer<typeof AreaRow>[] {
  const columns = Object.keys(AreaRow.shape).join(',')
  try {
    const rows: unknown = parse(readFileSync(file), { columns: true, skip_empty_lines: true })
    const read = z.array(AreaRow).safeParse(rows)
    if (read.success) return read.data
    const line = Number(read.error.issues[0]?.path[0] ?? 0) + 2
    throw new DataError([`areas.csv:${String(line)}: the columns must be ${columns}`])
  } catch (error) {
    if (error instanceof DataError || !(error instanceof CsvError)) throw error
    throw new DataError([`areas.csv: not readable as CSV with ${columns}: ${error.message}`])
  }
}

/** @throws {DataError} with every row that is none */
export function readAreas(file: string): Area[] {
  const rows = areaRows(file)
  const problems: string[] = []
  const areas = rows.flatMap((row, index) => {
    const result = Area.safeParse({
      code: row.code,
      kind: row.kind,
      name: { da: row.name_da, en: row.name_en },
      parent: row.parent || null,
      group: row.group || null,
    })
    if (result.success) return [result.data]
    problems.push(
      ...result.error.issues.map(
        (issue) => `areas.csv:${String(index + 2)}: ${issue.path.join('.')}: ${issue.message}`,
      ),
    )
    return []
  })
  if (problems.length > 0) throw new DataError(problems)
  return areas
}

function checkDataset({ value, at }: Placed<Dataset>, catalogue: Catalogue): string[] {
  const problems: string[] = []
  if (!catalogue.sources.has(value.source)) {
    problems.push(`${at(['source'])}: no source "${value.source}" in sources.yaml`)
  }
  for (const [measure, { unit }] of Object.entries(value.measures)) {
    if (!catalogue.units.has(unit)) {
      problems.push(`${at(['measures', measure, 'unit'])}: no unit "${unit}" in units.yaml`)
    }
  }
  if (value.live && !selections(value).has(value.source)) {
    problems.push(`${at(['live'])}: a live dataset needs "${value.source}:", how it is asked`)
  }
  const moving = value.jobindsats?.period === 'QMAT'
  if (value.jobindsats && moving !== (value.covers === 'year')) {
    problems.push(
      `${at(['covers'])}: a dataset of years that end with a quarter is asked for as QMAT`,
    )
  }
  if (value.covers === 'year' && value.frequency !== 'quarterly') {
    problems.push(`${at(['covers'])}: a year that ends with its period needs quarterly periods`)
  }
  problems.push(...staleMarks(value).map((fault) => `${at(['unconfirmed'])}: ${fault}`))
  for (const variable of value.statbank?.measure ?? []) {
    if (!value.statbank?.choose[variable]) {
      problems.push(
        `${at(['statbank', 'measure'])}: "${variable}" is not among the chosen variables`,
      )
    }
  }
  return problems
}

/** The sources that a dataset says how to ask. */
const selections = ({ statbank, jobindsats, uddannelsesstatistik, eurostat }: Dataset) =>
  new Set(
    Object.entries({ statbank, jobindsats, uddannelsesstatistik, eurostat }).flatMap(
      ([source, selection]) => (selection ? [source] : []),
    ),
  )

function checkIndicator({ value, at }: Placed<Indicator>, catalogue: Catalogue): string[] {
  const problems: string[] = []
  if (value.expectation) {
    const faults = expectationFaults(value.expectation, catalogue.datasets)
    problems.push(...faults.map((fault) => `${at(['expectation'])}: ${fault}`))
  }
  value.series.forEach((series, i) => {
    const path = ['series', i]
    if (!catalogue.units.has(series.unit)) {
      problems.push(`${at([...path, 'unit'])}: no unit "${series.unit}" in units.yaml`)
    }
    if (series.count && !value.series.some((other) => other.id === series.count)) {
      problems.push(`${at([...path, 'count'])}: no series "${series.count}" in this indicator`)
    }
    for (const [j, { period }] of series.breaks.entries()) {
      if (frequencyOf(period) !== series.frequency) {
        problems.push(`${at([...path, 'breaks', j, 'period'])}: the series is ${series.frequency}`)
      }
    }
    series.parts.forEach((part, j) => {
      for (const reads of readsOf(part)) {
        const other = reads.dataset === part.dataset ? [] : ['over']
        const place = at([...path, 'parts', j, ...other, 'dataset'])
        const faults = faultsOf(reads, series.frequency, catalogue.datasets)
        problems.push(...faults.map((fault) => `${place}: ${fault}`))
      }
    })
  })
  return problems
}
