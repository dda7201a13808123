/** How wide a text will be, without a browser to ask: widths of Helvetica, a little on the safe side. */

const narrow = "ijl.,:;|!'’·"
const slim = 'frtI()[] /-'
const wide = 'mwMWÆæ%@'
const capitals = 'ABCDEFGHJKLNOPQRSTUVXYZØÅ'

function widthOfLetter(letter: string): number {
  if (narrow.includes(letter)) return 0.27
  if (slim.includes(letter)) return 0.33
  if (wide.includes(letter)) return 0.87
  if (capitals.includes(letter)) return 0.7
  return 0.56
}

/** Estimated width in px of `text` at `size` px; bold is about 7 % wider. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0)
  return ems * size * (bold ? 1.09 : 1.02)
}
