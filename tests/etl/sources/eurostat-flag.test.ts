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
  ['f', 'estimated', 'f'],
  ['fp', 'estimated', 'fp'],
  ['i', 'estimated', 'i'],
  ['s', 'estimated', 's'],
  ['d', 'normal', 'd'],
  ['r', 'normal', 'r'],
  ['rp', 'provisional', 'rp'],
  ['bdu', 'unreliable', 'bdu'],
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
  ['C', 'suppressed', 'C'],
  ['N', 'suppressed', 'N'],
  ['P', 'suppressed', 'P'],
  ['m', 'not-applicable', 'm'],
  ['z', 'not-applicable', 'z'],
  [':z', 'not-applicable', ':z'],
  ['f', 'missing', 'f'],
])('no number with the flag %j is %s', (flag, status, kept) => {
  expect(readFlagged(null, flag)).toEqual({ value: null, status, flag: kept })
})

test.each(['c', 'C', 'N', 'P', 'pP'])('a number with the flag %j is not passed on', (flag) => {
  expect(readFlagged(4.8, flag)).toEqual({ value: null, status: 'suppressed', flag })
})

test('zero is a number', () => {
  expect(readFlagged(0, 'n')).toEqual({ value: 0, status: 'unreliable', flag: 'n' })
})

test.each([
  [4.8, 'x'],
  [4.8, 'bx'],
  [null, 'x'],
  [4.8, 'z'],
  [4.8, 'm'],
  [4.8, 'U'],
  [4.8, ':'],
  [4.8, 'B'],
])('%j with the flag %j is not understood', (value, flag) => {
  expect(readFlagged(value, flag)).toBeNull()
})

test('a status carries a number exactly when there is one', () => {
  for (const value of [4.8, null]) {
    for (const flag of [null, ...Array.from('bdefinpursmzcCNP'), 'bu', 'bpu', 'rP']) {
      const read = readFlagged(value, flag)
      if (read === null) continue
      expect(carriesValue(read.status), String(flag)).toBe(read.value !== null)
    }
  }
})
