import { describe, expect, test } from 'vitest'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { kommune, år } from '../../support/uddannelsesstatistik-cube.ts'
import { apprenticesDataset, profmodDataset } from '../../support/uddannelsesstatistik-datasets.ts'
import { figure, figures, read, row } from '../../support/uddannelsesstatistik-small.ts'

const observation = (area: string, period: string, value: number) => ({
  measure: 'pct',
  area,
  period,
  value,
  status: 'normal',
  flag: null,
  url: null,
})

describe('the conversation with Uddannelsesstatistik.dk', () => {
  test('reads a page exactly, sorted, without the areas that are no municipality', () => {
    const { reading } = read()
    expect(reading.observations).toEqual([
      observation('000', '2023', 84),
      observation('791', '2022', 86),
      observation('791', '2023', 85.4),
      observation('825', '2023', 70),
    ])
    expect(reading.publisherUpdated).toBeNull()
  })

  test('looks the cube up level by level, then turns the pages', () => {
    const { requests } = read()
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      ...Array<string>(4).fill('POST /skema'),
      'POST /statistik',
      'POST /statistik',
    ])
    expect(requests.slice(0, 4).map(({ body }) => body)).toEqual([
      '{}',
      '{"område":"GS"}',
      '{"område":"GS","emne":"PROFMOD"}',
      '{"område":"GS","emne":"PROFMOD","underemne":"PROFMOD"}',
    ])
    expect(JSON.parse(requests[4]?.body ?? '')).toEqual({
      område: 'GS',
      emne: 'PROFMOD',
      underemne: 'PROFMOD',
      nøgletal: [figure],
      detaljering: [kommune, år],
      filtre: {},
      indlejret: false,
      tomme_rækker: false,
      formattering: 'json',
      side: 1,
      side_størrelse: 100000,
    })
  })

  test('limits the figures to the members of a filter', () => {
    const { requests } = read({}, profmodDataset({ filter: { '[Køn].[Køn]': ['Kvinder'] } }))
    expect(JSON.parse(requests[4]?.body ?? '')).toMatchObject({
      detaljering: [kommune, år],
      filtre: { '[Køn].[Køn]': ['Kvinder'] },
    })
  })
})

describe('hidden figures', () => {
  const page = [
    row('Viborg', '2022', '86,0 %'),
    row('Viborg', '2023', '85,4 %'),
    row('Skive', '2023', '80,0 %'),
  ]

  test('are left out unless the catalogue says otherwise', () => {
    expect(figures({ page })).toEqual([
      '779 2023 80 normal',
      '791 2022 86 normal',
      '791 2023 85.4 normal',
    ])
  })

  test('become suppressed where another municipality has a figure, never for the country', () => {
    expect(figures({ page }, profmodDataset({ absent: 'suppressed' }))).toEqual([
      '779 2022  suppressed',
      '779 2023 80 normal',
      '791 2022 86 normal',
      '791 2023 85.4 normal',
      '825 2022  suppressed',
      '825 2023  suppressed',
    ])
  })

  test('are not made up in a period that only the country has', () => {
    const withCountry = [row('Hele landet', '2024', '84,0 %'), row('Viborg', '2023', '85,4 %')]
    const found = figures({ page: withCountry }, profmodDataset({ absent: 'suppressed' }))
    expect(found.filter((text) => text.includes('2024'))).toEqual(['000 2024 84 normal'])
  })
})

describe('a page that cannot be trusted is refused', () => {
  const refusedPage = async (...rows: unknown[]) => {
    const { fault, message } = await sourceErrorOf(() => read({ page: rows }))
    return `${fault}: ${message}`
  }
  const good = row('Viborg', '2023', '85,4 %')

  test.each([
    [
      'an unknown area',
      [row('Vibborg', '2023', '1,0')],
      'unexpected-shape',
      'area "Vibborg", which the catalogue does not know; it has Hele landet',
    ],
    [
      'a region',
      [row('Region Midtjylland', '2023', '1,0')],
      'unexpected-shape',
      'area "Region Midtjylland"',
    ],
    [
      'a period of another kind',
      [row('Viborg', '2023/2024', '1,0')],
      'unexpected-shape',
      'period "2023/2024", which is no year',
    ],
    [
      'an English number',
      [row('Viborg', '2023', '85.4')],
      'unexpected-shape',
      '"85.4" for pct, which is no Danish number',
    ],
    ['a mark', [row('Viborg', '2023', '..')], 'unexpected-shape', '".." for pct'],
    [
      'no figure',
      [row('Viborg', '2023', '')],
      'unexpected-shape',
      'a row without a figure for area 791 in 2023',
    ],
    [
      'null for a figure',
      [row('Viborg', '2023', null)],
      'unexpected-shape',
      'a row without a figure',
    ],
    ['a JSON number', [row('Viborg', '2023', 2.351)], 'unexpected-shape', 'are no list of texts'],
    [
      'a figure twice',
      [good, row('Viborg Kommune', '2023', '85,4 %')],
      'unexpected-shape',
      'have pct for area 791 in 2023 a second time',
    ],
    ['the same row twice', [good, good], 'unexpected-shape', 'a second time'],
    [
      'a column too many',
      [{ ...good, '[Køn].[Køn].[Køn]': 'Mænd' }],
      'unexpected-shape',
      'have [Køn].[Køn].[Køn] in row 1 of a page, which was not asked for',
    ],
    [
      'a column too few',
      [good, { [figure]: '1,0' }],
      'unexpected-shape',
      'have no [Bopælskommune].[Kommune].[Kommune] in row 2 of a page',
    ],
    ['nested rows', [{ Viborg: { '2023': '1,0' } }], 'unexpected-shape', 'are no list of texts'],
    ['a list in the list', [[good]], 'unexpected-shape', 'are no list of texts: 0'],
  ])('when it has %s', async (_, rows, fault, words) => {
    const said = await refusedPage(...rows)
    expect(said).toContain(`${fault}: Uddannelsesstatistik.dk's figures of GS/PROFMOD/PROFMOD`)
    expect(said).toContain(words)
  })

  test('when it has a percent sign on what the catalogue does not count in per cent', async () => {
    const dataset = {
      ...profmodDataset(),
      measures: { pct: { unit: 'persons', min: 0, max: 1e9 } },
    }
    const error = await sourceErrorOf(() => read({ page: [good] }, dataset))
    expect(error.message).toContain(
      '"85,4 %" for pct, which the catalogue does not count in per cent',
    )
  })

  test('when it is an object, text or cut off', async () => {
    const cases: [unknown, string][] = [
      [{ elementer: [] }, 'are no list of texts: the body'],
      ['"[]"', 'are no list of texts: the body'],
      ['[{"[År].[År].[År]":"20', 'is not JSON, perhaps cut off'],
      ['', 'is not JSON, perhaps cut off'],
      ['<!DOCTYPE html><html></html>', 'sent a web page in place of figures of GS/PROFMOD/PROFMOD'],
    ]
    for (const [page, words] of cases) {
      const error = await sourceErrorOf(() => read({ page }))
      expect(error.fault).toBe('unexpected-shape')
      expect(error.message).toContain(words)
    }
  })

  test('when it is not UTF-8', async () => {
    const answer = answerOf(new Uint8Array([0x5b, 0xe6, 0x5d]))
    const error = await sourceErrorOf(() => read({ answer }))
    expect(error.fault).toBe('unexpected-shape')
    expect(error.message).toContain('as a text that is not UTF-8')
  })

  test('when there is no row', async () => {
    const error = await sourceErrorOf(() => read({ page: [] }))
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain('no rows of GS/PROFMOD/PROFMOD')
  })

  test('when a measure has no figure', async () => {
    const dataset = profmodDataset()
    const error = await sourceErrorOf(() =>
      read({ page: [row('Uoplyst', '2023', '1,0')] }, dataset),
    )
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain(`have none for pct ("${figure}")`)
  })
})

describe('a refusal', () => {
  const refusal = (status: number, body: string) =>
    sourceErrorOf(() => read({ answer: answerOf(body, status) }))

  test.each([401, 403])(
    'with %i speaks of the key and repeats nothing of the answer',
    async (status) => {
      const error = await refusal(status, 'Invalid token: abc123')
      expect(error.fault).toBe('refused')
      expect(error.message).toContain('the key is missing, mistyped or no longer valid')
      expect(error.message).not.toContain('abc123')
    },
  )

  test('of a name that cannot be found says that it was retired and where to look', async () => {
    const error = await refusal(400, '"Nøgletallet kunne ikke findes"')
    expect(error.fault).toBe('failed-check')
    expect(error.message).toMatch(/Nøgletallet kunne ikke findes.*retired.*look in \/skema/)
  })

  test('for another reason carries the reason, short', async () => {
    expect((await refusal(400, 'Ugyldig\r\n forespørgsel')).message).toContain(
      'HTTP 400 and "Ugyldig forespørgsel".',
    )
    expect((await refusal(500, '')).message).toContain('HTTP 500 and no reason')
    expect((await refusal(503, '<html></html>')).message).toContain('HTTP 503 and a web page')
    expect((await refusal(500, 'x'.repeat(5000))).message.length).toBeLessThan(400)
  })
})

describe('a dataset', () => {
  test('without a selection is not asked for', async () => {
    const error = await sourceErrorOf(() =>
      read({}, { ...profmodDataset(), uddannelsesstatistik: undefined }),
    )
    expect(error.message).toBe(
      'Dataset uvm-profilmodel has no selection at Uddannelsesstatistik.dk.',
    )
  })

  test('does not ask for measures that it does not have', async () => {
    const dataset = { ...apprenticesDataset(), measures: {} }
    const error = await sourceErrorOf(() => read({}, dataset))
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain('asks for number, which is not among its measures')
  })
})
