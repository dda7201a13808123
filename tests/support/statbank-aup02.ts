/** A small AUP02 of two areas and two months for tests of the adapter: its description, its rows, its reading. */
import type { Dataset } from '../../data/catalogue/schema.ts'
import type { Observation } from '../../data/vocabulary.ts'
import type { Tableinfo } from '../../etl/sources/tableinfo.ts'
import { emulatedAreas, recordedAup02 } from './statbank-areas.ts'
import { answerOf } from './conversation.ts'
import { observationsOf } from './staged.ts'
import { aup02Dataset, converse } from './statbank-datasets.ts'

/** The recorded description, but with the unit in Danish, the language that the adapter asks in. */
export const danish: Tableinfo = { ...recordedAup02, unit: 'Pct.' }

/** The table as it would be with these periods alone. */
export const withPeriods = (info: Tableinfo, ...periods: string[]): Tableinfo => ({
  ...info,
  variables: info.variables.map((variable) =>
    variable.time
      ? { ...variable, values: periods.map((period) => ({ id: period, text: period })) }
      : variable,
  ),
})

/** The entry of an area in a map of areas; none for a code that is no area. */
export const area = (code: string) => {
  const found = emulatedAreas.get(code)
  return found ? [[code, found] as const] : []
}
/** The country and Viborg. */
export const twoAreas = new Map(['000', '791'].flatMap(area))
/** The table as it would be with these area codes alone. */
export const withAreas = (info: Tableinfo, ...codes: string[]): Tableinfo => ({
  ...info,
  variables: info.variables.map((variable) =>
    variable.id === 'OMRÅDE'
      ? { ...variable, values: variable.values.filter(({ id }) => codes.includes(id)) }
      : variable,
  ),
})
/** AUP02 as if it had only the country, Viborg, two that are no area, and its two newest months. */
export const twoMonths = withAreas(
  withPeriods(danish, '2025M08', '2025M09'),
  '000',
  '791',
  '997',
  '998',
)
export const header = 'OMRÅDE;ALDER;KØN;TID;INDHOLD'
export const rows = [
  '000;TOT;TOT;2025M08;2,8',
  '791;TOT;TOT;2025M08;2,3',
  '000;TOT;TOT;2025M09;2,7',
  '791;TOT;TOT;2025M09;2,2',
]
/** Rows as StatBank writes them. */
export const body = (...lines: string[]) => `${lines.join('\r\n')}\r\n`

/** What the adapter makes of these rows, by measure, area and period. */
export const readRows = async (
  bulk: string | Uint8Array,
  info: Tableinfo = twoMonths,
  dataset: Dataset = aup02Dataset,
): Promise<Observation[]> =>
  observationsOf(
    converse(dataset, [answerOf(JSON.stringify(info)), answerOf(bulk)], twoAreas).reading,
  )

/** The observations in short: area, period, value, status, flag. */
export const figures = async (bulk: string | Uint8Array, info?: Tableinfo): Promise<string[]> =>
  (await readRows(bulk, info)).map(({ area: code, period, value, status, flag }) =>
    [code, period, value, status, flag].join(' '),
  )
