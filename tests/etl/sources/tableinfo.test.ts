import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askTableinfo, readTableinfo } from '../../../etl/sources/tableinfo.ts'
import { answerOf, sourceErrorOf } from '../../support/conversation.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/statbank', name))

describe('a recorded tableinfo', () => {
  test('of AUP02 gives variables, codes with leading zeros and the moment of publication', () => {
    const info = readTableinfo(answerOf(fixture('AUP02.tableinfo.en.json')), 'aup02', 'd')
    expect(info.updated).toBe('2026-04-30T08:00:00')
    expect(info.variables.map(({ id }) => id)).toEqual(['OMRÅDE', 'ALDER', 'KØN', 'Tid'])
    expect(info.variables[0]?.values.slice(0, 3).map(({ id }) => id)).toEqual(['000', '084', '01'])
    expect(info.variables[3]?.values.at(-1)?.id).toBe('2025M09')
  })

  test('of STRAF42 is read although it has a footnote', () => {
    const info = readTableinfo(answerOf(fixture('STRAF42.tableinfo.da.json')), 'STRAF42', 'd')
    expect(info.unit).toBe('Antal')
  })
})

test('tableinfo is asked for in Danish, by POST', () => {
  expect(askTableinfo('AUP02')).toMatchObject({
    method: 'POST',
    path: '/tableinfo',
    body: '{"table":"AUP02","lang":"da","format":"JSON"}',
  })
})

describe('an answer that is no tableinfo is refused:', () => {
  const whole = fixture('AUP02.tableinfo.en.json').toString()
  const cases: [string, string, number, string, string][] = [
    ['cut off', whole.slice(0, 900), 200, 'unexpected-shape', 'not JSON, perhaps cut off'],
    ['of another table', whole, 200, 'unexpected-shape', 'describes AUP02'],
    ['without variables', '{"id":"X"}', 200, 'unexpected-shape', 'has another shape'],
    [
      'a code that is a number',
      whole.replace('"791"', '791'),
      200,
      'unexpected-shape',
      'variables.0.values',
    ],
    [
      'a code twice',
      whole.replace('"id":"147"', '"id":"101"'),
      200,
      'unexpected-shape',
      'the code 101 of OMRÅDE twice',
    ],
    ['a web page', '<!DOCTYPE html><html></html>', 200, 'unexpected-shape', 'a web page'],
    [
      'an error body with status 200',
      '{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Tabel findes ikke: X"}',
      200,
      'refused',
      'EXTRACT-NOTFOUND, "Tabel findes ikke: X"',
    ],
    ['a web page with status 404', '<html></html>', 404, 'refused', 'HTTP 404 and a web page'],
    ['status 500 and nothing', '', 500, 'refused', 'HTTP 500 and no reason'],
  ]
  test.each(cases)('%s', async (name, body, status, fault, part) => {
    const table = name === 'of another table' ? 'AUP01' : 'AUP02'
    const error = await sourceErrorOf(() => readTableinfo(answerOf(body, status), table, 'd'))
    expect(error.fault).toBe(fault)
    expect(error.message).toContain(part)
    expect(error.message).toContain(table)
  })

  test('text in Latin-1', async () => {
    const bytes = Uint8Array.from(Buffer.from('OMRÅDE;KØN', 'latin1'))
    const error = await sourceErrorOf(() => readTableinfo(answerOf(bytes), 'AUP02', 'd'))
    expect(error.message).toContain('not text in UTF-8')
  })
})
