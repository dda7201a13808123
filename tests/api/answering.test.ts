import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWarehouse, type Warehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { fillCatalogue, fillFigures } from '../../etl/fill.ts'
import { loadVintage } from '../../etl/load.ts'
import { stage } from '../../etl/staging.ts'
import { createSchema, withWarehouse } from '../../etl/warehouse-file.ts'
import { catalogue, figure, memoryWarehouse, strategy, testApp } from '../support/warehouse.ts'

const path = '/api/v1/indicators/beskaeftigelsesfrekvens/observations.json'
const one = (value: number) => ({ 'statbank-ras200': [figure('BFK', '791', '2024', value)] })

describe('every answer', () => {
  it('names its vintage, may be read from anywhere, and is not sent again to whoever has it', async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-01-01': one(77.8) }))
    const response = await app.request(path)
    const etag = response.headers.get('etag') ?? ''
    expect(response.headers.get('x-vintage')).toBe('2026-01-01')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('public, no-cache')
    const again = await app.request(path, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await app.request(path, { headers: { 'if-none-match': '"other"' } })
    expect([other.status, other.headers.get('etag')]).toEqual([200, etag])
  })

  it('never changes once it names a vintage', async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-01-01': one(77.8) }))
    const response = await app.request(`${path}?vintage=2026-01-01`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('is the same when it was kept', async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-01-01': one(77.8) }))
    const [first, second] = [await app.request(path), await app.request(path)]
    expect([...second.headers]).toEqual([...first.headers])
    expect(await second.text()).toBe(await first.text())
  })

  it('is given to GET and HEAD alone', async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-01-01': one(77.8) }))
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const refused = await app.request(path, { method })
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })

  it('hides a fault of ours and logs it', async () => {
    const warehouse = await memoryWarehouse({ '2026-01-01': one(77.8) })
    const broken: Warehouse = {
      ...warehouse,
      lease: async () => {
        const lease = await warehouse.lease()
        return lease && { ...lease, select: () => Promise.reject(new Error('disk on fire')) }
      },
    }
    const { app, faults } = testApp(broken)
    const response = await app.request(path)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('disk')
    expect(faults.map(({ message }) => message)).toEqual(['disk on fire'])
  })
})

describe('the warehouse file', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'pejling-api-'))
    await mkdir(layoutOf(dataDir).warehouse)
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  async function publish(number: number, value: number): Promise<void> {
    const layout = layoutOf(dataDir)
    const vintage = `2026-01-0${String(number)}`
    await withWarehouse(join(layout.warehouse, `${vintage}.duckdb`), async (connection) => {
      await createSchema(connection)
      await fillCatalogue(connection, catalogue, strategy, 'test')
      const delivery = {
        dataset: 'statbank-ras200',
        kind: 'live' as const,
        retrieved: null,
        note: null,
        since: null,
        answers: [],
      }
      const observations = one(value)['statbank-ras200']
      await connection.run("ATTACH ':memory:' AS staging")
      const reading = { observations, publisherUpdated: null }
      const staged = await stage(connection, 'test', reading)
      await loadVintage(
        connection,
        { number, id: vintage, published: '2026-01-01T10:00:00.000Z' },
        [{ ...staged, delivery, publisherUpdated: null }],
      )
      await fillFigures(connection)
    })
    const pointer = {
      file: `${vintage}.duckdb`,
      vintage,
      number,
      catalogue: 'test',
      shipped: 'test',
    }
    await writeFile(layout.pointer, JSON.stringify(pointer))
  }
  const values = z.object({ value: z.number() })
  const sql = 'SELECT value FROM figure'

  it('that is not there yet is answered with 503, and found when it comes', async () => {
    const warehouse = openWarehouse(layoutOf(dataDir))
    const { app } = testApp(warehouse)
    expect((await app.request(path)).status).toBe(503)
    expect((await app.request('/health/ready')).status).toBe(503)
    expect((await app.request('/health/live')).status).toBe(200)
    await publish(1, 77.8)
    await expect.poll(async () => (await app.request(path)).status, { timeout: 10_000 }).toBe(200)
    expect(await (await app.request('/health/ready')).json()).toMatchObject({
      status: 'ready',
      vintage: '2026-01-01',
    })
    warehouse.close()
  })

  it('is swapped for a new one while a running request finishes on the old', async () => {
    await publish(1, 77.8)
    const warehouse = openWarehouse(layoutOf(dataDir))
    const running = await warehouse.lease()
    await publish(2, 77.9)
    await expect
      .poll(async () => {
        const lease = await warehouse.lease()
        lease?.release()
        return lease?.vintage
      })
      .toBe('2026-01-02')
    expect(await running?.select(values, sql)).toEqual([{ value: 77.8 }])
    running?.release()
    const next = await warehouse.lease()
    expect(await next?.select(values, sql)).toEqual([{ value: 77.9 }])
    next?.release()
    warehouse.close()
  })

  it('cannot be written, and reaches no other file', async () => {
    await publish(1, 77.8)
    const warehouse = openWarehouse(layoutOf(dataDir))
    const lease = await warehouse.lease()
    await expect(lease?.select(z.unknown(), 'DELETE FROM figure')).rejects.toThrow(/read-only/i)
    await expect(lease?.select(z.unknown(), "FROM read_text('package.json')")).rejects.toThrow(
      /disabled/i,
    )
    lease?.release()
    warehouse.close()
  })
})
