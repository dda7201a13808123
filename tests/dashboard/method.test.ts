import { describe, expect, it } from 'vitest'
import { levelLimits, pairLimits } from '../../dashboard/src/text/method-limits.ts'
import { methodOf } from '../../dashboard/src/text/method.ts'
import { errorTables } from '../../dashboard/src/views/error-rates.ts'
import { critical, factors } from '../../data/rule.ts'

describe('the method page', () => {
  it('prints the limits that the rule judges by', () => {
    levelLimits.years.forEach((k, i) => {
      expect(factors[k], `k = ${k}`).toEqual({
        line: { limit: levelLimits.changingLine[i], sign: levelLimits.signsLine[i] },
        step: { limit: levelLimits.changingStep[i], sign: levelLimits.signsStep[i] },
      })
    })
    pairLimits.points.forEach((n, i) => {
      expect(critical[n], `n = ${n}`).toEqual({
        changing: pairLimits.changing[i],
        signs: pairLimits.signs[i],
      })
    })
  })

  it('says the same in both languages: sections, blocks, and as many rows', () => {
    const shape = (lang: 'da' | 'en') =>
      methodOf(lang).map(({ id, blocks }) => [
        id,
        blocks.map((block) => [
          block.kind,
          block.kind === 'table' ? block.rows.map((row) => row.length) : null,
          block.kind === 'list' ? block.items.length : null,
        ]),
      ])
    expect(shape('en')).toEqual(shape('da'))
  })

  it('shows no table of errors before they have been measured', () => {
    expect(errorTables(null, 'da').blocks).toEqual([])
  })

  it('shows each kind of figures with its years', () => {
    const rates = { date: 1, year: 2.34, differs: 3 }
    const measured = {
      rule: 1,
      date: '2026-11-25',
      series: 24000,
      against: { values: 599, apart: 12, apartByChance: 13.6 },
      rows: [
        {
          kind: 'annual',
          model: 'AR 0.7',
          beyond: true,
          cells: [{ years: 8 }],
          measured: [
            { changing: rates, signs: { ...rates, year: 12 }, twoPoints: { ...rates, year: 51 } },
          ],
        },
      ],
    }
    const { blocks, note } = errorTables(measured, 'da')
    const annual = blocks.at(-1)
    expect(note).toContain('24.000 beregnede serier')
    expect(note).toContain(
      '599 af målingerne er holdt op mod den undersøgelse, som reglens grænser bygger på: 12 ligger mere end ét procentpoint fra den, og tilfældet alene kan lægge op til 14 så langt væk.',
    )
    expect(errorTables(measured, 'en').note).toContain('chance alone may put up to 14 as far')
    expect(annual?.kind === 'table' ? annual.rows : []).toEqual([
      ['AR 0,7 *', '8', '2,3', '12,0', '51,0'],
    ])
  })
})
