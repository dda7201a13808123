import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Health } from '../contract.ts'
import { Unfit } from '../fit.ts'
import type { House } from '../house.ts'
import { ages } from '../queries/sources.ts'
import type { Warehouse } from '../warehouse.ts'

type Health = z.infer<typeof Health>

const without = (status: Health['status'], reason: string | null): Health => ({
  status,
  reason,
  vintage: null,
  sources: [],
})

/** Whether the process is alive, and whether it has figures to serve. */
export function healthRoutes(app: Hono, house: House, warehouse: Warehouse): void {
  app.get('/health/live', (c) => c.json(without('live', null)))
  app.get('/health/ready', async (c) => {
    c.header('Cache-Control', 'no-store')
    const lease = await warehouse.lease()
    if (!lease) return c.json(without('not-ready', warehouse.trouble()), 503)
    try {
      const sources = await ages({ ...house, lease })
      const { vintage } = lease
      const ready: Health = { status: 'ready', reason: warehouse.trouble(), vintage, sources }
      c.header('X-Vintage', vintage)
      return c.json(ready)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      return c.json(without('not-ready', error.message), 503)
    } finally {
      lease.release()
    }
  })
}
