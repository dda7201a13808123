/** Every verb answers people and programs, and says by its exit code whether all was done. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { etl, newDataDir } from '../support/etl.ts'

const parsed = (text: string): unknown => JSON.parse(text)

describe('a verb', { timeout: 60_000 }, () => {
  let empty: string
  let full: string
  beforeAll(async () => {
    empty = await newDataDir()
    full = await newDataDir()
    const first = await etl(['publish', '--json'], { DATA_DIR: full })
    expect(first.code).toBe(0)
    expect(parsed(first.out)).toMatchObject({ verb: 'publish', vintage: expect.any(String) })
  })
  afterAll(async () => {
    await Promise.all([empty, full].map((folder) => rm(folder, { recursive: true })))
  })

  it('has help that names its options, for each verb of the list', async () => {
    const { out } = await etl(['--help'], {})
    const verbs = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, verb]) => String(verb))
    expect(verbs.length).toBeGreaterThanOrEqual(8)
    for (const verb of verbs) {
      const help = await etl([verb, '--help'], { DATA_DIR: empty })
      expect(help, verb).toMatchObject({ code: 0, err: '' })
      const usage = help.out.split('\n', 1)[0] ?? ''
      expect(usage).toMatch(new RegExp(`^Usage: npm run etl -- ${verb}( |$)`))
      const named = [...usage.matchAll(/--[a-z-]+/g)].map(([flag]) => flag)
      const listed = [...help.out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag)
      expect(listed.toSorted(), verb).toEqual(named.toSorted())
    }
  })

  it.each([
    [['status'], { vintage: null, datasets: [], lastRun: null }],
    [['sources'], { sources: expect.any(Array) }],
  ])(
    '%j has JSON and nothing else on stdout before anything was published',
    async (words, json) => {
      const { code, out } = await etl([...words, '--json'], { DATA_DIR: empty })
      expect(code).toBe(0)
      expect(parsed(out)).toEqual(json)
    },
  )

  it.each([
    [['status'], { number: 1, lastRun: { verb: 'publish' } }],
    [['publish'], { verb: 'publish', vintage: null }],
    [['pull', '--source', 'published'], { verb: 'pull', vintage: null }],
    [['pull', '--source', 'statbank', '--dry-run'], { wouldPull: expect.any(Array) }],
    [['rebuild'], { vintages: [expect.any(String)], faults: [] }],
  ])('%j has JSON and nothing else on stdout, and exits with 0', async (words, json) => {
    const { code, out } = await etl([...words, '--json'], { DATA_DIR: full })
    expect(parsed(out)).toMatchObject(json)
    expect(code).toBe(0)
  })

  it.each([
    [['pull', '--source', 'nowhere'], 'There is no source "nowhere"'],
    [['pull', '--indicator', 'nothing'], 'There is no indicator "nothing"'],
    [['pull', '--since', 'juli'], '"juli" is no period'],
    [['pull', '--unknown'], "Unknown option '--unknown'"],
    [['import'], 'Name the file'],
    [['import', 'nowhere.csv', '--table', 'RAS200'], 'There is no file nowhere.csv'],
    [['rollback'], 'There is no earlier vintage'],
    [['watch', '--cron', 'daily'], '"daily" is no cron expression'],
    [['harvest'], 'There is no verb "harvest"'],
    [[], 'Usage: npm run etl -- VERB'],
  ])(
    '%j is refused with a sentence on stderr, nothing on stdout and 1',
    async (words, sentence) => {
      const end = await etl([...words, ...(words.length > 0 ? ['--json'] : [])], { DATA_DIR: full })
      expect(end).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
      expect(end.err).not.toMatch(/^ +at /m)
    },
  )

  it('does not start with a setting that cannot be used', async () => {
    const end = await etl(['status', '--json'], { DATA_DIR: full, STATBANK_URL: 'ftp://nowhere' })
    expect(end).toMatchObject({ code: 1, out: '' })
    expect(end.err).toContain('The setting STATBANK_URL cannot be used')
  })

  it('exits with 1 when something failed, and its JSON says what', async () => {
    const nowhere = { DATA_DIR: full, STATBANK_URL: 'http://127.0.0.1:1/v1' }
    const words = ['pull', '--source', 'statbank', '--indicator', 'beskaeftigelsesfrekvens']
    const { code, out } = await etl([...words, '--json'], nowhere)
    expect(code).toBe(1)
    const Report = z.object({ datasets: z.array(z.object({ outcome: z.string() })) })
    const { datasets } = Report.parse(parsed(out))
    expect(datasets.length).toBeGreaterThan(0)
    expect(new Set(datasets.map(({ outcome }) => outcome))).toEqual(new Set(['failed']))
    const status = await etl(['status'], { DATA_DIR: full })
    expect(status.out).toContain('failed in the last run: statbank-ras200: No whole answer')
  })
})
