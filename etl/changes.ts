/** Records what a vintage changed: what its measures meant, and how many figures of each kind are new or other. */
import { VARCHAR, INTEGER, type DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../data/catalogue/catalogue.ts'
import type { Dataset } from '../data/catalogue/schema.ts'
import { readsOf } from '../data/catalogue/series-part.ts'
import { digestOf, type Delivery } from './raw.ts'
import { append } from './warehouse-file.ts'

/**
 * What every measure of a dataset means today, as a digest: another digest is another definition.
 * Names, ranges and pages may change without a figure meaning something else.
 */
export function definitionsOf(catalogue: Catalogue, dataset: Dataset): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dataset.measures).map(([measure, { unit }]) => {
      const meaning = [
        unit,
        dataset.table,
        selected(dataset, measure),
        breaks(catalogue, dataset, measure),
      ]
      return [measure, digestOf(JSON.stringify(meaning)).slice(0, 16)]
    }),
  )
}

function selected(dataset: Dataset, measure: string): unknown {
  const { statbank, jobindsats, uddannelsesstatistik, eurostat, selection } = dataset
  return [
    statbank && [statbank.choose, statbank.unit],
    jobindsats && [jobindsats.hierarchies, jobindsats.measures[measure]],
    uddannelsesstatistik && cubeOf(uddannelsesstatistik, measure),
    eurostat && [eurostat.choose, eurostat.unit],
    selection,
  ]
}

type Cube = NonNullable<Dataset['uddannelsesstatistik']>

/** A cube that is searched for means what the search says. */
const cubeOf = (selection: Cube, measure: string): unknown =>
  'search' in selection ? selection.search : [selection.filter, selection.measures[measure]]

/** The breaks of every series that is made of the measure. */
const breaks = ({ indicators }: Catalogue, { id }: Dataset, measure: string): string[] =>
  [...indicators.values()].flatMap((indicator) =>
    indicator.series
      .filter(({ parts }) =>
        parts
          .flatMap(readsOf)
          .some((reads) => reads.dataset === id && reads.measures.includes(measure)),
      )
      .flatMap((series) => series.breaks.map(({ period }) => `${series.id} ${period}`)),
  )

/** Must come after the vintage's figures are loaded; counts what {@link change_in} of the schema says. */
export async function recordChanges(
  connection: DuckDBConnection,
  number: number,
  deliveries: Pick<Delivery, 'dataset' | 'definitions'>[],
): Promise<void> {
  await append(
    connection,
    'definition',
    [VARCHAR, VARCHAR, INTEGER, VARCHAR],
    deliveries.flatMap(({ dataset, definitions }) =>
      Object.entries(definitions ?? {}).map(([measure, digest]) => [
        dataset,
        measure,
        number,
        digest,
      ]),
    ),
  )
  const known = await connection.runAndReadAll(
    `SELECT 1 FROM provenance WHERE vintage = $1 AND ${isKnown} LIMIT 1`,
    [number],
  )
  await connection.run(countFirst, [number])
  if (known.currentRowCount > 0) await connection.run(countOthers, [number])
}

const isKnown = 'dataset IN (SELECT dataset FROM provenance WHERE vintage < $1)'

// All figures of a dataset that was never there before are new: with nothing to compare, that is only a count.
const countFirst = `
  INSERT INTO change_count SELECT $1, dataset, 'new', count(*) FROM observation
  WHERE first_vintage = $1 AND NOT ${isKnown} GROUP BY ALL`

const countOthers = `
  INSERT INTO change_count SELECT $1, dataset, kind, count(*) FROM change_in($1)
  WHERE ${isKnown} GROUP BY ALL`
