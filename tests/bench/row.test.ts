import { describe, expect, it } from 'vitest'
import { alone, atLeast, atMost, tableOf, times } from './row.ts'

describe('a line of a bench', () => {
  it('meets its goal up to the goal itself', () => {
    const pair = { what: 'a', ours: '3', beside: '2' }
    expect(times(pair, 1.5, atMost(1.5)).met).toBe(true)
    expect(times(pair, 1.501, atMost(1.5)).met).toBe(false)
    expect(times(pair, 0.499, atLeast(0.5)).met).toBe(false)
    expect(times(pair, 9).met).toBeNull()
  })

  it('stands in a table with its ratio, its goal and whether that was met', () => {
    const rows = [
      times({ what: 'load', ours: '3 s', beside: '2 s' }, 1.5, atMost(1.2)),
      alone({ what: 'memory', ours: '1,000 MiB' }, 1000, atMost(1024, ' MiB')),
    ]
    expect(tableOf(rows).split('\n')).toEqual([
      '| what   | ours      | beside | ratio  | goal        |         |',
      '| ------ | --------- | ------ | ------ | ----------- | ------- |',
      '| load   | 3 s       | 2 s    | 1.50 × | ≤ 1.2       | NOT MET |',
      '| memory | 1,000 MiB |        |        | ≤ 1,024 MiB | met     |',
      '',
    ])
  })
})
