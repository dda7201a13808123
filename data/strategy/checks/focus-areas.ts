/** Whether the minister's focus areas are numbered once a year. */
import type { z } from 'zod'
import type { Placed } from '../../read-yaml.ts'
import type { FocusAreaFile } from '../plan-schema.ts'

export function focusAreaProblems({
  value: { focusAreas },
  at,
}: Placed<z.infer<typeof FocusAreaFile>>): string[] {
  const seen = new Set<string>()
  return focusAreas.flatMap(({ year, number }, i) => {
    const key = `${year} ${number}`
    const again = seen.has(key)
    seen.add(key)
    const place = at(['focusAreas', i, 'number'])
    return again ? [`${place}: number ${number} stands twice in ${year}`] : []
  })
}
