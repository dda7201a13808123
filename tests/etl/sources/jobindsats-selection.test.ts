import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { JobindsatsSelection } from '../../../data/catalogue/jobindsats-selection.ts'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { converse, record, y25i01Dataset } from '../../support/jobindsats-datasets.ts'
import { describeTable, type EmulatedJobindsatsTable } from '../../support/jobindsats-table.ts'
import { y25i01 } from '../../support/jobindsats-tables.ts'

const faultOf = async (dataset: Dataset, table: EmulatedJobindsatsTable = y25i01()) => {
  const error = await sourceErrorOf(() => converse(dataset, [answerOf(describeTable(table))]))
  expect(error.fault).toBe('failed-check')
  return error.message
}

const column = 'Antal ledige fuldtidspersoner'
const asking = (
  given: Partial<z.input<typeof JobindsatsSelection>>,
  rest: Parameters<typeof record>[2] = {},
) => record('y25i01', { measures: { persons: { column } }, ...given }, rest)

const three = { _ygrpi09: ['/', '/2/', '/3/'] }

describe('a selection is not asked for when the table has no such thing', () => {
  test('as its period type', async () => {
    expect(await faultOf(asking({ period: 'Q' }, { frequency: 'quarterly' }))).toBe(
      "Jobindsats' table y25i01 has no period type Q; it has M.",
    )
  })

  test('as periods of the dataset’s frequency', async () => {
    expect(await faultOf(asking({}, { frequency: 'annual' }))).toMatch(
      /^Jobindsats' table y25i01 has the period \d{4}M\d{2}, which is not annual\.$/,
    )
    const half = y25i01({ periods: { M: ['2026M07', '2026MYTD07'] } })
    expect(await faultOf(asking({}), half)).toContain('has the period 2026MYTD07')
  })

  test('as a period once', async () => {
    const twice = y25i01({ periods: { Q: ['2026Q1', '2026Q01'] } })
    const dataset = asking({ period: 'Q' }, { frequency: 'quarterly' })
    expect(await faultOf(dataset, twice)).toContain('has the period 2026Q01 twice')
  })

  test('as its hierarchies', async () => {
    expect(await faultOf(asking({ hierarchies: { _kon: ['/'] } }))).toBe(
      "Jobindsats' table y25i01 has no hierarchy _kon; it has _nykom, _ygrpi09.",
    )
    expect(await faultOf(asking({ area: '_region' }))).toContain('has no hierarchy _region')
  })

  test('as its members, by path or by name', async () => {
    const all = 'it has / (Ydelsesgrupper i alt), /2/ (A-dagpenge mv.), /3/ (Kontanthjælp mv.).'
    for (const member of ['/4/', 'A-dagpenge']) {
      expect(await faultOf(asking({ hierarchies: { _ygrpi09: [member] } }))).toBe(
        `Jobindsats' table y25i01 has no member ${member} in _ygrpi09; ${all}`,
      )
    }
  })

  test('as its level', async () => {
    expect(await faultOf(asking({ hierarchies: { _ygrpi09: ['level:x'] } }))).toContain(
      'has no level x in _ygrpi09; it has ialt, ygrpi09',
    )
  })

  test('as its measure groups', async () => {
    expect(await faultOf(asking({ groups: ['mgrpi01_9'] }))).toContain(
      'has no measure group mgrpi01_9; it has mgrpi01_1, mgrpi01_2, mgrpi01_3',
    )
    const silent = { ...describeTable(y25i01()), mgroups: undefined }
    const dataset = asking({ groups: ['mgrpi01_1'] })
    const error = await sourceErrorOf(() => converse(dataset, [answerOf(silent)]))
    expect(error.message).toContain('so mgrpi01_1 cannot be confirmed')
  })

  test('as one of the 98 municipalities', async () => {
    const table = y25i01()
    const levels = table.area.levels.map(({ id, values }) => ({
      id,
      values: values.map((value) =>
        value.name === 'Viborg' ? { ...value, name: 'Vibourg' } : value,
      ),
    }))
    const message = await faultOf(asking({}), { ...table, area: { ...table.area, levels } })
    expect(message).toMatch(/has no area Viborg in _nykom; the nearest of its 101 are .*Vibourg/)
  })
})

describe('a measure has one place in the answer', () => {
  test('and every measure of the dataset has one', async () => {
    const measures = { persons: { unit: 'persons' }, pct: { unit: 'percent' } }
    expect(await faultOf(asking({}, { measures }))).toContain(
      'is not asked for pct, a measure of jobindsats-y25i01',
    )
    expect(await faultOf(asking({}, { measures: { pct: { unit: 'percent' } } }))).toContain(
      'is asked for persons, which is not among the measures',
    )
  })

  test('and says which when several members are asked for', async () => {
    expect(await faultOf(asking({ hierarchies: three }))).toContain(
      'several members of _ygrpi09, and the measure persons does not say of which it is',
    )
  })

  test('which is among the members that are asked for', async () => {
    const measures = { persons: { column, members: { _ygrpi09: '/3/' } } }
    expect(await faultOf(asking({ hierarchies: { _ygrpi09: ['/', '/2/'] }, measures }))).toContain(
      'has no member /3/ in _ygrpi09',
    )
    expect(await faultOf(asking({ measures }))).toContain(
      'is not asked about _ygrpi09, of which the measure persons names a member',
    )
  })

  test('which no other member shares its name with', async () => {
    const values = ['/2/', '/3/'].map((id) => ({ id, name: 'Dagpenge' }))
    const hierarchies = y25i01().hierarchies.map((hierarchy) => ({
      ...hierarchy,
      levels: [{ id: 'all', values }],
    }))
    const measures = { persons: { column, members: { _ygrpi09: '/3/' } } }
    const dataset = asking({ hierarchies: { _ygrpi09: ['*'] }, measures })
    expect(await faultOf(dataset, y25i01({ hierarchies }))).toContain(
      'has two members named Dagpenge in _ygrpi09, /3/ and /2/',
    )
  })
})

test('a dataset without a selection is not asked for', async () => {
  const { jobindsats: _selection, ...rest } = y25i01Dataset
  expect(await faultOf(rest)).toBe('Dataset jobindsats-y25i01 has no selection at Jobindsats.')
})

test('a selection in the catalogue has a known period type and hierarchies with members', () => {
  const measures = { persons: { column } }
  expect(JobindsatsSelection.parse({ measures })).toEqual({
    period: 'M',
    area: '_nykom',
    nationalOnly: false,
    hierarchies: {},
    groups: [],
    measures: { persons: { column: [column], members: {} } },
  })
  for (const wrong of [
    { measures, period: 'MYTD' },
    { measures, hierarchies: { ygrpi09: ['/'] } },
    { measures, hierarchies: { _ygrpi09: [] } },
    { measures: { persons: { column: [] } } },
    { measures, mgroup: '*' },
    {},
  ]) {
    expect(JobindsatsSelection.safeParse(wrong).success).toBe(false)
  }
})

test('a measure group’s id stands for the heading that the table’s description names it by', () => {
  const measures = { persons: { column: ['mgrpi01_9', 'mgrpi01_2'] } }
  const description = describeTable(y25i01({ periods: { M: ['2026M07'] } }))
  const figures = {
    columns: ['Periode', 'Område', 'Antal ledige personer', column],
    rows: [['2026M07', 'Hele landet', 1, 2]],
  }
  const dataset = asking({ measures, nationalOnly: true })
  const { reading } = converse(dataset, [answerOf(description), answerOf(figures)])
  expect(reading.observations.map(({ value }) => value)).toEqual([2])
})
