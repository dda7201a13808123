import { describe, expect, it } from 'vitest'
import { ordinaryPatience, pauseOf, retryAfter, sleep } from '../../etl/patience.ts'
import { Turnstile } from '../../etl/turnstile.ts'

const now = new Date('2026-11-25T07:00:00Z')
const going = new AbortController().signal

describe('Retry-After', () => {
  it.each([
    ['30', 30_000],
    [' 0 ', 0],
    ['Wed, 25 Nov 2026 07:01:30 GMT', 90_000],
    ['Wednesday, 25-Nov-26 07:01:30 GMT', 90_000],
    ['Wed, 25 Nov 2026 06:00:00 GMT', 0],
  ])('"%s" asks for %i ms', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds)
  })

  it.each([null, '', 'soon', '-3', '12.5', '1e3', 'Wed, 99 Nov 2026 07:01:30 GMT'])(
    '%j asks for nothing that can be read',
    (header) => {
      expect(retryAfter(header, now)).toBeNull()
    },
  )
})

describe('the pause before a new attempt', () => {
  it('grows, and chance takes up to a half of it away', () => {
    const at = (random: number) =>
      ordinaryPatience.pauses.map((pause) =>
        pauseOf(pause, { ...ordinaryPatience, random: () => random }),
      )
    expect(at(0)).toEqual([250, 750, 2250])
    expect(at(1)).toEqual([500, 1500, 4500])
  })

  it('ends at once when the run is stopped', async () => {
    const controller = new AbortController()
    const slept = sleep(60_000, controller.signal)
    controller.abort(new Error('Stopped.'))
    await expect(slept).rejects.toThrow('Stopped.')
    await expect(sleep(60_000, controller.signal)).rejects.toThrow('Stopped.')
  })
})

describe('the turnstile', () => {
  /** Moments at which requests begin, on a clock that only sleeping moves. */
  function turning() {
    let at = 0
    const turnstile = new Turnstile(
      () => at,
      async (milliseconds) => {
        const wake = at + milliseconds
        await Promise.resolve()
        at = Math.max(at, wake)
      },
    )
    const begun: [string, number][] = []
    const pass = async (host: string) => {
      await turnstile.pass(host, 50, going)
      begun.push([host, at])
    }
    return { turnstile, begun, pass }
  }

  it('lets requests to a host begin one by one with a gap between them', async () => {
    const { begun, pass } = turning()
    await Promise.all([pass('a'), pass('a'), pass('a')])
    expect(begun).toEqual([
      ['a', 0],
      ['a', 50],
      ['a', 100],
    ])
  })

  it('does not let one host wait for another', async () => {
    const { begun, pass } = turning()
    await Promise.all([pass('a'), pass('b'), pass('c')])
    expect(begun.map(([, moment]) => moment)).toEqual([0, 0, 0])
  })

  it('lets nobody through to a host that wants to be left in peace', async () => {
    const { turnstile, begun, pass } = turning()
    await pass('a')
    turnstile.close('a', 3000)
    turnstile.close('a', 1000)
    await pass('b')
    await pass('a')
    await pass('a')
    expect(begun).toEqual([
      ['a', 0],
      ['b', 0],
      ['a', 3000],
      ['a', 3050],
    ])
  })
})
