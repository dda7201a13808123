import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { sourceErrorOf } from '../../support/conversation.ts'
import {
  apprentices,
  areaMembers,
  kommune,
  profmod,
  år,
} from '../../support/uddannelsesstatistik-cube.ts'
import {
  apprenticesDataset,
  bySex,
  converseOver,
  profmodDataset,
} from '../../support/uddannelsesstatistik-datasets.ts'
import {
  type EmulatedUddannelsesstatistik,
  startUddannelsesstatistik,
} from '../../support/uddannelsesstatistik-emulator.ts'

const key = 'key-for-tests'
const cubes = () => [profmod(), apprentices()]
let server: EmulatedUddannelsesstatistik
beforeAll(async () => {
  server = await startUddannelsesstatistik({ cubes: cubes(), key })
})
beforeEach(() => {
  server.fail(null)
  server.set(cubes())
  server.requests.length = 0
})
afterAll(() => server.close())

const pull = (dataset: Dataset) => converseOver(server.url, key, dataset)
const post = async (path: string, body: unknown) => {
  const response = await fetch(server.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${key}` },
  })
  return { status: response.status, text: await response.text() }
}
const question = {
  område: 'EUD',
  emne: 'LÆRE',
  underemne: 'AFTALE',
  nøgletal: ['Elever med uddannelsesaftale'],
  detaljering: [kommune, år],
  side: 1,
}

describe('the emulated Uddannelsesstatistik.dk', () => {
  test('writes flat rows of texts, names doubled and thousands with points', async () => {
    const { text } = await post('/statistik', { ...question, filtre: { [kommune]: ['Aarhus'] } })
    const rows: unknown = JSON.parse(text)
    expect(rows).toHaveLength(8)
    expect(rows).toContainEqual({
      '[Bopælskommune].[Kommune].[Kommune]': 'Aarhus',
      '[År].[År].[År]': '2018',
      'Elever med uddannelsesaftale': expect.stringMatching(/^\d{1,3}(\.\d{3})?$/),
    })
  })

  test('leaves small cells out, and keeps their place when empty rows are asked for', async () => {
    const small = { ...question, filtre: { [kommune]: ['Christiansø'] } }
    expect((await post('/statistik', small)).text).toBe('[]')
    const empty: unknown = JSON.parse(
      (await post('/statistik', { ...small, tomme_rækker: true })).text,
    )
    expect(empty).toHaveLength(8)
  })

  test('refuses unknown names, long pages and requests without the key', async () => {
    expect(await post('/statistik', { ...question, nøgletal: ['Lp-søgende i alt'] })).toEqual({
      status: 400,
      text: 'Lp-søgende i alt kunne ikke findes',
    })
    expect((await post('/statistik', { ...question, side_størrelse: 100_001 })).status).toBe(400)
    expect((await post('/skema', { område: 'GY' })).text).toBe('GY kunne ikke findes')
    expect((await fetch(`${server.url}/skema`, { method: 'POST', body: '{}' })).status).toBe(401)
  })
})

describe('the adapter and the emulated publisher', () => {
  test('agree on every municipality and year of the profile model', async () => {
    const { observations } = await pull(profmodDataset())
    expect(observations).toHaveLength(98 * 14)
    expect(new Set(observations.map(({ area }) => area)).size).toBe(98)
    expect(await pull(profmodDataset())).toEqual({ observations, publisherUpdated: null })
  })

  test.each(['from-0', 'from-1', 'from-1-strict'] as const)(
    'agree whatever the size of pages that count %s',
    async (paging) => {
      const whole = await pull(apprenticesDataset())
      const other = await startUddannelsesstatistik({ cubes: cubes(), key, paging })
      for (const pageSize of [50, 796, 797, 5000]) {
        const dataset = apprenticesDataset({ pageSize })
        expect(await converseOver(other.url, key, dataset), String(pageSize)).toEqual(whole)
      }
      await other.close()
    },
  )

  test('give the country its own figure when it is asked for without areas', async () => {
    const dataset = apprenticesDataset({ country: 'without-areas', absent: 'suppressed' })
    const { observations } = await pull(dataset)
    expect(observations).toHaveLength(2 * 8 * 99)
    const sum = (keep: (area: string) => boolean) =>
      observations
        .filter(
          ({ measure, area, period }) => measure === 'persons' && period === '2025' && keep(area),
        )
        .reduce((total, { value }) => total + (value ?? 0), 0)
    const [country, municipalities] = [sum((area) => area === '000'), sum((area) => area !== '000')]
    expect(country).toBeGreaterThan(0)
    // Those of unknown home are in the country and in no municipality.
    expect(country).toBeGreaterThanOrEqual(municipalities)
    const asked = server.requests.filter(({ path }) => path === '/statistik')
    expect(asked.map(({ body }) => JSON.stringify(body).includes(kommune))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('hide cells of few persons, of one figure while another of the row is shown', async () => {
    const { observations } = await pull(apprenticesDataset({ absent: 'suppressed' }))
    expect(observations).toHaveLength(2 * 8 * 98)
    const hidden = observations.filter(({ status }) => status === 'suppressed')
    expect(hidden.length).toBeGreaterThan(20)
    expect(hidden.every(({ value }) => value === null)).toBe(true)
    expect(
      hidden.some(({ area, period }) =>
        observations.some(
          (other) => other.area === area && other.period === period && other.value !== null,
        ),
      ),
    ).toBe(true)
  })

  test('tell measures apart by a fixed member', async () => {
    const both = await pull(apprenticesDataset({ measures: bySex }))
    const measures = new Set(both.observations.map(({ measure }) => measure))
    expect([...measures].sort()).toEqual(['men', 'women'])
    const women = await pull(apprenticesDataset({ measures: { women: bySex.women } }))
    expect(women.observations).toEqual(
      both.observations.filter(({ measure }) => measure === 'women'),
    )
  })
})

describe('a publisher in trouble', () => {
  const faultOf = async (dataset = profmodDataset()) => {
    const { fault, message } = await sourceErrorOf(() => pull(dataset))
    return `${fault}: ${message}`
  }

  test('is told apart by what it answers', async () => {
    server.fail({ kind: 'html' }, '/statistik')
    expect(await faultOf()).toContain('unexpected-shape: Uddannelsesstatistik.dk sent a web page')
    server.fail({ kind: 'cut-off', bytes: 1000 }, '/statistik')
    expect(await faultOf()).toContain('is not JSON, perhaps cut off')
    server.fail({ kind: 'cut-off', bytes: 0 }, '/skema')
    expect(await faultOf()).toContain('list of område as something that is not JSON')
    server.fail({ kind: 'retired' }, '/statistik')
    expect(await faultOf()).toContain('failed-check: ')
    server.fail({ kind: 'status', status: 503 })
    expect(await faultOf()).toContain(
      'refused: Uddannelsesstatistik.dk refused list of område with HTTP 503',
    )
  })

  test('that does not turn pages is found out', async () => {
    server.fail({ kind: 'stuck' }, '/statistik')
    expect(await faultOf(profmodDataset({ pageSize: 100 }))).toContain('sends page 1 again')
  })

  test('that breaks the connection gives no reading', async () => {
    server.fail({ kind: 'hang-up', bytes: 100 }, '/statistik')
    await expect(pull(profmodDataset())).rejects.toThrow('terminated')
  })

  test('that has retired the cube is said to have done so', async () => {
    server.set([apprentices()])
    expect(await faultOf()).toBe(
      'failed-check: Uddannelsesstatistik.dk has no "GS" among the område; it has EUD.',
    )
  })

  test('that does not know the key never has it repeated', async () => {
    const error = await sourceErrorOf(() => converseOver(server.url, 'hemmelig', profmodDataset()))
    expect(error.fault).toBe('refused')
    expect(error.message).toContain('HTTP 401')
    expect(JSON.stringify([error.message, error.cause, error.stack])).not.toContain('hemmelig')
  })

  test('with an area that the catalogue does not know is not guessed at', async () => {
    const cube = profmod()
    server.set([
      { ...cube, details: new Map([...cube.details, [kommune, [...areaMembers, 'Ny Viborg']]]) },
    ])
    expect(await faultOf()).toContain(
      'area "Ny Viborg", which the catalogue does not know; the nearest of its 99 are',
    )
  })
})
