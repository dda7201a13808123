/** Publishers' answers with something wrong in them: each is read, or refused as the publisher's fault; nothing else happens. */
import { readCatalogue } from '../../data/catalogue/catalogue.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { adapterOf } from '../../etl/publishers.ts'
import { SourceError, type Answer, type BulkReading, type Reading } from '../../etl/source.ts'
import { answerOf, hold } from '../support/conversation.ts'
import { startEurostat } from '../support/eurostat-emulator.ts'
import { edatLfse22 } from '../support/eurostat-tables.ts'
import { startJobindsats } from '../support/jobindsats-emulator.ts'
import { allTables as jobindsatsTables, months } from '../support/jobindsats-tables.ts'
import { startStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'
import { short } from '../support/small-house.ts'
import { allCubes } from '../support/uddannelsesstatistik-cube.ts'
import { startUddannelsesstatistik } from '../support/uddannelsesstatistik-emulator.ts'
import { mutated, type Random } from './mutate.ts'
import type { Tally } from './tally.ts'

const catalogue = readCatalogue()
const key = 'sesame'

type Recorded = { dataset: Dataset; answers: Answer[] }

const converse = (dataset: Dataset) => adapterOf(dataset).adapter.converse(dataset, catalogue.areas)

async function record(id: string, url: string): Promise<Recorded> {
  const dataset = catalogue.datasets.get(id)
  if (!dataset) throw new Error(`The catalogue has no ${id}.`)
  const answers: Answer[] = []
  const conversation = converse(dataset)
  let turn = conversation.next()
  while (!turn.done) {
    const { path, method, body, bulk } = turn.value
    const headers = { authorization: `Bearer ${key}` }
    const response = await fetch(url + path, { method, body, headers })
    const answer = answerOf(new Uint8Array(await response.arrayBuffer()), response.status)
    answers.push(answer)
    // A bulk answer is the last, and is handed over as a file.
    if (bulk) break
    turn = conversation.next(answer)
  }
  return { dataset, answers }
}

async function recordAll(): Promise<Recorded[]> {
  const statbank = await startStatbank({ tables: [short(ras200(), 2)] })
  const tables = jobindsatsTables({ periods: { M: months(3) } })
  const jobindsats = await startJobindsats({ tables, key })
  const eurostat = await startEurostat({ tables: [edatLfse22()] })
  const ministry = await startUddannelsesstatistik({ cubes: allCubes(), key })
  const recorded = [
    await record('statbank-ras200', statbank.url),
    await record('jobindsats-y25i01', jobindsats.url),
    await record('eurostat-edat-lfse-22', eurostat.url),
    await record('uddannelsesstatistik-profmod', ministry.url),
  ]
  await Promise.all([statbank, jobindsats, eurostat, ministry].map((one) => one.close()))
  return recorded
}

/** @param count how many conversations are held, each with one answer changed */
export async function fuzzAnswers(count: number, random: Random, tally: Tally): Promise<void> {
  const recorded = await recordAll()
  for (let nth = 0; nth < count; nth++) {
    const one = recorded[nth % recorded.length]
    if (!one) continue
    const { dataset, answers } = one
    const at = Math.floor(random() * answers.length)
    const changed = answers.map((answer, place) =>
      place === at ? { ...answer, bytes: mutated(answer.bytes, random) } : answer,
    )
    try {
      hold<Reading | BulkReading>(converse(dataset), (_, place) => changed[place])
      tally.taken++
    } catch (error) {
      // More questions than answers were recorded for: the change has made it ask on.
      const asksOn = error instanceof Error && error.message.startsWith('No answer for ')
      if (error instanceof SourceError || asksOn) tally.refused++
      else tally.crash(dataset.id, error, changed[at]?.bytes)
    }
  }
}
