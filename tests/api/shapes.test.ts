/** The catalogue held against shapes of DCAT-AP by a validator of SHACL. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, it } from 'vitest'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const shapes = new Store(
  new Parser().parse(
    readFileSync(join(import.meta.dirname, '../fixtures/dcat-ap/shapes.ttl'), 'utf8'),
  ),
)
const figures = {
  'statbank-ras200': [figure('BFK', '791', '2023', 77.8), figure('BFK', '791', '2024', 77.9)],
  'jobindsats-y25i01': [figure('pct', '791', '2026-07', 2.4)],
}

const short = (address: string | undefined): string => address?.replace(/^.*[#/]/, '') ?? ''

/** What a validator faults, as `severity constraint path of kind`, each once. */
async function faults(turtle: string): Promise<string[]> {
  const data = new Store(new Parser().parse(turtle))
  const report = await new SHACLValidator(shapes).validate(data)
  const lines = report.results.map((one) => {
    const constraint = short(one.sourceConstraintComponent.value)
    const where = short(one.focusNode.value)
    return `${short(one.severity.value)} ${constraint} ${short(one.path.value)} of ${where}`
  })
  return [...new Set(lines)].sort()
}

describe('the DCAT catalogue and the shapes', () => {
  let turtle = ''
  beforeAll(async () => {
    const { app } = testApp(await memoryWarehouse({ '2026-08-22': figures }))
    turtle = await (await app.request('https://pejling.example/api/v1/catalogue.ttl')).text()
  })

  it('fit: nothing mandatory is missing, and what is recommended only where nobody knows it', async () => {
    expect(await faults(turtle)).toEqual([
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
    const found = await faults(broken)
    expect(found.join('\n')).toMatch(new RegExp(`Violation ${constraint}ConstraintComponent`))
  })
})
