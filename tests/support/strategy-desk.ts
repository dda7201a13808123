/** A copy of Havrum's strategy to work on, and the workbook that was taken from it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx, type Sheet } from 'hucre/xlsx'
import { onTestFinished } from 'vitest'
import { layoutOf } from '../../data/layout.ts'
import { DataError } from '../../data/read-yaml.ts'
import type { Desk } from '../../etl/strategy/desk.ts'
import { exportFile } from '../../etl/strategy/verbs/export.ts'
import { importFile } from '../../etl/strategy/verbs/import.ts'
import { fixtureCatalogue, fixtureFolder } from './fixture-municipality.ts'

/** The desk of a test; its folder goes when the test ends. */
export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'pejling-strategy-'))
  cpSync(fixtureFolder, folder, { recursive: true })
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const layout = layoutOf(join(folder, 'none'))
  return { folder, catalogue: fixtureCatalogue, layout, today: '2026-09-01' }
}

/** The text of every YAML file, by name. */
export const textsIn = ({ folder }: Desk): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** Takes the workbook from the desk, lets it be changed, and saves it. */
export async function filledIn(desk: Desk, change: (sheets: Sheet[]) => void): Promise<string> {
  const file = join(desk.folder, 'plan.xlsx')
  await exportFile.run(desk, {}, [file])
  const { sheets } = await readXlsx(readFileSync(file))
  change(sheets)
  const changed = join(desk.folder, 'filled.xlsx')
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows, merges, cells }) => ({
      name,
      rows,
      ...(merges ? { merges } : {}),
      ...(cells ? { cells } : {}),
    })),
  })
  writeFileSync(changed, bytes)
  return changed
}

/** The sheet of a name; a test that asks for another is wrong. */
export function sheetOf(sheets: Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`No sheet ${name}.`)
  return found
}

/** Writes into the cell below the heading, in the row whose first cell is the id. */
export function write(sheets: Sheet[], place: Place, value: Sheet['rows'][number][number]): void {
  const { rows } = sheetOf(sheets, place.sheet)
  const row = rows.find(([first]) => first === place.id)
  const column = rows[0]?.indexOf(place.heading) ?? -1
  if (!row || column < 0) throw new Error(`No cell ${place.heading} of ${place.id}.`)
  row[column] = value
}
type Place = { sheet: string; id: string; heading: string }

/** The first empty row, with these cells below their headings, and nothing in the others. */
export const add = (
  sheets: Sheet[],
  sheet: string,
  cells: Record<string, string | number | Date>,
): void => {
  const { rows } = sheetOf(sheets, sheet)
  const last = rows.findLastIndex(([first]) => first !== null && first !== undefined)
  rows[last + 1] = (rows[0] ?? []).map((heading) => cells[String(heading)] ?? null)
}

/** The lines of an import, or its problems; in English unless told otherwise. */
export async function imported(
  desk: Desk,
  file: string,
  apply = false,
  more: { lang?: string } = { lang: 'en' },
): Promise<string[]> {
  try {
    return (await importFile.run(desk, { apply, ...more }, [file])).lines
  } catch (error) {
    if (error instanceof DataError) return error.problems
    throw error
  }
}
