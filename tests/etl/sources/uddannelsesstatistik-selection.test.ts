import { describe, expect, test } from 'vitest'
import { UddannelsesstatistikSelection } from '../../../data/catalogue/uddannelsesstatistik-selection.ts'

const selection = {
  område: 'GS',
  emne: 'PROFMOD',
  underemne: 'PROFMOD',
  area: '[Bopælskommune].[Kommune]',
  time: { detail: '[År].[År]', level: 'year' },
  measures: { pct: { nøgletal: 'Andel' } },
}
const mistakesOf = (rest: object): string =>
  UddannelsesstatistikSelection.safeParse({ ...selection, ...rest }).error?.message ?? ''

describe('a selection in the catalogue', () => {
  test('fills in what most cubes need', () => {
    expect(UddannelsesstatistikSelection.parse(selection)).toMatchObject({
      time: { schoolYear: 'start', months: {} },
      measures: { pct: { members: {} } },
      filter: {},
      areaNames: {},
      country: 'row',
      absent: 'left-out',
      pageSize: 100_000,
    })
  })

  test('is refused with a detail that is not written as the publisher writes it', () => {
    expect(mistakesOf({ area: 'Bopælskommune' })).toContain('[Dimension].[Level]')
    expect(mistakesOf({ area: '[Bopælskommune].[Kommune].[Kommune]' })).toContain(
      '[Dimension].[Level]',
    )
  })

  test('is refused without a measure and with a page that is too long', () => {
    expect(mistakesOf({ measures: {} })).toContain('at least one measure')
    expect(mistakesOf({ pageSize: 100_001 })).toContain('pageSize')
  })

  test('is refused when only some measures fix a member', () => {
    const women = { nøgletal: 'Antal', members: { '[Køn].[Køn]': 'Kvinder' } }
    expect(mistakesOf({ measures: { women, all: { nøgletal: 'Antal' } } })).toContain(
      'same details',
    )
    expect(mistakesOf({ measures: { women } })).toBe('')
  })
})
