/** Fills the tables that hold no observations of their own: catalogue, figures of series, single figures. */
import {
  BOOLEAN,
  DOUBLE,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { Catalogue } from '../data/catalogue/catalogue.ts'
import { readsOf } from '../data/catalogue/series-part.ts'
import { schemaVersion } from '../data/layout.ts'
import type { AdoptedStrategy } from '../data/strategy/strategy.ts'
import type { SingleFigure } from './sources/single-figures.ts'
import { append } from './warehouse-file.ts'

/** Writes what the catalogue and the strategy say: areas, series and what they are made of. */
export async function fillCatalogue(
  connection: DuckDBConnection,
  catalogue: Catalogue,
  strategy: AdoptedStrategy,
  digest: string,
): Promise<void> {
  await append(
    connection,
    'meta',
    [INTEGER, VARCHAR, VARCHAR],
    [[schemaVersion, digest, strategy.home]],
  )
  await append(
    connection,
    'area',
    Array<DuckDBType>(6).fill(VARCHAR),
    [...catalogue.areas.values()].map((area) => [
      area.code,
      area.kind,
      area.name.da,
      area.name.en,
      area.parent,
      area.group,
    ]),
  )
  await fillPublisherErrors(connection, catalogue)
  const indicators = [...catalogue.indicators.values()]
  await append(
    connection,
    'series',
    [VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR],
    indicators.flatMap((indicator) =>
      indicator.series.map((series, index) => [
        indicator.id,
        series.id,
        index + 1,
        catalogue.units.get(series.unit)?.kind ?? 'count',
        indicator.direction,
      ]),
    ),
  )
  await append(
    connection,
    'series_measure',
    [VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR, BOOLEAN, DOUBLE, BOOLEAN, VARCHAR],
    indicators.flatMap((indicator) =>
      indicator.series.flatMap((series) =>
        series.parts.flatMap((part, rank) =>
          readsOf(part).flatMap(({ dataset, measures, isDenominator, period }) =>
            measures.map((measure): DuckDBValue[] => [
              indicator.id,
              series.id,
              rank + 1,
              dataset,
              measure,
              isDenominator,
              'per' in part ? part.per : 1,
              catalogue.datasets.get(dataset)?.finality === 'preliminary',
              period === 'same' ? null : period,
            ]),
          ),
        ),
      ),
    ),
  )
}

/** A row for every dataset, measure and area that an error names; null stands for all of them. */
const fillPublisherErrors = (connection: DuckDBConnection, { errors }: Catalogue): Promise<void> =>
  append(
    connection,
    'publisher_error',
    Array<DuckDBType>(6).fill(VARCHAR),
    errors.flatMap(({ id, datasets, measures = [null], areas = [null], from, to }) =>
      datasets.flatMap((dataset) =>
        measures.flatMap((measure) =>
          areas.map((area): DuckDBValue[] => [id, dataset, measure, area, from, to]),
        ),
      ),
    ),
  )

/** Writes the figures of the newest vintage into the table that pages read. */
export async function fillFigures(connection: DuckDBConnection): Promise<void> {
  // What was just loaded goes to the file first, so that the memory is there for the figures.
  await connection.run('CHECKPOINT')
  await connection.run('DELETE FROM figure')
  await connection.run(`INSERT INTO figure
    SELECT indicator, series, area, period, value, status, flag, url, dataset
    FROM figure_as_of((SELECT max(number) FROM vintage))
    ORDER BY indicator, series, area, period`)
}

export async function fillSingleFigures(
  connection: DuckDBConnection,
  rows: SingleFigure[],
): Promise<void> {
  await connection.run('DELETE FROM single_figure')
  await append(
    connection,
    'single_figure',
    [VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, DOUBLE, ...Array<DuckDBType>(6).fill(VARCHAR)],
    rows.map((row) => [
      row.indicator,
      row.topic,
      row.topic_da,
      row.area,
      row.period,
      row.value,
      row.unit,
      row.kind,
      row.publisher,
      row.url,
      row.note,
      row.use,
    ]),
  )
}
