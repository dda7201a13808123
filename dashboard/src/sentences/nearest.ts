/** Names like the one that a reader was looking for. */

/** The pairs of letters in a word, ends included: enough to see that `ledigehd` is nearly `ledighed`. */
function pairs(text: string): Set<string> {
  const letters = ` ${text.toLowerCase().replace(/[^a-z0-9æøå]+/g, ' ')} `
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)))
}

/** Shared pairs of letters, 0 to 1 (Sørensen–Dice). */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / (first.size + second.size)
}

/** Below this two words have little more in common than their language. */
const alike = 0.4

/** At most `count` items whose id or name is like `sought`, the most like first; none where none is. */
export function nearest<T extends { id: string; name: string }>(
  sought: string,
  items: readonly T[],
  count: number,
): T[] {
  const near = (item: T) => Math.max(likeness(sought, item.id), likeness(sought, item.name))
  return items
    .filter((item) => near(item) >= alike)
    .sort((a, b) => near(b) - near(a))
    .slice(0, count)
}
