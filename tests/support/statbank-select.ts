/** The selection rules of the StatBank API: which codes of a variable a list of wishes stands for. */
import type { EmulatedVariable } from './statbank-table.ts'

/** The codes in the table's own order, each once, or the first wish that stands for none. */
export function selectCodes(
  variable: EmulatedVariable,
  wishes: string[],
): { codes: string[] } | { unknown: string } {
  const all = variable.values.map(({ id }) => id)
  const taken = new Set<string>()
  for (const wish of wishes) {
    const codes = codesOf(wish, all)
    if (codes.length === 0) return { unknown: wish }
    for (const code of codes) taken.add(code)
  }
  return { codes: all.filter((code) => taken.has(code)) }
}

function codesOf(wish: string, all: string[]): string[] {
  const lower = wish.toLowerCase()
  const exact = all.filter((code) => code.toLowerCase() === lower)
  if (exact.length > 0) return exact
  const place = /^\((-n\+)?(\d+)\)$/.exec(wish)
  if (place) {
    const number = Number(place[2])
    return place[1] ? all.slice(-number) : all.slice(-number, all.length - number + 1)
  }
  const range = /^>=(.+?)(?:<=(.+))?$/.exec(wish) ?? /^()<=(.+)$/.exec(wish)
  if (range) {
    const [, from = '', to] = range
    return all.filter((code) => code >= from && (to === undefined || code <= to))
  }
  if (!wish.includes('*')) return []
  const [start = '', end = ''] = lower.split('*')
  return all.filter(
    (code) => code.toLowerCase().startsWith(start) && code.toLowerCase().endsWith(end),
  )
}
