/** Holds an adapter's conversation: with the publisher at a pull, with the raw store at a rebuild. */
import type { Dataset } from '../data/catalogue/schema.ts'
import type { House } from './house.ts'
import { ask } from './fetch.ts'
import { adapterOf } from './publishers.ts'
import { rawStore, type Delivery, type RawAnswer, type RawStore } from './raw.ts'
import type { Answer, BulkReading, Conversation, Reading, Request, Window } from './source.ts'
import { SourceError } from './source.ts'
import { readShipped } from './sources/shipped.ts'
import { readExport } from './exports.ts'

/** A delivery with what an adapter makes of it. */
export type Fetched = { delivery: Delivery; reading: Reading | BulkReading }

async function hold(
  conversation: Conversation<Reading | BulkReading>,
  answer: (request: Request) => Promise<Answer>,
): Promise<Reading | BulkReading> {
  let turn = conversation.next()
  while (!turn.done) turn = conversation.next(await answer(turn.value))
  return turn.value
}

/** An answer in the raw store as an adapter is given it. */
async function answerOf(store: RawStore, { bulk }: Request, answer: RawAnswer): Promise<Answer> {
  const { status, contentType } = answer
  return bulk
    ? { status, contentType, ...(await store.open(answer)) }
    : { status, contentType, bytes: await store.read(answer) }
}

/** A request as the manifest has it. */
export const written = (request: Request): string =>
  [request.method, request.path, request.body].filter((part) => part !== null).join(' ')

/**
 * Asks the publisher for a dataset; every answer is in the raw store before it is read.
 * @throws {SourceError} when the answers cannot be trusted
 */
export async function pullLive(
  house: House,
  dataset: Dataset,
  since: string | null,
  window: Window | null,
): Promise<Fetched> {
  const { adapter, base, token } = adapterOf(dataset)
  const store = rawStore(house.layout.raw)
  const answers: RawAnswer[] = []
  const named = () => answers.flatMap(({ requestId }) => requestId ?? [])
  const reading = await hold(
    adapter.converse(dataset, house.catalogue.areas, window),
    async (request) => {
      house.progress(`${dataset.table}: ${request.purpose}`)
      const received = await ask(request, {
        base: base(house.settings),
        dataset: dataset.id,
        token: token === null ? undefined : house.settings[token],
        receive: (body) => store.receive(body),
        patience: house.patience,
        stop: house.stop,
        heard: (bytes) => {
          house.meter.received(bytes)
        },
      })
      const answer = { ...received, asked: written(request) }
      answers.push(answer)
      return answerOf(store, request, answer)
    },
  ).catch((error: unknown) => {
    if (error instanceof SourceError) error.requestIds = named()
    throw error
  })
  const from = reading.from ?? null
  const delivery: Delivery = {
    dataset: dataset.id,
    kind: 'live',
    retrieved: house.now().toISOString(),
    note: null,
    since: from ?? since,
    ...(from === null ? {} : { windowed: true }),
    answers,
  }
  return { delivery, reading }
}

/**
 * Reads a delivery again from the raw store.
 * @throws {SourceError} when today's catalogue would ask for something else than was asked then
 */
export async function readAgain(house: House, delivery: Delivery): Promise<Fetched> {
  const dataset = house.catalogue.datasets.get(delivery.dataset)
  if (!dataset) {
    throw new SourceError('unexpected-shape', delivery.dataset, 'The catalogue no longer has it.')
  }
  return { delivery, reading: await readingOf(house, dataset, delivery) }
}

/** The same periods again, whatever the catalogue's window is today. */
const windowAgain = ({ windowed, since }: Delivery): Window | null =>
  windowed && since !== null ? { newest: 0, reach: since } : null

async function readingOf(
  house: House,
  dataset: Dataset,
  delivery: Delivery,
): Promise<Reading | BulkReading> {
  const store = rawStore(house.layout.raw)
  const [first] = delivery.answers
  if (!first) throw new Error(`The manifest names no answer for ${dataset.id}.`)
  switch (delivery.kind) {
    case 'shipped':
      return {
        observations: readShipped(await store.read(first), dataset.id),
        publisherUpdated: null,
      }
    case 'import':
      return readExport(first.asked, await store.read(first), dataset, house.catalogue.areas)
    case 'live': {
      const rest = [...delivery.answers]
      return hold(
        adapterOf(dataset).adapter.converse(dataset, house.catalogue.areas, windowAgain(delivery)),
        async (request) => {
          const answer = rest.shift()
          if (answer?.asked !== written(request)) {
            const sentence =
              'The catalogue asks for something else than was asked then; pull it again.'
            throw new SourceError('unexpected-shape', dataset.id, sentence)
          }
          return answerOf(store, request, answer)
        },
      )
    }
  }
}
