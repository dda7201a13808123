/** What every publisher's adapter promises, held against its emulator with datasets of the real catalogue. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import type { Dataset } from '../../../data/catalogue/schema.ts'
import { carriesValue, frequencyOf, type Observation } from '../../../data/vocabulary.ts'
import { adapterOf } from '../../../etl/publishers.ts'
import type { Answer, BulkReading, Reading, Request } from '../../../etl/source.ts'
import { answerOf, hold, sourceErrorOf } from '../../support/conversation.ts'
import { startEurostat } from '../../support/eurostat-emulator.ts'
import { edatLfse22 } from '../../support/eurostat-tables.ts'
import { startJobindsats } from '../../support/jobindsats-emulator.ts'
import { allTables as jobindsatsTables, months } from '../../support/jobindsats-tables.ts'
import { observationsOf } from '../../support/staged.ts'
import { startStatbank } from '../../support/statbank-emulator.ts'
import { allTables as statbankTables } from '../../support/statbank-tables.ts'
import { allCubes } from '../../support/uddannelsesstatistik-cube.ts'
import { startUddannelsesstatistik } from '../../support/uddannelsesstatistik-emulator.ts'

const key = 'sesame'
const catalogue = readCatalogue()

/** One dataset of every publisher, and the shapes that its questions can have. */
const ids = [
  'statbank-aup02',
  'statbank-statusu6',
  'statbank-konk3',
  'statbank-lsk02',
  'jobindsats-y25i01',
  'uddannelsesstatistik-profmod',
  'uvm-eud-frafald',
  'eurostat-edat-lfse-22',
]

const datasetOf = (id: string): Dataset => {
  const found = catalogue.datasets.get(id)
  if (!found) throw new Error(`The catalogue has no ${id}.`)
  return found
}

const converse = (id: string) =>
  adapterOf(datasetOf(id)).adapter.converse(datasetOf(id), catalogue.areas)

/** A conversation that was held with the emulator: what was asked and what was answered. */
type Recorded = { requests: Request[]; answers: Answer[]; observations: Observation[] }

describe('every adapter', { timeout: 60_000 }, () => {
  const addresses = new Map<string, string>()
  const recorded = new Map<string, Recorded>()
  const stops: (() => Promise<void>)[] = []

  async function record(id: string): Promise<Recorded> {
    const requests: Request[] = []
    const answers: Answer[] = []
    const conversation = converse(id)
    let turn = conversation.next()
    while (!turn.done) {
      const { path, method, body } = turn.value
      const response = await fetch((addresses.get(datasetOf(id).source) ?? '') + path, {
        method,
        body,
        headers: { authorization: `Bearer ${key}` },
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      requests.push(turn.value)
      answers.push(answerOf(bytes, response.status))
      // A bulk answer is handed over as a file, which `again` does.
      if (turn.value.bulk) break
      turn = conversation.next(answerOf(bytes, response.status))
    }
    const observations = await observationsOf(again(id, answers).reading)
    return { requests, answers, observations }
  }

  const again = (id: string, answers: Answer[]) =>
    hold<Reading | BulkReading>(converse(id), (_, place) => answers[place])

  beforeAll(async () => {
    const statbank = await startStatbank({ tables: statbankTables() })
    const jobindsats = await startJobindsats({
      tables: jobindsatsTables({ periods: { M: months(12) } }),
      key,
    })
    const eurostat = await startEurostat({ tables: [edatLfse22()] })
    const ministry = await startUddannelsesstatistik({ cubes: allCubes(), key })
    for (const [source, one] of Object.entries({
      statbank,
      jobindsats,
      eurostat,
      uddannelsesstatistik: ministry,
    })) {
      addresses.set(source, one.url)
      stops.push(() => one.close())
    }
    for (const id of ids) recorded.set(id, await record(id))
  }, 60_000)
  afterAll(async () => {
    for (const stop of stops) await stop()
  })

  const recordOf = (id: string): Recorded => {
    const found = recorded.get(id)
    if (!found) throw new Error(`${id} was not recorded.`)
    return found
  }

  test.each(ids)('asks below the base address, says for what, and knows no key: %s', (id) => {
    for (const request of recordOf(id).requests) {
      expect(request.path).toMatch(/^\/[a-z]/)
      expect(request.purpose).not.toBe('')
      expect(request.method === 'GET').toBe(request.body === null)
      expect(JSON.stringify(request)).not.toContain(key)
    }
  })

  test.each(ids)('gives figures that the catalogue knows, each once: %s', (id) => {
    const dataset = datasetOf(id)
    const { observations } = recordOf(id)
    expect(observations.length).toBeGreaterThan(0)
    const keys = observations.map(({ measure, area, period }) => `${measure} ${area} ${period}`)
    expect(new Set(keys).size).toBe(keys.length)
    const strange = observations.filter(
      ({ measure, area, period, value, status }) =>
        !dataset.measures[measure] ||
        !catalogue.areas.has(area) ||
        frequencyOf(period) !== dataset.frequency ||
        carriesValue(status) !== (value !== null),
    )
    expect(strange).toEqual([])
  })

  test.each(ids)('asks and reads the same with the answers that were kept: %s', async (id) => {
    const { requests, answers, observations } = recordOf(id)
    const second = again(id, answers)
    expect(second.requests).toEqual(requests)
    expect(await observationsOf(second.reading)).toEqual(observations)
  })

  const faults: [string, (answer: Answer) => Answer][] = [
    ['a web page', () => answerOf('<!DOCTYPE html><html><body>Fejl</body></html>')],
    ['an empty body', () => answerOf('')],
    ['status 500', () => answerOf('', 500)],
    ['half of it', ({ bytes }) => answerOf(bytes.slice(0, Math.floor(bytes.length / 2)))],
    ['other letters than UTF-8', () => answerOf(Buffer.from('"Åløkke";1', 'latin1'))],
  ]

  test.each(ids.flatMap((id) => faults.map(([what, spoil]) => ({ id, what, spoil }))))(
    'refuses $what at every step, in one sentence: $id',
    async ({ id, spoil }) => {
      const { answers } = recordOf(id)
      // The search turns many pages of the list; the first, the last and those between are alike.
      const steps = [0, 1, answers.length - 1].filter((step) => step < answers.length)
      for (const step of new Set(steps)) {
        const spoiled = answers.map((answer, place) => (place === step ? spoil(answer) : answer))
        const error = await sourceErrorOf(async () => observationsOf(again(id, spoiled).reading))
        expect(error.dataset).toBe(id)
        expect(error.message).toMatch(/\S.*\.$/)
        expect(error.message).not.toContain('\n')
      }
    },
  )
})
