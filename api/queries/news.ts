/** The changes of data versions as news: one entry for an indicator and a version, whatever number of areas it is about. */
import { createHash } from 'node:crypto'
import type { Indicator } from '../../data/catalogue/schema.ts'
import type { Text } from '../../data/vocabulary.ts'
import type { News, NewsChange, NewsEntry } from '../contract-news.ts'
import { newsSentences, newsTitle, type Told } from '../formats/news-sentences.ts'
import type { Scene } from '../house.ts'
import { gapWords, movingWords, targetWords } from '../verdict-words.ts'
import { unitOf } from './indicators.ts'
import { type AnswerPair, type Moved, newsRows, type NewsRows } from './news-rows.ts'
import { vintages } from './vintages.ts'

type Version = { id: string; number: number; published: string }

/** The same wherever and whenever it is asked for. */
function urn(parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  // RFC 9562 version 8: the digits are ours, but for version and variant.
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

const kindOf = ({ old, new: now }: Moved): NewsChange['kind'] =>
  old === null ? 'new' : now === null ? 'withdrawn' : 'revised'

/** Figures of the home area's first series that changed; of a larger area where the home area has none. */
function shown({ strategy }: Scene, indicator: Indicator, moved: Moved[]): Moved[] {
  for (const area of [strategy.home, strategy.country, strategy.region]) {
    for (const { id } of indicator.series) {
      const own = moved.filter((one) => one.area === area && one.series === id)
      if (own.length > 0) return own
    }
  }
  return []
}

function placeOf({ strategy, catalogue }: Scene, area: string): Text {
  if (area === strategy.home) {
    return { da: `i ${strategy.homeName.da}`, en: `in ${strategy.homeName.en}` }
  }
  if (area === strategy.country) return { da: 'i hele landet', en: 'in all Denmark' }
  const name = catalogue.areas.get(area)?.name
  return { da: `i ${name?.da ?? area}`, en: `in ${name?.en ?? area}` }
}

function toldOf(scene: Scene, indicator: Indicator, moved: Moved[]): Told | null {
  const [first] = moved
  const series = indicator.series.find(({ id }) => id === first?.series)
  if (!first || !series) return null
  return {
    unit: unitOf(scene, series),
    decimals: series.decimals,
    place: placeOf(scene, first.area),
    changes: moved.map((one) => ({
      period: one.period,
      kind: kindOf(one),
      old: one.old,
      new: one.new,
    })),
  }
}

const questions = {
  moving: { da: 'Bevæger tallet sig?', en: 'Is the number moving?' },
  target: { da: 'Kan målet nås?', en: 'Can the target be reached?' },
  gap: { da: 'Er det os eller konjunkturen?', en: 'Is it us or the economy?' },
}

function verdictsOf({ catalogue }: Scene, pair: AnswerPair | undefined): NewsEntry['verdicts'] {
  if (!pair) return []
  const words = (answers: AnswerPair['old']) => {
    const comparator = catalogue.areas.get(answers.gap.comparator ?? '')
    return {
      moving: movingWords(answers.moving),
      target: targetWords(answers.target),
      gap: gapWords(answers.gap, comparator?.name ?? { da: 'de andre', en: 'the others' }),
    }
  }
  const [old, now] = [words(pair.old), words(pair.new)]
  return (['moving', 'target', 'gap'] as const)
    .filter((question) => old[question].da !== now[question].da)
    .map((question) => ({
      question: questions[question],
      old: old[question],
      new: now[question],
    }))
}

function entryOf(
  scene: Scene,
  { id: vintage, published }: Version,
  indicator: Indicator,
  rows: NewsRows,
  origin: string,
): NewsEntry | null {
  const moved = shown(scene, indicator, rows.moved.get(indicator.id) ?? [])
  const counts = (rows.counts.get(indicator.id) ?? []).map(({ kind, areas, figures }) => ({
    kind,
    areas,
    figures,
  }))
  const verdicts = verdictsOf(scene, rows.answers.get(indicator.id))
  if (moved.length + counts.length + verdicts.length === 0) return null
  const told = toldOf(scene, indicator, moved)
  return {
    id: urn([scene.strategy.home, indicator.id, vintage]),
    indicator: indicator.id,
    vintage,
    published,
    address: {
      da: `${origin}/indikator/${indicator.id}`,
      en: `${origin}/en/indikator/${indicator.id}`,
    },
    title: newsTitle(indicator.name, told, verdicts, counts),
    sentences: newsSentences(told, verdicts, counts),
    area: moved[0]?.area ?? null,
    series: moved[0]?.series ?? null,
    changes: told?.changes ?? [],
    verdicts,
    counts,
  }
}

export type NewsAsked = { indicator: Indicator | null; limit: number; origin: string }

/** The newest entries, version by version until there are as many as asked for. */
export async function news(scene: Scene, asked: NewsAsked): Promise<News> {
  const { indicator, limit, origin } = asked
  const versions = await vintages(scene)
  const indicators = indicator ? [indicator] : [...scene.catalogue.indicators.values()]
  const entries: NewsEntry[] = []
  for (const version of versions) {
    if (entries.length >= limit) break
    const rows = await newsRows(scene, version.number, indicator?.id ?? null)
    const found = indicators.map((one) => entryOf(scene, version, one, rows, origin))
    entries.push(...found.filter((one) => one !== null))
  }
  const kept = entries.slice(0, limit)
  const updated = kept[0]?.published ?? versions[0]?.published ?? ''
  return { vintage: scene.lease.vintage, updated, entries: kept }
}
