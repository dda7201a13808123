import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Health } from '../contract.ts'
import type { House } from '../house.ts'
import { ages } from '../queries/sources.ts'
import type { Warehouse } from '../warehouse.ts'

/** Whether the process is alive, and whether it has figures to serve. */
export function healthRoutes(app: Hono, house: House, warehouse: Warehouse): void {
  app.get('/health/live', (c) => {
    const live: z.infer<typeof Health> = { status: 'live', vintage: null, sources: [] }
    return c.json(live)
  })
  app.get('/health/ready', async (c) => {
    c.header('Cache-Control', 'no-store')
    const lease = await warehouse.lease()
    const notReady: z.infer<typeof Health> = { status: 'not-ready', vintage: null, sources: [] }
    if (!lease) return c.json(notReady, 503)
    try {
      const ready: z.infer<typeof Health> = {
        status: 'ready',
        vintage: lease.vintage,
        sources: await ages({ ...house, lease }),
      }
      c.header('X-Vintage', lease.vintage)
      return c.json(ready)
    } finally {
      lease.release()
    }
  })
}
