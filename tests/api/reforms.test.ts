import { describe, expect, it } from 'vitest'
import { Indicator } from '../../api/contract.ts'
import { catalogue, figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

describe('national reforms in the API', () => {
  it('stand beside the indicators that they concern, oldest first, with their source', async () => {
    const { app } = testApp(
      await memoryWarehouse({
        '2026-01-01': { 'statbank-aup02': [figure('pct', '791', '2026-01', 2.4)] },
      }),
    )
    for (const { id } of catalogue.indicators.values()) {
      const answer = await app.request(`/api/v1/indicators/${id}`)
      const { reforms } = Indicator.parse(await answer.json())
      const wanted = catalogue.reforms.filter(({ indicators }) => indicators.includes(id))
      expect(reforms.map((reform) => reform.id).sort()).toEqual(wanted.map((one) => one.id).sort())
      expect(reforms.map(({ date }) => date)).toEqual(wanted.map(({ date }) => date).sort())
      for (const { source } of reforms) expect(source.title).not.toBe('')
    }
  })
})
