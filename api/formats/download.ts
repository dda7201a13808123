/** All that a file says of the figures in it: the rows, what they are, whom they are from, and their data version. */
import type { Language, Text } from '../../data/vocabulary.ts'
import type { Origin, Unit } from '../contract-parts.ts'
import type { Table } from './table.ts'

export type Download = {
  /** Name of the file without its ending, ASCII: `ledighed-maaned-2026-08-22`. */
  name: string
  /** The same for people: `Bruttoledige i pct. af arbejdsstyrken, 2026-08-22`. */
  title: string
  lang: Language
  indicator: { id: string; name: Text; definition: Text; caveats: Text[] }
  series: { id: string; name: Text; decimals: number }
  unit: Unit
  vintage: string
  /** Moment of the vintage's publication, ISO in UTC: the only clock that a file may show. */
  published: string
  /** Whom to credit, with the data version. */
  citation: string
  /** Everyone whose figures are in the rows. */
  origins: Origin[]
  /** Names of the areas in the rows, by code. */
  areas: Map<string, string>
  table: Table
  /** Address of the same rows as JSON, the data version named in it, from the root of the host. */
  address: string
}
