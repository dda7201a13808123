import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../../../etl/source.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'
import { converse, y25i01Dataset } from '../../support/jobindsats-datasets.ts'
import { describeTable } from '../../support/jobindsats-table.ts'
import { y25i01 } from '../../support/jobindsats-tables.ts'
import { emulatedAreas } from '../../support/statbank-areas.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/jobindsats', name), 'utf8')

const twoAreas = new Map([...emulatedAreas].filter(([code]) => ['000', '791'].includes(code)))
const description = answerOf(describeTable(y25i01({ periods: { M: ['2026M06', '2026M07'] } })))
const good = fixture('y25i01.data.json')
const Figures = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) })

const faultOf = async (...answers: Answer[]) => {
  const error = await sourceErrorOf(() => converse(y25i01Dataset, answers, twoAreas))
  expect(error.dataset).toBe('jobindsats-y25i01')
  expect(error.message).toMatch(/^Jobindsats.*\.$/s)
  return `${error.fault}: ${error.message}`
}

describe('a refusal by Jobindsats', () => {
  test('as recorded is told with its cause and request id', async () => {
    expect(await faultOf(description, answerOf(fixture('error-422.json'), 422))).toBe(
      'refused: Jobindsats refused figures of y25i01 with HTTP 422: "Unknown period type: M", request 80b5d16b-b686-420d-841c-220f0367fe41.',
    )
  })

  test('counts as one even with status 200', async () => {
    expect(await faultOf(answerOf(fixture('error-422.json')))).toContain('Unknown period type: M')
  })

  test.each([401, 403])('of the key is told without what was sent: %i', async (status) => {
    const fault = await faultOf(answerOf('Bearer 0123-secret is not known', status))
    expect(fault).toBe(
      `refused: Jobindsats did not accept the key for the description of y25i01 (HTTP ${String(status)}): it is missing, has expired or is not one of version 3.`,
    )
  })

  test('without a reason says so', async () => {
    expect(await faultOf(answerOf('', 503))).toContain('HTTP 503: it gave no reason')
  })

  test('because fewer periods exist is followed by a question for those, once', async () => {
    const cause = { code: 422, cause: 'latest:2: only 1 periods are available' }
    const { columns, rows } = Figures.parse(JSON.parse(good))
    const july = { columns, rows: rows.filter(([period]) => period === '2026M07') }
    const { requests, reading } = converse(
      y25i01Dataset,
      [description, answerOf(cause, 422), answerOf(july)],
      twoAreas,
    )
    expect(requests.map(({ path }) => /latest:\d+/.exec(path)?.[0])).toEqual([
      undefined,
      'latest:2',
      'latest:1',
    ])
    expect(new Set(reading.observations.map(({ period }) => period))).toEqual(new Set(['2026-07']))
    const fault = await faultOf(description, answerOf(cause, 422), answerOf(cause, 422))
    expect(fault).toMatch(/^refused: .*only 1 periods are available/)
  })

  test('of a table that is not in the list is told with what is there instead', async () => {
    const unknown = answerOf({ code: 404, cause: 'Unknown table: y25i01' }, 404)
    const list = (...ids: string[]) =>
      answerOf([{ table_groups: [{ tables: ids.map((id) => ({ table_id: id })) }] }])
    expect(await faultOf(unknown, list('y25i02', 'y60a02'))).toBe(
      'failed-check: Jobindsats has no table y25i01 any more; it has y25i02, y60a02.',
    )
    const said = /^refused: .* refused the description of y25i01 .*Unknown table: y25i01/
    expect(await faultOf(unknown, list('Y25I01'))).toMatch(said)
    expect(await faultOf(unknown, answerOf('<html></html>', 502))).toMatch(said)
  })

  test('for want of periods is not asked again with as many or none', async () => {
    for (const count of [0, 2, 3]) {
      const cause = `only ${String(count)} periods are available`
      expect(await faultOf(description, answerOf({ code: 422, cause }, 422))).toContain(cause)
    }
  })
})

describe('an answer in another shape', () => {
  const page = '<!DOCTYPE html>\r\n<html><body>Jobindsats.dk</body></html>'

  test.each([200, 404, 502])('as a web page with HTTP %i is no answer', async (status) => {
    expect(await faultOf(answerOf(page, status))).toContain(
      `unexpected-shape: Jobindsats sent a web page in place of the description of y25i01 (HTTP ${String(status)})`,
    )
  })

  test('that is cut off is no description and no figures', async () => {
    const half = (answer: Answer) => ({ ...answer, bytes: answer.bytes.subarray(0, 200) })
    expect(await faultOf(half(description))).toContain('is not JSON, perhaps cut off')
    expect(await faultOf(description, half(answerOf(good)))).toContain('is not JSON')
    expect(await faultOf(description, answerOf(''))).toContain('is not JSON')
  })

  test('that is not UTF-8 is no answer', async () => {
    const bytes = new Uint8Array([0x7b, 0xe6, 0x7d])
    expect(await faultOf({ status: 200, contentType: '', bytes })).toContain('is not JSON')
  })

  test('may begin with a byte order mark', () => {
    const answers = [description, answerOf(`\uFEFF${good}`)]
    expect(converse(y25i01Dataset, answers, twoAreas).reading.observations).toHaveLength(24)
  })

  test.each([
    ['periods', { dimensions: [] }, 'periods'],
    ['dimensions', { periods: [{ periodtype_id: 'M', values: [] }] }, 'dimensions'],
    ['a table', [], 'the body'],
  ])('has no %s in its description', async (_, body, place) => {
    const fault = await faultOf(answerOf(body))
    expect(fault).toContain(`unexpected-shape: Jobindsats' description of y25i01 has another shape`)
    expect(fault).toContain(`: ${place}: `)
  })

  test('describes another table', async () => {
    const other = { ...describeTable(y25i01()), table_id: 'y25i03' }
    expect(await faultOf(answerOf(other))).toContain('description of y25i01 is of y25i03')
  })
})
