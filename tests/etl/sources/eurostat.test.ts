import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eurostat, patience } from '../../../etl/sources/eurostat.ts'
import { readShipped } from '../../../etl/sources/shipped.ts'
import { queued } from '../../support/eurostat-reply.ts'
import {
  converse,
  neetDataset,
  selecting,
  unemploymentDataset,
} from '../../support/eurostat-datasets.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'

const root = join(import.meta.dirname, '../../..')
const fixture = (name: string) => readFileSync(join(root, 'tests/fixtures/eurostat', name), 'utf8')

const Body = z.looseObject({
  id: z.array(z.string()),
  size: z.array(z.number()),
  dimension: z.record(z.string(), z.unknown()),
  value: z.record(z.string(), z.number()),
  status: z.record(z.string(), z.string()),
})
const whole = fixture('edat_lfse_22.json')
const body = Body.parse(JSON.parse(whole))

const years = Array.from({ length: 20 }, (_, place) => String(2000 + place))

/** Midtjylland alone, as the composed answer has it. */
const midtjylland = selecting(neetDataset, { areas: { DK04: '082' } })
const read = (answer: string | object, dataset = midtjylland) =>
  converse(dataset, [answerOf(typeof answer === 'string' ? answer : JSON.stringify(answer))])

const waiting = answerOf(queued().body)

describe('the conversation with Eurostat', () => {
  test('asks once, for every code by name', () => {
    const { requests } = read(whole)
    expect(requests).toEqual([
      {
        method: 'GET',
        path: '/data/edat_lfse_22?format=JSON&lang=EN&freq=A&sex=T&age=Y15-29&age=Y18-29&training=NO_FE_NO_NFE&wstatus=NEMP&unit=PC&geo=DK04',
        body: null,
        purpose: 'figures of edat_lfse_22',
      },
    ])
  })

  test('asks for each area, from the first period that the selection wants', () => {
    const first = eurostat.converse(unemploymentDataset, emulatedAreas).next().value
    expect(first).toMatchObject({
      path: '/data/lfst_r_lfu3rt?format=JSON&lang=EN&freq=A&isced11=TOTAL&sex=T&age=Y15-74&unit=PC&geo=DK04&geo=DK&sinceTimePeriod=2015',
    })
  })

  test('reads figures and flags exactly, the gaps as missing', () => {
    const shipped = readFileSync(join(root, 'data/published/eurostat-edat-lfse-22.csv'))
    const { observations, publisherUpdated } = read(whole).reading
    expect(observations).toHaveLength(40)
    expect(observations).toEqual(
      readShipped(shipped, 'eurostat-edat-lfse-22').map((one) =>
        one.status === 'missing' ? { ...one, flag: ':' } : one,
      ),
    )
    expect(observations.slice(6, 8)).toEqual([
      {
        measure: 'Y15-29',
        area: '082',
        period: '2006',
        value: null,
        status: 'missing',
        flag: ':',
        url: null,
      },
      {
        measure: 'Y15-29',
        area: '082',
        period: '2007',
        value: 4.8,
        status: 'normal',
        flag: 'b',
        url: null,
      },
    ])
    expect(publisherUpdated).toBe('2024-06-13T23:00:00+0200')
  })

  test.each([
    ['quarterly', '2024-Q3'],
    ['monthly', '2024-07'],
  ] as const)('takes %s periods as Eurostat spells them', (frequency, period) => {
    const dimension = { ...body.dimension, time: { category: { index: [period] } } }
    const value = { 0: 4.8, 1: 5.7 }
    const answer = { ...body, size: body.size.with(-1, 1), dimension, value, status: {} }
    const { observations } = read(answer, { ...midtjylland, frequency }).reading
    expect(observations.map((one) => [one.measure, one.period, one.value])).toEqual([
      ['Y15-29', period, 4.8],
      ['Y18-29', period, 5.7],
    ])
  })

  test('gives the same observations whatever the order of the codes', () => {
    const turned = (name: string, codes: string[]) => ({
      [name]: { category: { index: codes.toReversed() } },
    })
    const dimension = {
      ...body.dimension,
      ...turned('age', ['Y15-29', 'Y18-29']),
      ...turned('time', years),
    }
    // With both dimensions that have several codes turned, the flat list runs backwards.
    const backwards = <T>(list: Record<string, T>) =>
      Object.fromEntries(Object.entries(list).map(([place, one]) => [39 - Number(place), one]))
    const answer = {
      ...body,
      dimension,
      value: backwards(body.value),
      status: backwards(body.status),
    }
    expect(read(answer).reading.observations).toEqual(read(whole).reading.observations)
  })

  test('takes a code that is suppressed throughout as come', () => {
    const value = Object.fromEntries(
      Object.entries(body.value).filter(([place]) => Number(place) < 20),
    )
    const { observations } = read({ ...body, value, status: { 39: 'c' } }).reading
    expect(observations.at(-1)).toMatchObject({ value: null, status: 'suppressed', flag: 'c' })
  })

  test('asks again, as often as it has patience, while the figures are put together', () => {
    const { requests, reading } = converse(midtjylland, [waiting, waiting, answerOf(whole)])
    expect(requests.map(({ purpose }) => purpose)).toEqual([
      'figures of edat_lfse_22',
      'waiting for figures of edat_lfse_22',
      'waiting for figures of edat_lfse_22',
    ])
    expect(new Set(requests.map(({ path }) => path)).size).toBe(1)
    expect(reading.observations).toHaveLength(40)
  })

  test('gives up when the figures do not come', async () => {
    const endless = Array.from({ length: 99 }, () => waiting)
    const error = await sourceErrorOf(() => converse(midtjylland, endless))
    expect(error.fault).toBe('unreachable')
    expect(error.message).toContain(`together after ${patience} more requests`)
    const enough = [...endless.slice(0, patience), answerOf(whole)]
    expect(converse(midtjylland, enough).requests).toHaveLength(patience + 1)
  })
})

describe('an answer that cannot be trusted is refused:', () => {
  const codes = (...list: string[]) => ({ category: { index: list } })
  const instead = (name: string, ...list: string[]) => ({
    ...body,
    size: body.size.map((size, place) => (body.id[place] === name ? list.length : size)),
    dimension: { ...body.dimension, [name]: codes(...list) },
  })
  const cases: [string, string | object, string, string[]][] = [
    [
      'a web page',
      '<!DOCTYPE html><html></html>',
      'unexpected-shape',
      ['web page or XML (HTTP 200)'],
    ],
    ['an empty body', '', 'unexpected-shape', ['not JSON, perhaps cut off']],
    ['cut off', whole.slice(0, 900), 'unexpected-shape', ['not JSON, perhaps cut off']],
    ['another kind of JSON', [], 'unexpected-shape', ['is not JSON-stat']],
    [
      'a text for a figure',
      { ...body, value: { 0: '4,8' } },
      'unexpected-shape',
      ['is not JSON-stat: value'],
    ],
    [
      'sizes that do not fit',
      { ...body, size: body.size.slice(1) },
      'unexpected-shape',
      ['has 7 sizes for 8 dimensions'],
    ],
    [
      'another table',
      { ...body, extension: { id: 'EDAT_LFSE_20' } },
      'unexpected-shape',
      ['is about EDAT_LFSE_20'],
    ],
    [
      'another unit',
      instead('unit', 'THS_PER'),
      'failed-check',
      ['is counted in THS_PER, the catalogue says PC'],
    ],
    [
      'another area',
      instead('geo', 'DK05'),
      'unexpected-shape',
      ['the code DK05 of geo', 'not asked for'],
    ],
    ['another sex', instead('sex', 'F'), 'unexpected-shape', ['the code F of sex']],
    [
      'half a year',
      instead('time', ...years.map((year) => `${year}-S1`)),
      'failed-check',
      ['period 2000-S1, which is not annual'],
    ],
    [
      'an unknown flag',
      { ...body, status: { 7: 'x' } },
      'unexpected-shape',
      ['4.8 with the flag "x"', 'Y15-29', 'DK04.2007', 'not known'],
    ],
    [
      'a dimension too few',
      {
        ...body,
        id: body.id.with(1, 'isced11'),
        dimension: { ...body.dimension, isced11: codes('T') },
      },
      'failed-check',
      ['no dimension sex'],
    ],
    [
      'a dimension too many',
      {
        ...body,
        id: ['citizen', ...body.id],
        size: [1, ...body.size],
        dimension: { ...body.dimension, citizen: codes('TOTAL') },
      },
      'failed-check',
      ['dimension citizen', 'chooses nothing from', 'it has TOTAL'],
    ],
    [
      'no figure for a code',
      {
        ...body,
        value: Object.fromEntries(
          Object.entries(body.value).filter(([place]) => Number(place) < 20),
        ),
        status: {},
      },
      'failed-check',
      ['no figure at all for Y18-29 of age'],
    ],
    ['no figures', { ...body, value: {}, status: {} }, 'failed-check', ['no figure at all for']],
  ]
  test.each(cases)('%s', async (_, answer, fault, words) => {
    const error = await sourceErrorOf(() => read(answer))
    expect(error.fault).toBe(fault)
    for (const word of ['edat_lfse_22', ...words]) expect(error.message).toContain(word)
  })

  test('an area missing altogether', async () => {
    const error = await sourceErrorOf(() => read(whole, neetDataset))
    expect(error).toMatchObject({ fault: 'failed-check' })
    expect(error.message).toContain('no code DK in geo; it has DK04')
  })

  test('a period before the first that was asked for', async () => {
    const error = await sourceErrorOf(() => read(whole, selecting(midtjylland, { since: '2005' })))
    expect(error.message).toContain('the period 2000, which is before 2005')
  })

  test('bytes that are not text', async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe])
    const error = await sourceErrorOf(() => converse(midtjylland, [answerOf(bytes)]))
    expect(error.message).toContain('not text in UTF-8')
  })
})
