/** Finds the codes behind the labels of an exported file, which often gives texts alone. */
import type { Area, Dataset } from '../../data/catalogue/schema.ts'
import { reasonToSkip } from './no-area.ts'

/** An area code of ours, `skipped` for a place that is none, or null for an unknown label. */
export type AreaLabel = { code: string } | 'skipped' | null

/** Reads area labels such as `791`, `Viborg`, `791 Viborg`, `Landsdel Vestjylland` or `Copenhagen`. */
export function areaReader(
  areas: Map<string, Area>,
  dataset: Dataset,
): (label: string) => AreaLabel {
  const codes = new Map<string, string>()
  const spelled = dataset.statbank?.areaCodes ?? {}
  const groups = new Set<string>()
  for (const area of areas.values()) {
    // Exports list municipality groups among municipalities; ours are calculated, so theirs are not taken.
    if (area.kind === 'group') groups.add(area.name.da).add(area.name.en)
    else
      for (const label of [area.code, ...(spelled[area.code] ?? []), ...namesOf(area)])
        codes.set(label, area.code)
  }
  const whole = (label: string): AreaLabel => {
    const code = codes.get(label)
    if (code !== undefined) return { code }
    return groups.has(label) || reasonToSkip('statbank', label) !== null ? 'skipped' : null
  }
  return (label) => {
    const direct = whole(label)
    const [, code = '', name = ''] = /^(\d{1,3}) (.+)$/.exec(label) ?? []
    if (direct !== null || name === '') return direct
    const byName = whole(name)
    // With code and name the two must agree, otherwise the label is of another table's areas.
    if (byName === null || byName === 'skipped') return byName
    return codes.get(code) === byName.code ? byName : null
  }
}

// A province's bare name is left out: Bornholm is also a municipality, and Nordjylland a region.
const namesOf = ({ kind, name }: Area): string[] =>
  kind === 'province'
    ? [`Landsdel ${name.da}`, `Province ${name.da}`, name.en].filter((text) => text.includes(' '))
    : [name.da, name.en]

/** How a file writes what is counted: by code, by text, or by code and text. */
export type Presentation = 'code' | 'text' | 'both'

/** Told from the area labels, since those are the ones that can be looked up either way. */
export function presentationOf(labels: string[]): Presentation {
  if (labels.every((label) => /^\d{1,3}$/.test(label))) return 'code'
  return labels.every((label) => /^\d{1,3} /.test(label)) ? 'both' : 'text'
}

const totalCode = /^(TOT\w*|IALT|0+|MOK|\w+_TOTAL)$/i
const totalText = /(^|[\s,])(i alt|total|all|alle)($|[\s,])/i

/** Whether leaving a variable out of an export means this code: what is left out is summed. */
export const isTotal = (code: string): boolean => totalCode.test(code)

/** One variable of the selection, with all that its codes may be called. */
export type Choice = { variable: string; codes: string[]; names: Map<string, string> }

/** The variables that are chosen from; a measure of one variable may also be called by its names in the catalogue. */
export function choicesOf(dataset: Dataset): Choice[] {
  const { choose = {}, measure = [] } = dataset.statbank ?? {}
  return Object.entries(choose).map(([variable, codes]) => {
    const names = new Map<string, string>()
    for (const code of codes) {
      const name =
        measure.length === 1 && measure[0] === variable ? dataset.measures[code]?.name : null
      if (name) names.set(name.da.toLowerCase(), code).set(name.en.toLowerCase(), code)
    }
    return { variable, codes, names }
  })
}

/** The code that a label names by itself, or null. */
export function codeOfLabel(label: string, { codes, names }: Choice): string | null {
  const named = names.get(label.toLowerCase())
  if (named !== undefined) return named
  const lower = label.toLowerCase()
  const [total, ...others] = codes.filter(isTotal)
  if (total !== undefined && others.length === 0 && /^(i alt|total)$/.test(lower)) return total
  // The longest code first, so that `H3` does not take what belongs to `H30 …`.
  const byLength = codes.toSorted((a, b) => b.length - a.length)
  return (
    byLength.find((code) => lower === code.toLowerCase()) ??
    byLength.find((code) => lower.startsWith(`${code.toLowerCase()} `)) ??
    null
  )
}

/**
 * The code of a column that has the same text in every row, where only one code is chosen; or null.
 * The text cannot be looked up, but a total must say so and anything else must not.
 */
export function codeOfConstant(
  label: string,
  { codes }: Choice,
  presentation: Presentation,
): string | null {
  const [code, ...others] = codes
  if (code === undefined || others.length > 0 || presentation !== 'text') return null
  // 10 is the total of some variables and a group of persons in others.
  if (code === '10') return null
  return totalCode.test(code) === totalText.test(label) ? code : null
}
