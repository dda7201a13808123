/** Asks publishers that announce it when their tables come again: once a run, whatever its datasets are. */
import { ask } from './fetch.ts'
import type { House } from './house.ts'
import { publisherOf } from './publishers.ts'
import { rawStore } from './raw.ts'
import type { Answer } from './source.ts'
import { SourceError } from './source.ts'

/** A dataset that was asked for, and the day of its next figures where its own answers have told it. */
type Asked = {
  dataset: string
  source: string
  delivery: string
  outcome: string
  nextUpdate?: string | undefined
}

/**
 * The same with the day that the publisher has announced. What a list says of the future is no figure: a publisher that
 * does not give it, or not as expected, costs nothing but a line.
 */
export async function withAnnounced<Entry extends Asked>(
  house: House,
  entries: Entry[],
): Promise<Entry[]> {
  const waiting = (entry: Entry) =>
    entry.delivery === 'live' && entry.outcome !== 'failed' && entry.nextUpdate === undefined
  const days = new Map<string, Map<string, string>>()
  for (const source of new Set(entries.filter(waiting).map((entry) => entry.source))) {
    days.set(source, await announcedBy(house, source))
  }
  return entries.map((entry) => {
    const table = house.catalogue.datasets.get(entry.dataset)?.table.toLowerCase() ?? ''
    const day = waiting(entry) ? days.get(entry.source)?.get(table) : undefined
    return day === undefined ? entry : { ...entry, nextUpdate: day }
  })
}

/** ISO days by table, in small letters; none where the publisher announces nothing. */
async function announcedBy(house: House, source: string): Promise<Map<string, string>> {
  const publisher = publisherOf(source)
  const announcement = publisher?.adapter.announcement
  if (!publisher || !announcement) return new Map()
  try {
    return announcement.read(await answerTo(house, source, publisher, announcement.request))
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    house.progress(`${source}: ${error.message}`)
    return new Map()
  }
}

async function answerTo(
  house: House,
  source: string,
  { base, token }: NonNullable<ReturnType<typeof publisherOf>>,
  request: Parameters<typeof ask>[0],
): Promise<Answer> {
  const store = rawStore(house.layout.raw)
  house.progress(`${source}: ${request.purpose}`)
  const received = await ask(request, {
    base: base(house.settings),
    dataset: source,
    token: token === null ? undefined : house.settings[token],
    receive: (body) => store.receive(body),
    patience: house.patience,
    stop: house.stop,
    heard: (bytes) => {
      house.meter.received(bytes)
    },
  })
  return { ...received, bytes: await store.read({ ...received, asked: request.path }) }
}
