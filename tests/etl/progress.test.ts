import { describe, expect, it } from 'vitest'
import { barOf, progressOn, type Progress } from '../../etl/progress.ts'

/** What a screen was told to write, piece by piece. */
function shown(screen: { isTTY: boolean; columns?: number }, work: (progress: Progress) => void) {
  const written: string[] = []
  let at = 0
  // Each look at the clock is 20 ms later.
  const progress = progressOn({ ...screen, write: (text) => written.push(text) }, () => (at += 20))
  work(progress)
  return written
}
const pull = (progress: Progress) => {
  progress.begin(2)
  progress.step('AUP02: figures of AUP02')
  progress.received(1_500_000)
  progress.done('statbank-aup02', 12_345)
  progress.done('statbank-ras200', null)
  progress.log('A line that stays.')
  progress.clear()
}

describe('progress', () => {
  it('is plain lines in a log, without a mark that only a terminal understands', () => {
    expect(shown({ isTTY: false }, pull).join('')).toBe(
      [
        'AUP02: figures of AUP02',
        '1 of 2: statbank-aup02, 12345 figures',
        '2 of 2: statbank-ras200, failed',
        'A line that stays.',
        '',
      ].join('\n'),
    )
  })

  it('is one line that changes on a terminal, and leaves nothing of itself behind', () => {
    const written = shown({ isTTY: true, columns: 100 }, pull)
    const line = '\r\u001b[2K'
    expect(written).toContain(`${line}${'░'.repeat(20)} 0/2 · AUP02: figures of AUP02`)
    expect(written).toContain(
      `${line}${'█'.repeat(20)} 2/2 · 12,345 figures · 1.5 MB · AUP02: figures of AUP02`,
    )
    expect(written.slice(-3)).toEqual([line, 'A line that stays.\n', line])
  })

  it('draws no more often than an eye can see', () => {
    const written = shown({ isTTY: true }, (progress) => {
      progress.begin(1)
      for (let i = 0; i < 100; i++) progress.received(1000)
    })
    expect(written.length).toBeGreaterThan(20)
    expect(written.length).toBeLessThan(60)
  })

  it.each([0, 1, 10, 40, 79])('is never as wide as a terminal of %i columns', (width) => {
    const state = { all: 58, finished: 12, figures: 1e7, bytes: 2.5e9, line: 'x'.repeat(200) }
    const bar = barOf(state, width)
    expect(bar.length).toBeLessThanOrEqual(Math.max(1, width - 1))
    if (width >= 40) expect(bar).toMatch(/^████░{16} 12\/58 .*…$/)
  })
})
