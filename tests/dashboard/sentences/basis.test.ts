import { describe, expect, it } from 'vitest'
import {
  levelBasis,
  levelShort,
  pairBasis,
  pairShort,
  pairsNeeded,
} from '../../../dashboard/src/sentences/basis.ts'
import { chanceSentence, placesSentence } from '../../../dashboard/src/sentences/chance.ts'
import { totalParts, totalSentence } from '../../../dashboard/src/sentences/totals.ts'

const months = {
  frequency: 'monthly',
  recent: '2,46 pct.',
  before: '2,41 pct.',
  beforeYears: 3,
  limit: '0,37 pct.point',
  signLimit: '0,24 pct.point',
} as const

describe('the basis of a monthly verdict', () => {
  it('gives both means and both limits', () => {
    expect(levelBasis(months, 'da')).toBe(
      'Gennemsnittet af de seneste 12 måneder er 2,46 pct. mod 2,41 pct. i de tre foregående år. Tallet plejer at svinge så meget, at forskellen skal være over 0,24 pct.point, før vi ser tegn på en ændring, og over 0,37 pct.point, før vi kalder den sikker.',
    )
  })

  it('says that three years can only show signs', () => {
    const three = { ...months, beforeYears: 2, limit: null }
    expect(levelBasis(three, 'da')).toContain('i de to foregående år')
    expect(levelBasis(three, 'da')).toMatch(
      /tegn på en ændring; med tre års tal siger vi ikke mere\.$/,
    )
    expect(levelBasis(three, 'en')).toMatch(/with three years of figures we say no more\.$/)
  })

  it('counts quarters as quarters', () => {
    expect(levelBasis({ ...months, frequency: 'quarterly' }, 'da')).toContain(
      'de seneste fire kvartaler',
    )
  })

  it('is short in a column', () => {
    expect(levelShort({ recent: '2,5', before: '2,4 pct.', beforeYears: 3 }, 'da')).toBe(
      '2,5 det seneste år mod 2,4 pct. de tre før',
    )
  })
})

describe('the basis of an annual verdict', () => {
  it.each([
    [10, 10, 10],
    [15, 15, 15],
    [21, 17, 19],
    [28, 22, 25],
    [10, 8, 9],
    [15, 11, 13],
    [21, 13, 17],
    [28, 16, 22],
  ])('of %i pairs and the limit %i needs %i of them', (pairs, critical, needed) => {
    expect(pairsNeeded(pairs, critical)).toBe(needed)
  })

  it('counts the pairs that point the same way', () => {
    const eight = { pairs: 28, up: 4, down: 23, critical: 22, signCritical: 16 }
    expect(pairBasis(eight, 'da')).toBe(
      'I 23 af 28 par af år er det seneste tal det laveste; der skal 22 til, før vi ser tegn på en ændring, og 25, før vi kalder den sikker.',
    )
    expect(pairBasis({ ...eight, up: 23, down: 4 }, 'en')).toContain('the later is higher')
  })

  it('says in the same breath when the newest year went the other way', () => {
    expect(pairShort({ pairs: 28, up: 26, down: 2 }, true, 'da')).toBe(
      'seneste tal højest i 26 af 28 par af år; faldt seneste år',
    )
    expect(pairShort({ pairs: 28, up: 2, down: 26 }, false, 'en')).toBe(
      'the later lower in 26 of 28 pairs of years',
    )
  })
})

describe('the totals', () => {
  const totals = { better: 5, worse: 1, signsBetter: 3, signsWorse: 0, still: 2, unknown: 1 }
  it('count signs apart from what is called, the worst first', () => {
    expect(totalSentence(totals, 'da')).toBe(
      '1 går tilbage, 5 går frem, 3 viser tegn på fremgang, 2 har ingen sikker ændring og 1 kan ikke afgøres',
    )
    expect(totalParts(totals, 'en').map(({ kind }) => kind)).toEqual([
      'worse',
      'better',
      'signsBetter',
      'still',
      'unknown',
    ])
  })
})

describe('chance variation', () => {
  it('says which places it leaves open', () => {
    expect(placesSentence({ best: 30, worst: 45, of: 98 }, 'da')).toBe(
      'Tilfældet alene lader plads 30 til 45 af 98 stå åben.',
    )
  })

  it('names the persons that the interval is counted from', () => {
    expect(chanceSentence('6,7–7,6 pct.', '833', '11.716', 'da')).toBe(
      'Tilfældig variation: 6,7–7,6 pct. (833 af 11.716, 95 pct.).',
    )
  })
})
