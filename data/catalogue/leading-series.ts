/** Which series of an indicator stands for it: on pages, in verdicts, wherever one is shown first. */
import type { Indicator, Series } from './schema.ts'

/** Where a series has figures: for the home area, only for other areas, or nowhere. */
export type Standing = 'home' | 'elsewhere' | 'none'

/** The first with figures for the home area, else the first with any, else the first. */
export function leadingSeries(
  { id, series }: Indicator,
  standing: (series: string) => Standing,
): Series {
  const first = (wanted: Standing) => series.find((one) => standing(one.id) === wanted)
  const found = first('home') ?? first('elsewhere') ?? series[0]
  if (!found) throw new Error(`${id} has no series.`)
  return found
}
