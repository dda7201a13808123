import { describe, expect, test } from 'vitest'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { profmodDataset } from '../../support/uddannelsesstatistik-datasets.ts'
import { fixture, read } from '../../support/uddannelsesstatistik-small.ts'

const missing = async (...rest: Parameters<typeof profmodDataset>) => {
  const { fault, message } = await sourceErrorOf(() => read({}, profmodDataset(...rest)))
  expect(fault).toBe('failed-check')
  return message
}

describe('what the selection names and the list has not', () => {
  test('is named at the level where it is missing, with what is there', async () => {
    expect(await missing({ område: 'GY' })).toBe(
      'Uddannelsesstatistik.dk has no "GY" among the område; it has GS, EUD.',
    )
    expect(await missing({ emne: 'PROFIL' })).toBe(
      'Uddannelsesstatistik.dk has no "PROFIL" among the emne in GS; it has KARA, PROFMOD.',
    )
    expect(await missing({ underemne: 'SØG' })).toBe(
      'Uddannelsesstatistik.dk has no "SØG" among the underemne in GS/PROFMOD; it has PROFMOD.',
    )
  })

  test('is a figure that was renamed', async () => {
    expect(await missing({ measures: { pct: { nøgletal: 'Komp' } } })).toContain(
      'has no "Komp" among the nøgletal in GS/PROFMOD/PROFMOD; it has Komp: Med mindst en ung',
    )
  })

  test('is a detail, wherever the selection names it', async () => {
    const detail = '[Tid].[Tid]'
    const nøgletal = 'Komp: Med mindst en ungdomsuddannelsekompetence'
    for (const rest of [
      { area: detail },
      { time: { detail, level: 'year' as const } },
      { filter: { [detail]: ['x'] } },
      { measures: { pct: { nøgletal, members: { [detail]: 'x' } } } },
    ]) {
      expect(await missing(rest)).toContain(
        `has no "${detail}" among the detalje in GS/PROFMOD/PROFMOD; it has [Bopælskommune].[Kommune], [Køn].[Køn], [År].[År].`,
      )
    }
  })

  test('is anything, when the list is empty', async () => {
    const skema = () => answerOf([])
    const error = await sourceErrorOf(() => read({ skema }))
    expect(error.message).toContain('has no "GS" among the område; it has none.')
  })

  test('is the nearest of many', async () => {
    const skema = (body: string) =>
      body === '{}'
        ? answerOf(Array.from({ length: 20 }, (_, index) => ({ ID: `G${String(index)}` })))
        : undefined
    const error = await sourceErrorOf(() => read({ skema }))
    expect(error.message).toContain('the nearest of its 20 are G0, G1, G2, G3, G4.')
  })
})

describe('a list that cannot be trusted', () => {
  const cube = '{"område":"GS","emne":"PROFMOD","underemne":"PROFMOD"}'
  const refused = (at: string, body: unknown, status = 200) =>
    sourceErrorOf(() =>
      read({ skema: (asked) => (asked === at ? answerOf(body, status) : undefined) }),
    )

  test.each([
    ['{}', { områder: [] }, 'list of område has another shape: the body'],
    ['{}', ['GS'], 'list of område has another shape: 0'],
    ['{"område":"GS"}', [{ ID: '' }], 'list of emne has another shape: 0.ID'],
    [cube, [], 'description of GS/PROFMOD/PROFMOD has another shape: the body'],
    [cube, { detaljer: [], nøgletal: [1] }, 'has another shape: nøgletal.0'],
    [cube, { detaljer: [{ count: 1 }], nøgletal: [] }, 'has another shape: detaljer.0.name'],
    [cube, fixture('profmod.skema.json').slice(0, 100), 'is not JSON, perhaps cut off'],
    [cube, '<html><body>Vedligeholdelse</body></html>', 'a web page in place of description of GS'],
  ])('is refused: %s answered by %j', async (at, body, words) => {
    const error = await refused(at, body)
    expect(error.fault).toBe('unexpected-shape')
    expect(error.message).toContain(words)
  })

  test('is a retired cube when the list itself does not find it', async () => {
    const error = await refused(cube, 'PROFMOD kunne ikke findes', 400)
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain('look in /skema for what has taken its place')
  })

  test('is a matter of the key when it is refused with 401', async () => {
    const error = await refused('{}', '', 401)
    expect(error.fault).toBe('refused')
    expect(error.message).toContain('refused list of område with HTTP 401: the key is missing')
  })

  test('need not say how many members a level has', () => {
    const bare = JSON.stringify({
      detaljer: ['[Bopælskommune].[Kommune]', '[År].[År]'].map((name) => ({ name })),
      nøgletal: ['Komp: Med mindst en ungdomsuddannelsekompetence'],
    })
    const { requests, reading } = read({
      skema: (asked) => (asked === cube ? answerOf(bare) : undefined),
    })
    expect(reading.observations).toHaveLength(4)
    expect(requests.at(-1)?.purpose).toBe('figures of GS/PROFMOD/PROFMOD, page 0')
  })
})
