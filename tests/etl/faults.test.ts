/** What a publisher may get wrong. After each fault the published figures are the old or the new ones, whole, and the report says what happened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAfterFault, type AfterFault } from '../support/after-fault.ts'
import { startBetween, type Passing } from '../support/between.ts'
import { news } from '../support/small-house.ts'
import type { EmulatedTable } from '../support/statbank-table.ts'

/** Changes the figures of AUP02 alone; all else comes as it is. */
const aup02Figures =
  (change: (reply: Passing, nth: number) => Passing) =>
  (reply: Passing, { path, body, nth }: { path: string; body: string; nth: number }): Passing =>
    path === '/data' && body.includes('AUP02') ? change(reply, nth) : reply

const text = (change: (body: string) => string) =>
  aup02Figures((reply) => ({ ...reply, body: Buffer.from(change(reply.body.toString())) }))

const instead = (status: number, body: string, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body: Buffer.from(body),
})

/** The first line with a figure of Viborg. */
const viborg = /^"?791"?;.*$/m

type Fault = {
  what: string
  change: ReturnType<typeof aup02Figures>
  /** The sentence of the report; null when the fault passes and the new figures come. */
  says: RegExp | null
  /** How often the figures of AUP02 are asked for. */
  times?: number
}

const faults: Fault[] = [
  {
    what: '429 with Retry-After',
    change: aup02Figures((reply, nth) =>
      nth === 0 ? instead(429, 'Later.', { 'retry-after': '1' }) : reply,
    ),
    says: null,
    times: 2,
  },
  {
    what: '429 that wants more time than a run has',
    change: aup02Figures(() => instead(429, 'Tomorrow.', { 'retry-after': '86400' })),
    says: /asks to be left in peace for 86400 s, and a run waits 120 s at most/,
    times: 1,
  },
  {
    what: '500 then fine',
    change: aup02Figures((reply, nth) => (nth < 2 ? instead(500, 'No.') : reply)),
    says: null,
    times: 3,
  },
  {
    what: '500 for good',
    change: aup02Figures(() => instead(500, 'No.')),
    says: /HTTP 500/,
    times: 3,
  },
  {
    what: 'HTML instead of figures',
    change: aup02Figures(() => instead(200, '<!DOCTYPE html><html><body>Nede</body></html>')),
    says: /web page/,
  },
  {
    what: 'a body cut off within its last number',
    change: text((body) => body.slice(0, -3)),
    says: /cut off/,
  },
  {
    what: 'a body cut off within a row',
    change: text((body) => body.slice(0, Math.floor(body.length / 2) - 3)),
    says: /cut off/,
  },
  {
    what: 'a body cut off between two rows',
    change: text((body) => {
      const lines = body.split(/(?<=\n)/)
      return lines.slice(0, 5).join('')
    }),
    says: /in force/,
  },
  {
    what: 'a word in a number’s place',
    change: text((body) => body.replace(viborg, (line) => line.replace(/[^;]*$/, 'x\u00e6'))),
    says: /neither a number nor a mark/,
  },
  {
    what: 'another encoding than UTF-8',
    change: aup02Figures((reply) => ({
      ...reply,
      body: Buffer.from(reply.body.toString().replace(/OMR.DE/i, 'OMR\u00c5DE'), 'latin1'),
    })),
    says: /UTF-8|OMRÅDE/,
  },
  {
    what: 'a byte order mark in front',
    change: text((body) => `\uFEFF${body}`),
    says: null,
  },
  {
    what: 'a byte order mark inside',
    change: text((body) => body.replace(viborg, (line) => `\uFEFF${line}`)),
    says: /code .?791|not asked for/,
  },
  {
    what: 'a point for the decimal comma',
    change: text((body) => body.replaceAll(/(\d),(\d)/g, '$1.$2')),
    says: null,
  },
  {
    what: 'comma and point in one number',
    change: text((body) => body.replace(viborg, (line) => line.replace(/[^;]*$/, '1.234,5'))),
    says: /1\.234,5.*neither a number nor a mark/,
  },
  {
    what: 'a key that comes twice',
    change: text((body) => body.replace(viborg, (line) => `${line}\r\n${line}`)),
    says: /second time|twice/,
  },
  {
    what: 'a code that was not asked for',
    change: text((body) => body.replace(viborg, (line) => line.replace('791', '999'))),
    says: /999.*not asked for/,
  },
  {
    what: 'a refused code',
    change: aup02Figures(() =>
      instead(
        400,
        '{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Kan ikke finde værdi 999 (OMRÅDE)"}',
      ),
    ),
    says: /refused.*EXTRACT-NOTFOUND/,
    times: 1,
  },
  {
    what: 'a header alone',
    change: text((body) => body.split(/(?<=\n)/)[0] ?? ''),
    says: /no row/,
  },
  { what: 'nothing at all', change: text(() => ''), says: /empty body/ },
]

const tableFaults: [string, (table: EmulatedTable) => EmulatedTable, RegExp][] = [
  [
    'a renamed variable',
    (table) => ({
      ...table,
      variables: table.variables.map((variable) =>
        variable.id === 'KØN' ? { ...variable, id: 'KOEN' } : variable,
      ),
    }),
    /KØN/,
  ],
  ['a closed table', (table) => ({ ...table, active: false }), /closed|active/],
  [
    'an area that nobody knows',
    (table) => ({
      ...table,
      variables: table.variables.map((variable) =>
        variable.id === 'OMRÅDE'
          ? { ...variable, values: [...variable.values, { id: '899', text: 'Nyborg-Kerteminde' }] }
          : variable,
      ),
    }),
    /899/,
  ],
  [
    'figures that are ten times as large as those before',
    (table) => ({
      ...table,
      value: (codes) => {
        const value = table.value(codes)
        return typeof value === 'number' ? value * 10 : value
      },
    }),
    /is 10 times or more from/,
  ],
  ['another unit', (table) => ({ ...table, unit: 'Antal' }), /Antal/],
]

describe('after a fault at the publisher', { timeout: 30_000 }, () => {
  let world: AfterFault
  beforeAll(async () => {
    world = await openAfterFault()
  })
  afterAll(() => world.close())

  it.each(faults)('$what: the figures are whole', async ({ change, says, times }) => {
    const between = await startBetween(world.small.statbank.url, change)
    try {
      const { ras200, aup02 } = await world.pull(between.url)
      // One table's fault is not another's.
      expect(ras200?.outcome).toBe('new-figures')
      if (says === null) expect(aup02).toMatchObject({ outcome: 'new-figures', message: null })
      else expect(aup02).toMatchObject({ outcome: 'failed', message: expect.stringMatching(says) })
      const asked = between.asked.filter(({ path }) => path === '/v1/data')
      if (times !== undefined) expect(asked).toHaveLength(1 + times)
    } finally {
      await between.close()
    }
  })

  it.each(tableFaults)('%s: the figures are whole', async (_, change, says) => {
    const { statbank } = world.small
    statbank.set('AUP02', change(news.AUP02()))
    const { ras200, aup02 } = await world.pull(statbank.url)
    statbank.set('AUP02', news.AUP02())
    expect(ras200?.outcome).toBe('new-figures')
    expect(aup02).toMatchObject({ outcome: 'failed', message: expect.stringMatching(says) })
  })
})
