/** Finds what somebody may have meant by a code that does not exist. */

/** How many letters must be put in, taken out or changed to make one text of the other; case counts for nothing. */
function distance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The existing codes for a message: all of up to twelve in their order, otherwise the five nearest and how many there are. */
export function describeExisting(wanted: string, existing: string[]): string {
  if (existing.length <= 12) return `it has ${existing.join(', ')}`
  const nearest = existing
    .map((code) => ({ code, steps: distance(wanted, code) }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 5)
    .map(({ code }) => code)
  return `the nearest of its ${String(existing.length)} are ${nearest.join(', ')}`
}
