/** The lines that put a chart of ours into somebody's page: no script of ours runs there, and the frame can do nothing. */
import { escaped } from './xml.ts'

/** px that the document needs without a scroll bar, by the width of the frame. */
export const frameHeight = (width: number): number => (width < 500 ? 480 : 500)

export function iframe(
  source: string,
  title: string,
  width: number | null,
  height: number,
): string {
  const wide = width === null ? '100%' : `${String(width)}px`
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;width:${wide};max-width:100%;height:${String(height)}px"></iframe>`
}
