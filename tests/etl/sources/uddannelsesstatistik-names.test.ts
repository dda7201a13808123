import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import { areaNames, findArea, plainName } from '../../../etl/sources/named-area.ts'
import { reasonToSkip } from '../../../etl/sources/no-area.ts'
import { parsePeriodName } from '../../../etl/sources/uddannelsesstatistik-period.ts'

const { areas } = readCatalogue()
const names = areaNames(areas)
const skipping = (name: string) => reasonToSkip('uddannelsesstatistik', plainName(name))

describe('an area', () => {
  test('is found by its Danish name, every municipality and the country', () => {
    const wanted = [...areas.values()].filter(
      ({ kind }) => kind === 'municipality' || kind === 'country',
    )
    expect(wanted).toHaveLength(99)
    for (const { code, name } of wanted) {
      expect(findArea(name.da, names)).toBe(code)
      expect(findArea(`${name.da} Kommune`, names)).toBe(code)
    }
  })

  test('is the municipality where a province has the same name', () => {
    expect(findArea('Bornholm', names)).toBe('400')
  })

  test('is found however its letters with marks are put together', () => {
    expect(findArea(' Ringkøbing-Skjern ', names)).toBe('760')
    expect(findArea('Allerød'.normalize('NFD'), names)).toBe('201')
    expect(
      findArea('Århus'.normalize('NFD'), areaNames(areas, { spelled: { Århus: '751' } })),
    ).toBe('751')
  })

  test('is left out on purpose only when it is on the list, which says why', () => {
    expect(skipping('Christiansø')).toContain('no municipality')
    expect(skipping('Uoplyst kommune')).toContain('without a known home')
    expect(skipping('Viborg')).toBeNull()
    expect(skipping('Udlandet')).toBeNull()
  })

  test('is not guessed', () => {
    for (const name of ['viborg', 'Københavns Kommune', 'Nordjylland', '']) {
      expect(findArea(name, names), name).toBeUndefined()
    }
  })
})

describe('a period', () => {
  const year = { detail: '[År].[År]', level: 'year', schoolYear: 'start', months: {} } as const
  const school = { ...year, level: 'school-year' } as const
  const month = { ...year, level: 'month', months: { januar: '01', maj: '05' } } as const

  test('is a year as it stands', () => {
    expect(parsePeriodName('2023', year)).toBe('2023')
  })

  test('is the year that a school year starts in, or ends in where the catalogue says so', () => {
    expect(parsePeriodName('2024/2025', school)).toBe('2024')
    expect(parsePeriodName('2024/2025', { ...school, schoolYear: 'end' })).toBe('2025')
  })

  test('is a month whose name has a number in the catalogue', () => {
    expect(parsePeriodName('Januar 2024', month)).toBe('2024-01')
    expect(parsePeriodName('maj 2024', month)).toBe('2024-05')
  })

  test('is refused when it is of another kind', () => {
    for (const name of ['2024/2025', 'januar 2024', '24', '', ' 2024']) {
      expect(parsePeriodName(name, year), name).toBeNull()
    }
    for (const name of ['2024', '2024/2026', '2024/25', '2022/23-2024/25', '2024/2024']) {
      expect(parsePeriodName(name, school), name).toBeNull()
    }
    for (const name of ['juni 2024', 'constructor 2024', 'januar', '2024', 'januar 24']) {
      expect(parsePeriodName(name, month), name).toBeNull()
    }
  })
})
