/** The latest figure of an area beside its country, region, group and the municipalities that resemble it. */
import { z } from 'zod'
import type { Beside, VerdictsInFull } from '../contract-verdicts.ts'
import type { Scene } from '../house.ts'
import { figuresAt } from './observations.ts'

type Asked = Pick<VerdictsInFull, 'indicator' | 'series' | 'unit' | 'area' | 'inputs'> & {
  /** Of an older data version; null for the one in force. */
  number: number | null
  /** The neighbours are those of the newest data version, so an answer that never changes has none. */
  neighbours: boolean
}

const Row = z.object({ area: z.string(), value: z.number() })

/** A mean of fewer of the neighbours than this is none of theirs. */
const enough = 0.8

function regionOf(areas: Scene['catalogue']['areas'], code: string): string | null {
  const area = areas.get(areas.get(code)?.parent ?? '')
  if (!area) return null
  return area.kind === 'region' ? area.code : regionOf(areas, area.code)
}

/** @returns empty for counts, which follow the size of the area, and without a figure */
export async function beside(scene: Scene, asked: Asked): Promise<Beside[]> {
  const { unit, area, inputs } = asked
  const at = inputs.own.findLastIndex((value) => value !== null)
  const [own, period] = [inputs.own[at], inputs.periods[at]]
  if (scene.catalogue.units.get(unit)?.kind === 'count' || own == null || !period) return []
  const region = regionOf(scene.catalogue.areas, area)
  const near = asked.neighbours ? await neighbourCodes(scene, area) : []
  const rows = await figuresOf(scene, asked, period, near)
  const tell = (kind: Beside['kind'], code: string | null, value: number | null | undefined) =>
    value == null ? [] : [{ kind, area: code, period, value, gap: own - value }]
  const { country } = scene.strategy
  return [
    ...tell('country', country, inputs.country?.[at]),
    ...(region === null ? [] : await besideRegion(scene, asked, region)),
    ...tell('group', scene.catalogue.areas.get(area)?.group ?? null, inputs.group?.[at]),
    ...tell('neighbours', null, meanOf(near, rows)),
  ]
}

/** The region's newest figure of a period that we have one of too: publishers tell of regions later, or not at all. */
async function besideRegion(
  { lease }: Scene,
  { indicator, series, number, inputs }: Asked,
  region: string,
): Promise<Beside[]> {
  const rows = await lease.select(
    z.object({ period: z.string(), value: z.number() }),
    `SELECT period, value FROM ${figuresAt(number)}
     WHERE indicator = $1 AND series = $2 AND area = $3 AND value IS NOT NULL
     ORDER BY period DESC`,
    [indicator, series, region],
  )
  const own = new Map(inputs.periods.map((period, index) => [period, inputs.own[index] ?? null]))
  for (const { period, value } of rows) {
    const ours = own.get(period) ?? null
    if (ours !== null) return [{ kind: 'region', area: region, period, value, gap: ours - value }]
  }
  return []
}

async function neighbourCodes({ lease }: Scene, area: string): Promise<string[]> {
  const rows = await lease.select(
    z.object({ neighbour: z.string() }),
    'SELECT neighbour FROM neighbour WHERE area = $1 ORDER BY position',
    [area],
  )
  return rows.map(({ neighbour }) => neighbour)
}

async function figuresOf(
  { lease }: Scene,
  { indicator, series, number }: Asked,
  period: string,
  areas: readonly string[],
): Promise<Map<string, number>> {
  if (areas.length === 0) return new Map()
  const rows = await lease.select(
    Row,
    `SELECT area, value FROM ${figuresAt(number)}
     WHERE indicator = $1 AND series = $2 AND period = $3 AND value IS NOT NULL
       AND list_contains(string_split($4, ','), area)`,
    [indicator, series, period, areas.join(',')],
  )
  return new Map(rows.map(({ area, value }) => [area, value]))
}

function meanOf(near: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  const values = near.flatMap((code) => rows.get(code) ?? [])
  if (values.length === 0 || values.length < enough * near.length) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
