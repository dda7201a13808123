import { describe, expect, it } from 'vitest'
import { choiceOf, choiceQuery } from '../../../dashboard/src/views/scorecard-choice.ts'

const themes = ['vaekst', 'unge']
const read = (query: string) => choiceOf(new URLSearchParams(query), themes)

describe('the choice of the scorecard', () => {
  it('is the strategy’s order with curves when the address says nothing', () => {
    expect(read('')).toEqual({
      sort: 'strategy',
      theme: null,
      standing: null,
      responsible: null,
      dense: false,
    })
    expect(choiceQuery(read(''))).toBe('')
  })

  it.each([
    '?sort=attention',
    '?theme=unge',
    '?moving=worse',
    '?view=dense',
    '?responsible=Ungeteamet',
    '?responsible=%C3%86ldre+og+unge',
    '?sort=attention&theme=vaekst&moving=signsBetter&view=dense',
  ])('survives the way through the address: %s', (query) => {
    expect(choiceQuery(read(query))).toBe(query)
  })

  it('passes over what it does not know', () => {
    expect(choiceQuery(read('?sort=luck&theme=nowhere&moving=sideways&view=tiny'))).toBe('')
  })
})
