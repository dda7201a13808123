/** Reads a cell of a StatBank answer: a number, or one of the marks that stand in a number's place. */

/** What stands in a cell: a number, or null with the publisher's mark. */
export type CellContent = { value: number; flag: null } | { value: null; flag: string }

// One comma or point, digits on both sides, no thousands mark: `1.234,5` could be two numbers, so it is none.
const numberShape = /^-?(0|[1-9]\d*)([.,]\d+)?$/

/** `..` is hidden or too uncertain, `.` impossible, `-` nil, `…` not yet there; PX files know up to six points. */
const markShape = /^(\.{1,6}|…|-)$/

/** The number of a text such as `2,7`, `2.7` or `-12`; null when it is not exactly one number. */
export function parseNumber(text: string): number | null {
  if (!numberShape.test(text)) return null
  const value = Number(text.replace(',', '.'))
  // Minus zero would be unequal to zero in a comparison of two vintages.
  return Number.isFinite(value) ? value + 0 : null
}

/** Whether a text is a mark of the publisher and not a number. */
export const isMark = (text: string): boolean => markShape.test(text)

/** The content of a cell; null when it is neither a number nor a mark, an empty cell included. */
export function parseCell(text: string): CellContent | null {
  if (isMark(text)) return { value: null, flag: text }
  const value = parseNumber(text)
  return value === null ? null : { value, flag: null }
}
