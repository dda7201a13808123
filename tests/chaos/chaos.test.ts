/** Everything that happens to a site that runs for years, once each, while readers ask: none of them fails, and no figure is wrong. */
import { expect, it } from 'vitest'
import { chaos } from './chaos.ts'

it('keeps answering rightly through kills, stalls, full and slow disks, broken pointers, backups and bad publishers', async () => {
  const events: string[] = []
  const outcome = await chaos(5, 4, 7, (event) => events.push(event))
  expect(outcome.failures, events.join(', ')).toEqual([])
  expect(outcome.wrong, events.join(', ')).toEqual([])
  expect(outcome.faults).toEqual([])
  expect(outcome.requests).toBeGreaterThan(100)
  expect(outcome.published).toBeGreaterThanOrEqual(2)
  expect(outcome.states.size).toBeGreaterThanOrEqual(2)
  expect(new Set(events).size).toBe(12)
}, 300_000)
