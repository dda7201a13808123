import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { etl, newDataDir, rowsOf } from '../support/etl.ts'

const fixture = (name: string) => join('tests/fixtures/statbank', name)

describe('importing an export of StatBank', { timeout: 60_000 }, () => {
  let dataDir: string
  const run = (...words: string[]) => etl(words, { DATA_DIR: dataDir })
  beforeAll(async () => {
    dataDir = await newDataDir()
    expect((await run('publish')).code).toBe(0)
  })
  afterAll(() => rm(dataDir, { recursive: true }))

  it('takes the Latin-1 file without a header, and leaves figures alone that it does not have', async () => {
    const measures = `SELECT measure, count(*)::INTEGER FROM observation
      WHERE dataset = 'statbank-statusu6' AND until_vintage IS NULL AND measure LIKE 'H30%'
      GROUP BY measure ORDER BY measure`
    const before = await rowsOf(dataDir, measures)
    const same = await run('import', fixture('STATUSU6.latin1.csv'), '--table', 'STATUSU6')
    expect(same).toMatchObject({ code: 0, out: expect.stringContaining('0 of 1 datasets') })

    // One more young person in Viborg, among those who broke off.
    const revised = (await readFile(fixture('STATUSU6.latin1.csv'), 'latin1'))
      .replace('11716', '11717')
      .replace(',763,', ',764,')
    const file = join(dataDir, 'STATUSU6.csv')
    await writeFile(file, revised, 'latin1')
    const { code, out } = await run('import', file, '--table', 'STATUSU6')
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/statbank-statusu6: .*2 revised/),
    })
    expect(await rowsOf(dataDir, measures)).toEqual(before)
  })

  it('refuses what jumps to ten times the figure in force, until a person says that it is right', async () => {
    const inForce = `SELECT measure, value FROM observation WHERE dataset = 'statbank-statusu6'
      AND area = '791' AND period = '2024' AND until_vintage IS NULL ORDER BY measure`
    const before = await rowsOf(dataDir, inForce)
    const file = join(dataDir, 'STATUSU6-ten.csv')
    const ten = (await readFile(fixture('STATUSU6.latin1.csv'), 'latin1')).replace(
      /("Viborg"),.*/,
      (line) => line.replaceAll(/\d+/g, '$&0'),
    )
    await writeFile(file, ten, 'latin1')
    const { code, err } = await run('import', file, '--table', 'STATUSU6')
    expect(code).toBe(1)
    expect(err).toMatch(/^failed statbank-statusu6: .*--accept statbank-statusu6:jump/m)
    expect(await rowsOf(dataDir, inForce)).toEqual(before)
    const accept = ['--accept', 'statbank-statusu6:jump', '--by', 'me', '--reason', 'a test']
    expect((await run('import', file, '--table', 'STATUSU6', ...accept)).code).toBe(0)
    expect(await rowsOf(dataDir, inForce)).not.toEqual(before)
  })

  it('takes the Excel file', async () => {
    const { code, out, err } = await run('import', fixture('RAS200.xlsx'), '--table', 'ras200')
    expect({ code, failed: err.match(/^failed .*/gm) }).toEqual({ code: 0, failed: null })
    expect(out).toContain('statbank-ras200')
  })

  it.each([
    [['import'], 'Name the file'],
    [['import', 'x.xlsx'], 'Say which table'],
    [['import', '/nowhere.xlsx', '--table', 'RAS200'], 'There is no file /nowhere.xlsx'],
    [['import', 'package.json', '--table', 'NOTABLE'], 'known tables: '],
  ])('says in one sentence what is wrong with %j', async (words, sentence) => {
    const { code, err } = await run(...words)
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(sentence)])
  })

  it('refuses a file of another table and leaves the figures as they are', async () => {
    const figures = 'SELECT * FROM observation ORDER BY ALL'
    const before = await rowsOf(dataDir, figures)
    const { code, err } = await run('import', fixture('STATUSU6.latin1.csv'), '--table', 'RAS200')
    expect(code).toBe(1)
    expect(err).toMatch(/^failed statbank-ras200: /m)
    expect(await rowsOf(dataDir, figures)).toEqual(before)
  })
})
