/** The short form of `npm run fuzz`: the same tries, fewer of them. */
import { expect, it } from 'vitest'
import { fuzzAnswers } from './answers.ts'
import { fuzzExports, fuzzStrategy } from './files.ts'
import { mutated, seeded } from './mutate.ts'
import { fuzzRequests } from './requests.ts'
import { newTally } from './tally.ts'

it('answers with something wrong in them are read or refused', async () => {
  const tally = newTally()
  await fuzzAnswers(200, seeded(1), tally)
  expect(tally.crashes).toEqual([])
  expect(tally.refused).toBeGreaterThan(50)
}, 120_000)

it('files with something wrong in them are read or refused', async () => {
  const tally = newTally()
  await fuzzExports(120, seeded(2), tally)
  fuzzStrategy(120, seeded(3), tally)
  expect(tally.crashes).toEqual([])
  expect(tally.refused).toBeGreaterThan(50)
}, 120_000)

it('requests of all kinds get an answer that is no fault of ours, and change no figure', async () => {
  const tally = newTally()
  expect(await fuzzRequests(1000, 4, tally)).toBe(true)
  expect(tally.crashes).toEqual([])
  expect(tally.taken).toBeGreaterThan(100)
  expect(tally.refused).toBeGreaterThan(100)
}, 120_000)

it('the same seed gives the same tries', () => {
  const tries = () => {
    const random = seeded(5)
    return Array.from({ length: 50 }, () =>
      mutated(Buffer.from('a;b;c\n1;2;3\n'), random).toString('hex'),
    )
  }
  expect(tries()).toEqual(tries())
  expect(new Set(tries()).size).toBeGreaterThan(30)
})
