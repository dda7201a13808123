import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as strategy from '../../api/contract-strategy.ts'
import { News } from '../../api/contract-news.ts'
import { Citation } from '../../api/contract-citation.ts'
import * as contract from '../../api/contract.ts'
import { Neighbours } from '../../api/contract-neighbours.ts'
import { Rule } from '../../api/contract-rule.ts'
import { VerdictsInFull } from '../../api/contract-verdicts.ts'
import { havrumApp } from '../support/fixture-municipality.ts'
import { neighbourFigures } from '../support/neighbour-figures.ts'
import { figure, memoryWarehouse, testApp } from '../support/warehouse.ts'

const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.object({ get: z.object({ summary: z.string() }) })),
})

/** A file's first bytes say what it is. */
const files = {
  'observations.csv': /^area,period,value,status\r\n/,
  'observations.csv-metadata.json': /^\{\s*"@context"/,
  'observations.xlsx': /^PK/,
  'observations.jsonstat': /^\{"version":"2.0"/,
  'observations.arrow': /^ARROW1/,
  'observations.parquet': /^PAR1/,
  'observations.zip': /^PK/,
  'chart.svg': /^<svg /,
  'chart.png': /^.PNG/,
  'citation.txt': /^Kilde: /,
  'citation.bib': /^@misc\{/,
  'citation.ris': /^TY {2}- DATA\r\n/,
  'ranking.csv': /^place,area,name,value,status\r\n/,
  'ranking.xlsx': /^PK/,
}

/** Streamed from a file on disk, and tested in whole.test.ts. */
const whole = ['/vintages/{id}/observations.parquet', '/warehouse.duckdb']

/** One address for every path that the document describes, and the schema of its answer or how its file begins. */
type Example = { address: string; schema: z.ZodType | RegExp; ofHavrum?: boolean }
const examples: Record<string, Example> = {
  '/strategy': { address: '/strategy', schema: contract.Strategy },
  '/strategy/versions': { address: '/strategy/versions', schema: strategy.StrategyVersions },
  '/strategy/diff': {
    address: '/strategy/diff?from=strategi-2019&to=strategi-2023',
    schema: strategy.StrategyDiff,
    ofHavrum: true,
  },
  '/strategy/workbook.xlsx': { address: '/strategy/workbook.xlsx', schema: /^PK/ },
  '/focus-areas': { address: '/focus-areas?year=2024', schema: strategy.FocusAreas },
  '/goals': { address: '/goals', schema: contract.Goals },
  '/goals/{id}': { address: '/goals/jobmuligheder', schema: contract.Goal },
  '/indicators': { address: '/indicators', schema: contract.Indicators },
  '/indicators/{id}': { address: '/indicators/neet', schema: contract.Indicator },
  '/indicators/{id}/observations.json': {
    address: '/indicators/neet/observations.json',
    schema: contract.Observations,
  },
  '/indicators/{id}/ranking.json': {
    address: '/indicators/neet/ranking.json',
    schema: contract.Ranking,
  },
  '/runs': { address: '/runs', schema: contract.Runs },
  '/rule': { address: '/rule', schema: Rule },
  '/indicators/{id}/chance': {
    address: '/indicators/neet/chance?area=000',
    schema: contract.Chance,
  },
  '/indicators/{id}/verdicts': {
    address: '/indicators/neet/verdicts?area=000',
    schema: VerdictsInFull,
  },
  ...Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      `/indicators/{id}/${name}`,
      { address: `/indicators/neet/${name}`, schema },
    ]),
  ),
  '/indicators/{id}/citation.json': {
    address: '/indicators/neet/citation.json',
    schema: Citation,
  },
  '/changes.atom': { address: '/changes.atom', schema: /<feed xmlns=/ },
  '/changes.json': { address: '/changes.json', schema: News },
  '/indicators/{id}/changes.atom': { address: '/indicators/neet/changes.atom', schema: /<feed / },
  '/indicators/{id}/changes.json': { address: '/indicators/neet/changes.json', schema: News },
  '/indicators/{id}/embed.html': {
    address: '/indicators/neet/embed.html',
    schema: /^<!doctype html>/,
  },
  '/indicators/{id}/card.png': { address: '/indicators/neet/card.png', schema: /^.PNG/ },
  '/oembed': {
    address: `/oembed?url=${encodeURIComponent('http://localhost/indikator/neet')}`,
    schema: contract.OEmbed,
  },
  '/catalogue.ttl': { address: '/catalogue.ttl', schema: /^@prefix dcat:/ },
  '/catalogue.jsonld': { address: '/catalogue.jsonld', schema: /^\{"@context"/ },
  '/calendar.json': { address: '/calendar.json', schema: contract.Calendar },
  '/calendar.ics': { address: '/calendar.ics', schema: /^BEGIN:VCALENDAR\r\n/ },
  '/areas': { address: '/areas', schema: contract.Areas },
  '/areas/{code}/neighbours': { address: '/areas/791/neighbours', schema: Neighbours },
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
    const figures = { ...neighbourFigures(), 'statbank-neet3': [figure('pct', '791', '2024', 9.3)] }
    app = testApp(await memoryWarehouse({ '2026-01-01': figures })).app
  })

  it('describes every route, and no route that is not there', async () => {
    const document = Document.parse(await (await app.request('/api/v1/openapi.json')).json())
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual([...Object.keys(examples), ...whole].sort())
  })

  it.each(Object.entries(examples))('describes what %s answers', async (_, example) => {
    const { address, schema, ofHavrum } = example
    const response = await (ofHavrum ? await havrumApp() : app).request(`/api/v1${address}`)
    expect(response.status).toBe(200)
    if (schema instanceof RegExp) expect(await response.text()).toMatch(schema)
    else expect(schema.safeParse(await response.json()).error).toBeUndefined()
  })
})
