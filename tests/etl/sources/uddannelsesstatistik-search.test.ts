/** Finding a cube by the words of its names. */
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import { Dataset } from '../../../data/catalogue/schema.ts'
import type { Request } from '../../../etl/source.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { answerSkema, answerStatistik } from '../../support/uddannelsesstatistik-answers.ts'
import {
  allCubes,
  apprentices,
  dropout,
  kommune,
  profmod,
  type EmulatedCube,
} from '../../support/uddannelsesstatistik-cube.ts'
import { converse } from '../../support/uddannelsesstatistik-datasets.ts'
import { parseBody } from '../../support/emulator.ts'

const catalogue = readCatalogue()

const dataset = (id: string): Dataset => {
  const found = catalogue.datasets.get(id)
  if (!found) throw new Error(`The catalogue has no ${id}.`)
  return found
}

const answering =
  (cubes: EmulatedCube[]) =>
  ({ path, body }: Request) => {
    const asked = parseBody(body ?? '')
    const reply =
      path === '/skema' ? answerSkema(cubes, asked) : answerStatistik(cubes, asked, 'from-1')
    return answerOf(new Uint8Array(reply.body), reply.status)
  }

const read = (id: string, cubes: EmulatedCube[]) => converse(dataset(id), answering(cubes))

const refusal = (id: string, cubes: EmulatedCube[]) => sourceErrorOf(() => read(id, cubes))

describe('a cube that is looked for by words', () => {
  test.each([
    ['uvm-laerepladser', 'EUD', 'LÆRE', 'Indgåede uddannelsesaftaler'],
    ['uvm-elever-kommuner', 'EUD', 'LÆRE', 'Elever med uddannelsesaftale'],
    ['uvm-eud-frafald', 'EUD', 'FORLØB', 'Frafald på hovedforløbet'],
    ['uvm-eud-soegning', 'GS', 'SØGNING', 'Andel der søger en erhvervsuddannelse'],
  ])('is found for %s, and asked in its own names', (id, område, emne, nøgletal) => {
    const { reading, requests } = read(id, allCubes())
    const asked = parseBody(requests.find(({ path }) => path === '/statistik')?.body ?? '')
    expect(asked).toMatchObject({ område, emne, nøgletal: [nøgletal] })
    const areas = new Set(reading.observations.map(({ area }) => area))
    expect(areas.size).toBe(99)
  })

  test('takes the same questions to the same answers every time, so that a rebuild finds it again', () => {
    const first = read('uvm-eud-frafald', allCubes())
    const second = read('uvm-eud-frafald', allCubes())
    expect(second.requests).toEqual(first.requests)
    expect(second.reading).toEqual(first.reading)
  })

  test('is refused when none has the figure, and what there is instead is told', async () => {
    const error = await refusal('uvm-eud-frafald', [apprentices(), profmod()])
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain('no cube with all that uvm-eud-frafald looks for')
    expect(error.message).toContain('EUD/LÆRE/AFTALE: nøgletal with the words frafald, not antal')
    expect(error.message).toContain('it has Indgåede uddannelsesaftaler, Elever med')
  })

  test('is refused when two fit, with the names to choose from', async () => {
    const error = await refusal('uvm-eud-frafald', [
      dropout(),
      { ...dropout(), underemne: 'FRAFALD2' },
    ])
    expect(error.message).toContain('2 cubes')
    expect(error.message).toContain('EUD/FORLØB/FRAFALD, EUD/FORLØB/FRAFALD2')
  })

  test('is refused when two of its figures fit', async () => {
    const cube = dropout()
    const [first] = cube.figures
    const twice = first ? [first, { ...first, nøgletal: 'Frafald på grundforløbet' }] : []
    const error = await refusal('uvm-eud-frafald', [{ ...cube, figures: twice }])
    expect(error.message).toContain(
      'several fit: Frafald på hovedforløbet, Frafald på grundforløbet',
    )
  })

  test('is refused when it has no municipalities', async () => {
    const cube = dropout()
    const details = new Map([...cube.details].filter(([name]) => name !== kommune))
    const error = await refusal('uvm-eud-frafald', [{ ...cube, details }])
    expect(error.message).toContain('area with the words kommune, not institution, not region')
  })

  test('is refused when the list has no such area of education', async () => {
    const error = await refusal('uvm-eud-frafald', [profmod()])
    expect(error.message).toContain('no område with the words EUD; it has GS (Profilmodel)')
  })

  test('gives up when the words fit too much', async () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ ...dropout(), underemne: `F${at}` }))
    const error = await refusal('uvm-eud-frafald', many)
    expect(error.message).toContain('make them narrower')
  })
})

test('a mistake among the words is named by its field', () => {
  const wrong = { ...dataset('uvm-eud-frafald'), uddannelsesstatistik: { search: { område: 7 } } }
  const issues = Dataset.safeParse(wrong).error?.issues ?? []
  expect(issues.map(({ path }) => path.join('.'))).toContain('uddannelsesstatistik.search.område')
})
