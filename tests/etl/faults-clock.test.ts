/** Runs in the hour that a Danish clock shows twice, and beside the one that it never shows. */
import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { run } from '../../etl/run.ts'
import { onDanishClocks } from '../../etl/timetable.ts'
import { pointerOf, rowsOf } from '../support/etl.ts'
import { openSmallHouse, type SmallHouse } from '../support/small-house.ts'

describe('a change of the clock', { timeout: 60_000 }, () => {
  let small: SmallHouse
  afterEach(() => small.close())

  it.each([
    ['back', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', ['02:30', '02:30']],
    ['forward', '2026-03-29T00:59:00.000Z', '2026-03-29T01:00:00.000Z', ['01:59', '03:00']],
  ])('%s does not put two runs in the wrong order', async (_, first, second, shown) => {
    expect([first, second].map((at) => onDanishClocks(new Date(at)).slice(-5))).toEqual(shown)
    // The tables were pulled for the first time in the first of the two moments, and have news in the second.
    small = await openSmallHouse(first)
    const dataDir = await small.copy()
    const report = await run(
      { ...small.at(dataDir), now: () => new Date(second) },
      'pull',
      small.errands,
    )
    expect(report).toMatchObject({ started: second, ended: second })
    const vintages = await rowsOf(dataDir, 'SELECT id FROM vintage ORDER BY published')
    const day = first.slice(0, 10)
    expect(vintages).toEqual([[day], [`${day}-2`]])
    expect(await pointerOf(dataDir)).toMatchObject({ vintage: `${day}-2`, number: 2 })
    const reports = (await readdir(small.at(dataDir).layout.runs)).sort()
    expect(reports).toEqual([first, second].map((at) => `${at.replaceAll(':', '-')}-pull.json`))
  })
})
