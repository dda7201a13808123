import { expect, test } from 'vitest'
import { carriesValue } from '../../../data/vocabulary.ts'
import { readFlagged } from '../../../etl/sources/eurostat-flag.ts'

test.each([
  [null, 'normal', null],
  ['', 'normal', null],
  ['b', 'normal', 'b'],
  ['u', 'unreliable', 'u'],
  ['bu', 'unreliable', 'bu'],
  ['n', 'unreliable', 'n'],
  ['p', 'provisional', 'p'],
  ['bp', 'provisional', 'bp'],
  ['e', 'estimated', 'e'],
  ['ep', 'estimated', 'ep'],
])('a number with the flag %j is %s and keeps its flag', (flag, status, kept) => {
  expect(readFlagged(4.8, flag)).toEqual({ value: 4.8, status, flag: kept })
})

test.each([
  [null, 'missing', ':'],
  ['', 'missing', ':'],
  [':', 'missing', ':'],
  ['b', 'missing', 'b'],
  ['p', 'missing', 'p'],
  ['c', 'suppressed', 'c'],
  [':c', 'suppressed', ':c'],
  ['u', 'suppressed', 'u'],
])('no number with the flag %j is %s', (flag, status, kept) => {
  expect(readFlagged(null, flag)).toEqual({ value: null, status, flag: kept })
})

test('a confidential number is not passed on', () => {
  expect(readFlagged(4.8, 'c')).toEqual({ value: null, status: 'suppressed', flag: 'c' })
})

test('zero is a number', () => {
  expect(readFlagged(0, 'n')).toEqual({ value: 0, status: 'unreliable', flag: 'n' })
})

test.each([
  [4.8, 'd'],
  [4.8, 'bx'],
  [null, 'z'],
  [4.8, 's'],
  [4.8, ':'],
  [4.8, 'B'],
])('%j with the flag %j is not understood', (value, flag) => {
  expect(readFlagged(value, flag)).toBeNull()
})

test('a status carries a number exactly when there is one', () => {
  for (const value of [4.8, null]) {
    for (const flag of [null, 'b', 'u', 'bu', 'n', 'p', 'e', 'c', 'bpu']) {
      const read = readFlagged(value, flag)
      expect(carriesValue(read?.status ?? 'missing')).toBe(read?.value !== null)
    }
  }
})
