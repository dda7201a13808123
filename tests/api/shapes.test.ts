/** The catalogue held against shapes of DCAT-AP by a validator of SHACL. */
import { beforeAll, describe, expect, it } from 'vitest'
import { shapeFaults } from '../support/shapes.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const figures = {
  'statbank-ras200': [figure('BFK', '791', '2023', 77.8), figure('BFK', '791', '2024', 77.9)],
  'jobindsats-y25i01': [figure('pct', '791', '2026-07', 2.4)],
}

describe('the DCAT catalogue and the shapes', () => {
  let turtle = ''
  beforeAll(async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-08-22': figures }))
    turtle = await (await app.request('https://pejling.example/api/v1/catalogue.ttl')).text()
  })

  it('fit: nothing mandatory is missing, and what is recommended only where nobody knows it', async () => {
    expect(await shapeFaults(turtle)).toEqual([
      // The EU's list of file types has neither.
      'Warning MinCountConstraintComponent format of observations.arrow',
      'Warning MinCountConstraintComponent format of observations.jsonstat',
      // The day on which the municipality first put it up is its own to say, as is the licence of the list.
      'Warning MinCountConstraintComponent issued of data',
      'Warning MinCountConstraintComponent license of data',
    ])
  })

  it.each([
    ['what has no title', 'dct:title', 'dct:alternative', 'MinCount'],
    ['a licence that is no document', 'terms/LicenseDocument>', 'terms/Standard>', 'Class'],
    ['a frequency of nobody’s list', 'authority/frequency/', 'authority/often/', 'Pattern'],
    ['a day that is none', '^^xsd:date ', ' ', 'Node'],
    ['an agent without a name', 'foaf:name', 'foaf:nick', 'MinCount'],
  ])('find %s', async (_what, from, to, constraint) => {
    const broken = turtle.replaceAll(from, to)
    expect(broken).not.toBe(turtle)
    const found = await shapeFaults(broken)
    expect(found.join('\n')).toMatch(new RegExp(`Violation ${constraint}ConstraintComponent`))
  })
})
