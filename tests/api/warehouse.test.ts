import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWarehouse, type Warehouse } from '../../api/warehouse.ts'
import { layoutOf } from '../../data/layout.ts'
import { createSchema, withWarehouse } from '../../etl/warehouse-file.ts'
import { testApp } from '../support/warehouse.ts'

describe('the pointer', () => {
  let dataDir: string
  let warehouse: Warehouse
  let warnings: string[]
  const layout = () => layoutOf(dataDir)
  const point = (file: string, number: number) =>
    writeFile(
      layout().pointer,
      JSON.stringify({ file, vintage: `v${String(number)}`, number, catalogue: 'c', shipped: 's' }),
    )
  const inForce = async () => {
    const lease = await warehouse.lease()
    lease?.release()
    return lease?.vintage
  }

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'pejling-pointer-'))
    await mkdir(layout().warehouse)
    await withWarehouse(join(layout().warehouse, 'one.duckdb'), createSchema)
    warnings = []
    warehouse = openWarehouse(layout(), (line) => warnings.push(line))
  })
  afterEach(async () => {
    warehouse.close()
    await rm(dataDir, { recursive: true })
  })

  it('to a file that cannot be opened leaves the old one in force, and is told once', async () => {
    await point('one.duckdb', 1)
    expect(await inForce()).toBe('v1')
    await point('gone.duckdb', 2)
    await expect.poll(async () => (await inForce(), warnings.length)).toBe(1)
    expect(await inForce()).toBe('v1')
    expect(warnings[0]).toContain('gone.duckdb')
  })

  it('that is not whole counts as none', async () => {
    await writeFile(layout().pointer, '{ "file": ')
    const { app } = testApp(warehouse)
    const response = await app.request('/health/ready')
    expect([response.status, await response.json()]).toMatchObject([503, { status: 'not-ready' }])
    expect(warnings).toHaveLength(1)
  })

  it('that is written anew for the same file takes effect under a running request', async () => {
    await point('one.duckdb', 1)
    const running = await warehouse.lease()
    await point('one.duckdb', 2)
    await expect.poll(inForce).toBe('v2')
    expect(running?.vintage).toBe('v1')
    expect(await running?.select(z.object({ n: z.int() }), 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    running?.release()
    expect(await inForce()).toBe('v2')
  })
})

describe('problems', () => {
  it('name the vintage in which nothing was found, and the parameter that is unknown everywhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pejling-problems-'))
    await mkdir(layoutOf(folder).warehouse)
    await withWarehouse(join(layoutOf(folder).warehouse, 'one.duckdb'), createSchema)
    const pointer = { file: 'one.duckdb', vintage: 'v1', number: 1, catalogue: 'c', shipped: 's' }
    await writeFile(layoutOf(folder).pointer, JSON.stringify(pointer))
    const warehouse = openWarehouse(layoutOf(folder))
    const { app } = testApp(warehouse)
    const missing = await app.request('/api/v1/indicators/nothing')
    expect([missing.status, missing.headers.get('x-vintage')]).toEqual([404, 'v1'])
    for (const path of [
      'strategy',
      'goals',
      'indicators',
      'areas',
      'sources',
      'vintages',
      'openapi.json',
    ]) {
      const response = await app.request(`/api/v1/${path}?vintge=v1`)
      expect([path, response.status]).toEqual([path, 400])
      expect(await response.text()).toContain('vintge')
    }
    warehouse.close()
    await rm(folder, { recursive: true })
  })
})
