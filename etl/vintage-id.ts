/** Names vintages by the day that their figures were fetched. */
import type { Loaded } from './load.ts'
import type { Manifest } from './raw.ts'

/**
 * @returns `2026-08-22`, the newest day on which one of the readings was retrieved (today where no day is known),
 * never before the vintage before it that is still in force; `2026-08-22-2` when that name is taken
 */
export function nameVintage(
  readings: Pick<Loaded, 'delivery'>[],
  manifests: Manifest[],
  now: Date,
): string {
  const days = readings.flatMap(({ delivery }) => delivery.retrieved?.slice(0, 10) ?? [])
  const inForce = manifests.filter(({ withdrawn }) => withdrawn === null)
  const before = inForce.map((manifest) => manifest.id.slice(0, 10))
  const day =
    [...(days.length > 0 ? days : [now.toISOString().slice(0, 10)]), ...before].sort().at(-1) ?? ''
  const taken = new Set(manifests.map((manifest) => manifest.id))
  if (!taken.has(day)) return day
  for (let nth = 2; ; nth++) {
    const name = `${day}-${String(nth)}`
    if (!taken.has(name)) return name
  }
}
