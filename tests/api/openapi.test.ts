import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as contract from '../../api/contract.ts'
import { VerdictsInFull } from '../../api/contract-verdicts.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ get: z.object({ summary: z.string() }) })),
})

/** One address for every path that the document describes, and the schema of its answer; null for CSV. */
const examples: Record<string, { address: string; schema: z.ZodType | null }> = {
  '/strategy': { address: '/strategy', schema: contract.Strategy },
  '/goals': { address: '/goals', schema: contract.Goals },
  '/goals/{id}': { address: '/goals/jobmuligheder', schema: contract.Goal },
  '/indicators': { address: '/indicators', schema: contract.Indicators },
  '/indicators/{id}': { address: '/indicators/neet', schema: contract.Indicator },
  '/indicators/{id}/observations.json': {
    address: '/indicators/neet/observations.json',
    schema: contract.Observations,
  },
  '/indicators/{id}/observations.csv': {
    address: '/indicators/neet/observations.csv',
    schema: null,
  },
  '/indicators/{id}/ranking.json': {
    address: '/indicators/neet/ranking.json',
    schema: contract.Ranking,
  },
  '/indicators/{id}/ranking.csv': { address: '/indicators/neet/ranking.csv', schema: null },
  '/indicators/{id}/verdicts': {
    address: '/indicators/neet/verdicts?area=000',
    schema: VerdictsInFull,
  },
  '/areas': { address: '/areas', schema: contract.Areas },
  '/sources': { address: '/sources', schema: contract.Sources },
  '/vintages': { address: '/vintages', schema: contract.Vintages },
  '/vintages/{id}/changes': {
    address: '/vintages/2026-01-01/changes',
    schema: contract.Changes,
  },
}

describe('openapi.json', () => {
  let app: ReturnType<typeof testApp>['app']
  beforeAll(async () => {
    const figures = { 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] }
    app = testApp(await memoryWarehouse({ '2026-01-01': figures })).app
  })

  it('describes every route, and no route that is not there', async () => {
    const document = Document.parse(await (await app.request('/api/v1/openapi.json')).json())
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(examples).sort())
  })

  it.each(Object.entries(examples))('describes what %s answers', async (_, { address, schema }) => {
    const response = await app.request(`/api/v1${address}`)
    expect(response.status).toBe(200)
    const strict = (value: unknown) => schema?.safeParse(value).error
    if (schema) expect(strict(await response.json())).toBeUndefined()
    else expect(await response.text()).toMatch(/^[a-z,]+\r\n/)
  })
})
