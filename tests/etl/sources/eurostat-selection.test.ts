import { describe, expect, test } from 'vitest'
import { EurostatSelection } from '../../../data/catalogue/eurostat-selection.ts'
import { converse, neetDataset, selecting } from '../../support/eurostat-datasets.ts'
import { sourceErrorOf } from '../../support/conversation.ts'

describe('a selection that does not fit the catalogue', () => {
  const { eurostat: _, ...without } = neetDataset
  const cases: [string, typeof neetDataset, string][] = [
    ['none', without, 'has no selection at Eurostat'],
    [
      'an area that we have not',
      selecting(neetDataset, { areas: { DK04: '999' } }),
      'asks for area 999',
    ],
    [
      'a measure that the dataset has not',
      { ...neetDataset, measures: {} },
      'asks for Y15-29, which is not among',
    ],
    [
      'measures that nothing tells apart',
      selecting(neetDataset, { measure: [] }),
      'has 2 measures but no dimension',
    ],
  ]
  test.each(cases)('asks nothing: %s', async (_case, dataset, words) => {
    const error = await sourceErrorOf(() => converse(dataset, []))
    expect(error.fault).toBe('failed-check')
    expect(error.message).toContain(words)
  })

  const written = { areas: { DK: '000' }, choose: { sex: ['T'] }, unit: 'PC' }
  test.each([
    ['no areas', { areas: {} }, 'at least one area'],
    ['an area twice', { areas: { DK: '000', DK0: '000' } }, 'two codes stand for one area'],
    ['a unit among the chosen', { choose: { unit: ['PC'] } }, '"unit" is not chosen here'],
    ['a parameter among the chosen', { choose: { lang: ['EN'] } }, '"lang" is not chosen here'],
    ['a measure not chosen', { measure: ['age'] }, '"age" is not among the chosen'],
    ['a code twice', { choose: { sex: ['T', 'T'] } }, 'a code stands twice'],
    ['several codes without a measure', { choose: { sex: ['M', 'F'] } }, 'no part of the measure'],
    ['a first period that is none', { since: '2015M01' }, 'a period is written'],
  ])('is not read: %s', (_case, change, words) => {
    expect(EurostatSelection.safeParse(written).success).toBe(true)
    const result = EurostatSelection.safeParse({ ...written, ...change })
    expect(result.error?.issues[0]?.message).toContain(words)
  })
})
