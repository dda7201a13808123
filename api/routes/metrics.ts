/** `/metrics`: what the server counts, and the state of the figures, for Prometheus. */
import type { Hono } from 'hono'
import type { House } from '../house.ts'
import type { Meters } from '../meters.ts'
import { ages } from '../queries/sources.ts'
import { verdictChanges } from '../queries/verdict-changes.ts'
import type { Warehouse } from '../warehouse.ts'

/** @param now milliseconds since 1970 */
export function metricsRoute(
  app: Hono,
  house: House,
  warehouse: Warehouse,
  { registry, figures }: Meters,
  now: () => number,
): void {
  app.get('/metrics', async (c) => {
    for (const gauge of Object.values(figures)) gauge.reset()
    await readFigures(house, warehouse, figures, now)
    await readRuns(house, figures)
    c.header('Cache-Control', 'no-store')
    return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}

/** A source without figures has no age. */
async function readFigures(
  house: House,
  warehouse: Warehouse,
  figures: Meters['figures'],
  now: () => number,
): Promise<void> {
  const lease = await warehouse.lease()
  figures.ready.set(lease ? 1 : 0)
  if (!lease) return
  try {
    const scene = { ...house, lease }
    for (const { id, retrieved } of await ages(scene)) {
      if (retrieved !== null) {
        figures.age.set({ source: id }, Math.max(0, (now() - Date.parse(retrieved)) / 1000))
      }
    }
    for (const [question, count] of Object.entries(await verdictChanges(scene))) {
      figures.verdicts.set({ question }, count)
    }
  } finally {
    lease.release()
  }
}

async function readRuns(house: House, figures: Meters['figures']): Promise<void> {
  const pull = (await house.reports()).find(({ verb }) => verb === 'pull')
  if (!pull) return
  figures.pulled.set(Date.parse(pull.ended) / 1000)
  for (const id of house.catalogue.sources.keys()) {
    const failed = pull.datasets.filter(
      ({ source, outcome }) => source === id && outcome === 'failed',
    )
    figures.failures.set({ source: id }, failed.length)
  }
}
