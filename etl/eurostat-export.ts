/** Reads files that people have exported from Eurostat: JSON-stat and TSV as the API gives them, and the Data Browser's workbook with flags. */
import readWorkbook from 'read-excel-file/universal'
import type { EurostatSelection } from '../data/catalogue/eurostat-selection.ts'
import type { Area, Dataset } from '../data/catalogue/schema.ts'
import { checkWorkbook } from './bounded-workbook.ts'
import { readTsv } from './eurostat-tsv.ts'
import { readSheets, type ExcelSheet } from './eurostat-workbook.ts'
import { decode, type Fail } from './sources/export-text.ts'
import { SourceError, type Reading } from './source.ts'
import { parseJson } from './sources/answer-text.ts'
import { readCube } from './sources/eurostat-cube.ts'
import { askedCodes } from './sources/eurostat-question.ts'
import { JsonStatError } from './sources/jsonstat-shape.ts'
import { readJsonStat, type JsonStat } from './sources/jsonstat.ts'

/**
 * Of a file with more than the catalogue asks for, only that is taken; of what it does not have, nothing is made up.
 * @param file its name, for messages
 * @throws {SourceError} unexpected-shape with file and cell of the first thing that cannot be resolved
 */
export async function readEurostatExport(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  areas: Map<string, Area>,
): Promise<Reading> {
  const fail: Fail = (what) => new SourceError('unexpected-shape', dataset.id, `${file}${what}.`)
  const selection = dataset.eurostat
  if (!selection) throw fail(` cannot be read: ${dataset.id} does not say what its codes are`)
  const nowhere = Object.values(selection.areas).find((code) => !areas.has(code))
  if (nowhere !== undefined) throw fail(` is of area ${nowhere}, which the catalogue has not`)
  const cube = await openCube(bytes, selection, fail)
  const narrow = narrowTo(cube, selection, fail)
  return {
    observations: readCube(narrow.cube, dataset, narrow.selection),
    publisherUpdated: cube.updated,
  }
}

async function openCube(
  bytes: Uint8Array,
  selection: EurostatSelection,
  fail: Fail,
): Promise<JsonStat> {
  // Every xlsx is a zip archive, whatever the file is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return readSheets(await openWorkbook(bytes, fail), selection, fail)
  }
  const text = decode(bytes)
  if (!/^\s*\{/.test(text)) return readTsv(text, selection, fail)
  try {
    return readJsonStat(parseJson(text))
  } catch (error) {
    if (error instanceof JsonStatError) throw fail(` ${error.message}`)
    throw error
  }
}

async function openWorkbook(bytes: Uint8Array, fail: Fail): Promise<ExcelSheet[]> {
  try {
    checkWorkbook(bytes)
    return await readWorkbook(new Uint8Array(bytes).buffer)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw fail(` cannot be read as an Excel file: ${reason}; export it again`)
  }
}

/** The part of a cube that the selection asks for, and the part of the selection that the cube has. */
function narrowTo(
  cube: JsonStat,
  selection: EurostatSelection,
  fail: Fail,
): { cube: JsonStat; selection: EurostatSelection } {
  const asked = askedCodes(selection)
  const kept = cube.dimensions.map(({ id, codes }) => {
    const wanted = id === selection.time ? undefined : asked.get(id)
    const found = wanted ? codes.filter((code) => wanted.includes(code)) : codes
    if (found.length > 0) return { id, codes: found }
    throw fail(
      ` has none of ${wanted?.join(', ') ?? ''} in ${id}; it has ${codes.slice(0, 12).join(', ')}`,
    )
  })
  const has = (id: string) => (code: string) =>
    kept.find((dimension) => dimension.id === id)?.codes.includes(code) ?? true
  const cells = [...cube.cells].filter(({ codes }) =>
    codes.every((code, place) => kept[place]?.codes.includes(code)),
  )
  const { since: _, ...rest } = selection
  return {
    cube: { ...cube, dimensions: kept, cells },
    selection: {
      ...rest,
      areas: Object.fromEntries(
        Object.entries(selection.areas).filter(([code]) => has(selection.area)(code)),
      ),
      choose: Object.fromEntries(
        Object.entries(selection.choose).map(([id, codes]) => [id, codes.filter(has(id))]),
      ),
    },
  }
}
