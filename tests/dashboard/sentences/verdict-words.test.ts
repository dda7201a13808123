import { describe, expect, it } from 'vitest'
import { gapReading, gapWords } from '../../../dashboard/src/sentences/gap.ts'
import { movingWords } from '../../../dashboard/src/sentences/moving.ts'
import { reasonSentence, reasonWords } from '../../../dashboard/src/sentences/reason.ts'
import { paceSentence, targetWords } from '../../../dashboard/src/sentences/target-verdict.ts'

describe('question 1 in words', () => {
  it.each([
    ['changing', 'up', true, 'Ja, det går frem', 'Yes, improving'],
    ['changing', 'down', false, 'Ja, det går tilbage', 'Yes, worsening'],
    ['changing', 'up', null, 'Ja, tallet stiger', 'Yes, rising'],
    ['changing', 'down', null, 'Ja, tallet falder', 'Yes, falling'],
    ['signs', 'down', true, 'Tegn på fremgang', 'Signs of improvement'],
    ['signs', 'up', false, 'Tegn på tilbagegang', 'Signs of worsening'],
    ['signs', 'up', null, 'Tegn på stigning', 'Signs of a rise'],
    ['signs', 'down', null, 'Tegn på fald', 'Signs of a fall'],
    ['no-change', null, null, 'Nej, ingen sikker ændring', 'No demonstrable change'],
    ['cannot-tell', null, null, 'Kan ikke afgøres', 'Cannot tell'],
  ] as const)('%s %s (wanted: %s) is "%s"', (result, direction, good, da, en) => {
    expect(movingWords({ result, direction, good }, 'da')).toBe(da)
    expect(movingWords({ result, direction, good }, 'en')).toBe(en)
  })

  it('never uses the words of a certain change for signs', () => {
    for (const direction of ['up', 'down'] as const) {
      for (const good of [true, false, null]) {
        expect(movingWords({ result: 'signs', direction, good }, 'da')).not.toMatch(
          /ja|sikker|markant/i,
        )
      }
    }
  })
})

describe('question 2 in words', () => {
  it.each([
    ['reached', 'Nået', 'Reached'],
    ['not-reached', 'Ikke nået', 'Not reached'],
    ['in-reach', 'Nås i dette tempo', 'In reach at this pace'],
    ['needs-more', 'Kræver højere tempo', 'Needs more pace'],
    ['moving-away', 'Bevæger sig væk', 'Moving away'],
    ['cannot-tell', 'Kan ikke afgøres', 'Cannot tell'],
    ['no-target', 'Intet mål vedtaget', 'No target adopted'],
  ] as const)('%s is "%s"', (result, da, en) => {
    expect(targetWords(result, 'da')).toBe(da)
    expect(targetWords(result, 'en')).toBe(en)
  })

  it('tells what is missing, what that is a year, and the pace with its interval', () => {
    const pace = {
      missing: '4,2 pct.point',
      need: '1,1',
      slope: '0,4',
      low: '0,1',
      high: '0,8',
      years: 8,
      backwards: false,
    }
    expect(paceSentence(pace, 'da')).toBe(
      'Der mangler 4,2 pct.point, det er 1,1 om året; tempoet de seneste 8 år har været 0,4 om året (mellem 0,1 og 0,8).',
    )
    expect(paceSentence(pace, 'en')).toContain('between 0,1 and 0,8)')
    expect(paceSentence({ ...pace, low: '−0,1', backwards: true }, 'da')).toContain(
      '(mellem −0,1 og 0,8; minus er den forkerte vej).',
    )
  })
})

describe('question 3 in words', () => {
  it.each([
    ['mostly-us', 'Mest os'],
    ['both', 'Begge dele'],
    ['follows', 'Følger udviklingen i hele landet'],
    ['follows-less', 'Følger udviklingen, men mindre end de andre'],
    ['differs', 'Vi skiller os ud'],
  ] as const)(
    '%s is "%s", and with "Tegn på:" before it where signs alone say so',
    (result, da) => {
      expect(gapWords({ result, level: 'changing' }, 'hele landet', 'da')).toBe(da)
      expect(gapWords({ result, level: 'signs' }, 'hele landet', 'da')).toBe(
        `Tegn på: ${da.charAt(0).toLowerCase()}${da.slice(1)}`,
      )
      expect(gapWords({ result, level: 'signs' }, 'all Denmark', 'en')).toMatch(/^Signs: [a-z]/)
    },
  )

  it('has no signs of nothing', () => {
    expect(gapWords({ result: 'no-difference', level: null }, 'hele landet', 'da')).toBe(
      'Ingen forskel at se',
    )
    expect(gapWords({ result: 'cannot-tell', level: null }, 'hele landet', 'da')).toBe(
      'Kan ikke afgøres',
    )
  })

  it('says no more than signs where there are only signs', () => {
    expect(gapReading({ result: 'differs', level: 'signs' }, 'hele landet', 'da')).toBe(
      'Der er tegn på det, men det kan stadig være tilfældigt.',
    )
  })

  it('never says that the municipality caused it', () => {
    const results = ['mostly-us', 'both', 'follows', 'follows-less', 'differs'] as const
    for (const result of results) {
      expect(gapReading({ result, level: 'changing' }, 'hele landet', 'da')).not.toMatch(
        /skyldes|på grund|effekt|virker/,
      )
      expect(gapReading({ result, level: 'changing' }, 'all Denmark', 'en')).not.toMatch(
        /because|due|effect|caus/,
      )
    }
  })
})

describe('the reason for no answer', () => {
  it('is short in a column and a sentence on the page', () => {
    expect(reasonWords('too-few-years', 'da')).toBe('for få år')
    expect(reasonSentence('too-few-years', { has: 2, needed: 3 }, 'da')).toBe(
      'Indtil videre er der tal for 2 år; der skal mindst 3 til.',
    )
    expect(reasonSentence('break', { has: 1, needed: 5 }, 'en')).toBe(
      'Since the break there are figures for 1 year; at least 5 are needed. Nothing is compared across a break.',
    )
    expect(reasonSentence('too-noisy', { has: 5, needed: 3 }, 'da')).toContain('10 pct. om året')
  })
})
