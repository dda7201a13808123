/** What records name: ids of their own, and the records before them that they follow. */

type Path = (string | number)[]
type At = (path: Path) => string

/** @returns a sentence for each id that an earlier record of the list has already */
export function repeatedIds(at: At, list: Path, records: { id: string }[], what: string): string[] {
  const first = new Map<string, number>()
  return records.flatMap(({ id }, index) => {
    const before = first.get(id)
    if (before === undefined) {
      first.set(id, index)
      return []
    }
    const place = at([...list, index, 'id'])
    return [`${place}: there are two ${what} with the id "${id}"; give one of them another`]
  })
}

type Following = { id: string; before: string | null }

/**
 * Each record may follow one other, and nothing follows itself through others.
 * @param field the field that names the record before, e.g. `replaces`
 */
export function followingProblems(
  at: At,
  list: Path,
  records: Following[],
  { field, what }: { field: string; what: string },
): string[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const told = new Set<string>()
  const taken = new Set<string>()
  return records.flatMap(({ id, before }, index) => {
    if (before === null) return []
    const place = at([...list, index, field])
    if (!byId.has(before)) return [`${place}: no ${what} "${before}"`]
    const circle = circleFrom(id, byId)
    if (circle.some((one) => told.has(one))) return []
    circle.forEach((one) => told.add(one))
    if (circle.length > 0) {
      return [`${place}: ${[...circle, id].join(' → ')} goes in a circle; take one of them out`]
    }
    if (taken.has(before)) return [`${place}: another ${what} has the same "${field}: ${before}"`]
    taken.add(before)
    return []
  })
}

/** @returns the ids from this one back to itself; empty when it leads to an end, or into another circle */
function circleFrom(id: string, byId: Map<string, Following>): string[] {
  const way: string[] = []
  let next: string | null = id
  while (next !== null && !way.includes(next)) {
    way.push(next)
    next = byId.get(next)?.before ?? null
  }
  return next === id ? way : []
}
