import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../../etl/sources/eurostat-answer.ts'
import { queued } from '../../support/eurostat-reply.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'

const recorded = readFileSync(
  join(import.meta.dirname, '../../fixtures/eurostat/error_invalid_dimension.json'),
  'utf8',
)
const read = (text: string | Uint8Array, status = 200) =>
  readAnswer(answerOf(text, status), 'edat_lfse_22', 'eurostat-edat-lfse-22')

describe('an answer of Eurostat', () => {
  test('is JSON that is handed on as it is', () => {
    expect(read('\uFEFF{"class":"dataset"}')).toEqual({ ready: true, json: { class: 'dataset' } })
  })

  test('is not ready while it is put together, told as a warning or as an error', () => {
    const late = { status: 413, label: 'ASYNCHRONOUS_RESPONSE. Your request will be treated.' }
    expect(read(queued().body)).toEqual({ ready: false })
    expect(read('{"warning":{"status":413}}')).toEqual({ ready: false })
    expect(read(JSON.stringify({ error: [late] }), 413)).toEqual({ ready: false })
  })
})

describe('a refusal of Eurostat', () => {
  const error = (status: number, id: number, label: string) =>
    JSON.stringify({ error: [{ status, id, label }] })
  const cases: [string, string, number, string, string[]][] = [
    [
      'as recorded',
      recorded,
      400,
      'refused',
      ['INVALID_QUERY_DIMENSION', 'FROMTIMEPERIOD', 'HTTP 400'],
    ],
    [
      'of an unknown table',
      error(404, 100, 'ERR_NOT_FOUND_4: X'),
      404,
      'refused',
      ['ERR_NOT_FOUND_4: X'],
    ],
    [
      'of one object, not a list',
      '{"error":{"status":"400","label":"Bad"}}',
      400,
      'refused',
      ['"Bad"'],
    ],
    ['with HTTP 200', error(400, 150, 'Y'), 200, 'refused', ['"Y" (HTTP 200)']],
    [
      'without results',
      error(400, 100, 'NO_RESULTS: none'),
      400,
      'failed-check',
      ['no figures for the catalogue', 'NO_RESULTS: none'],
    ],
    [
      'of too large a selection',
      error(413, 413, 'EXTRACTION_TOO_BIG: 9'),
      413,
      'refused',
      ['too big', 'EXTRACTION_TOO_BIG: 9', 'narrow it'],
    ],
    [
      'of too large a selection without a word',
      '',
      413,
      'refused',
      ['too big (HTTP 413)', 'narrow it'],
    ],
    [
      'of too large a selection in XML',
      '<S:Fault><faultstring>EXTRACTION_TOO_BIG</faultstring></S:Fault>',
      200,
      'refused',
      ['narrow it'],
    ],
    ['with another warning', '{"warning":{"status":400,"label":"Odd"}}', 200, 'refused', ['"Odd"']],
    ['without a body', '', 503, 'refused', ['refused edat_lfse_22 with HTTP 503']],
    ['in JSON that says nothing', '{"message":"no"}', 500, 'refused', ['HTTP 500']],
  ]
  test.each(cases)('%s is reported', async (_, text, status, fault, words) => {
    const found = await sourceErrorOf(() => read(text, status))
    expect(found).toMatchObject({ fault, dataset: 'eurostat-edat-lfse-22' })
    for (const word of ['edat_lfse_22', ...words]) expect(found.message).toContain(word)
  })
})
