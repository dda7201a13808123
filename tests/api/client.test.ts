import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { ApiProblem, pejling } from '../../api/client/client.ts'
import { clientTypes, typesFile } from '../../api/client/generate.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

let server: Server
let api: ReturnType<typeof pejling>
beforeAll(async () => {
  const figures = { 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] }
  const { app } = testApp(await memoryWarehouse({ '2026-01-01': figures }))
  const listener = getRequestListener(app.fetch)
  server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  api = pejling(`http://127.0.0.1:${String(port)}`)
})
afterAll(() => {
  server.close()
})

describe('the client', () => {
  it('has the types that the contract gives today: "npm run client" writes them', async () => {
    expect(readFileSync(typesFile, 'utf8')).toBe(await clientTypes())
  })

  it('asks for figures and knows what it gets', async () => {
    const { observations, unit } = await api.get('/indicators/{id}/observations.json', {
      path: { id: 'neet' },
      query: { area: '791', from: '2024' },
    })
    expectTypeOf(observations[0]?.value).toEqualTypeOf<number | null | undefined>()
    expect([unit, observations.map(({ period, value }) => [period, value])]).toEqual([
      'percent',
      [['2024', 9.3]],
    ])
  })

  it('writes addresses of files', () => {
    const address = api.address('/indicators/{id}/observations.csv', {
      path: { id: 'a/b' },
      query: { dialect: 'da' },
    })
    expect(address).toMatch(/\/api\/v1\/indicators\/a%2Fb\/observations\.csv\?dialect=da$/)
  })

  it("throws the API's own sentence when it cannot answer", async () => {
    const refusal: unknown = await api
      .get('/goals/{id}', { path: { id: 'nothing' } })
      .catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ApiProblem)
    expect(refusal).toMatchObject({ problem: { status: 404 } })
    expect(String(refusal)).toContain('nothing')
  })

  it('is refused by the compiler where it asks for what is not there', () => {
    // @ts-expect-error no such parameter
    api.address('/goals', { query: { colour: 'red' } })
    // @ts-expect-error no such route
    api.address('/nothing', {})
    // @ts-expect-error the id is missing
    api.address('/goals/{id}', {})
  })
})
