/** Reads a number the way Uddannelsesstatistik.dk writes it: as a Danish text, in JSON too. */

/** A number and whether it was written with a percent sign; `7,3 %` is 7.3 and not 0.073. */
export type DanishNumber = { value: number; percent: boolean }

// A point stands only between groups of three, so that `2.35` (two and a bit, in English) is refused and not read as 235.
// The space before the percent sign may be one that does not break.
const shape = /^(-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?)([ \u00a0]?%)?$/

/** The number of a text such as `2.351`, `7,3` or `100,0 %`; null when it is not exactly one number, empty included. */
export function parseDanish(text: string): DanishNumber | null {
  const match = shape.exec(text)
  if (!match) return null
  const [, digits = '', sign] = match
  const value = Number(digits.replaceAll('.', '').replace(',', '.'))
  // Minus zero would be unequal to zero in a comparison of two vintages.
  return Number.isFinite(value) ? { value: value + 0, percent: sign !== undefined } : null
}
