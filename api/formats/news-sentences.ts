/** News in words: what is new, what was revised from what to what, what is gone, which answer is another. */
import type { Text } from '../../data/vocabulary.ts'
import type { NewsChange, NewsEntry } from '../contract-news.ts'
import type { Unit } from '../contract-parts.ts'
import { writtenPeriod, writtenValue } from './written.ts'

/** What the figures of an entry are written with. */
export type Told = {
  unit: Unit
  decimals: number
  /** `i Viborg`, `in Viborg`. */
  place: Text
  changes: NewsChange[]
}

/** Revisions that are told one by one. */
const mostTold = 5

const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`)
const both = (make: (lang: 'da' | 'en') => string): Text => ({ da: make('da'), en: make('en') })

const of = (changes: NewsChange[], kind: NewsChange['kind']) =>
  changes.filter((one) => one.kind === kind)

const writer =
  ({ unit, decimals }: Told) =>
  (value: number | null, lang: 'da' | 'en'): string =>
    value === null ? '' : writtenValue(value, unit, decimals, lang)

function newSentence(told: Told): Text[] {
  const added = of(told.changes, 'new')
  const last = added.at(-1)
  if (!last) return []
  const write = writer(told)
  const count = added.length
  return [
    both((lang) => {
      const [place, period] = [told.place[lang], writtenPeriod(last.period, lang)]
      const value = write(last.new, lang)
      if (lang === 'da') {
        return count === 1
          ? stopped(`Nyt tal ${place} for ${period}: ${value}`)
          : stopped(`${String(count)} nye tal ${place}, det nyeste for ${period}: ${value}`)
      }
      return count === 1
        ? stopped(`New figure ${place} for ${period}: ${value}`)
        : stopped(`${String(count)} new figures ${place}, the newest for ${period}: ${value}`)
    }),
  ]
}

/** The newest first; revisions that nobody can see in the rounded figures are counted only. */
function revisedSentences(told: Told): Text[] {
  const write = writer(told)
  const revised = of(told.changes, 'revised')
  const seen = revised.filter((one) => write(one.old, 'da') !== write(one.new, 'da')).reverse()
  const lines = seen.slice(0, mostTold).map(({ period, old, new: now }) =>
    both((lang) => {
      const [was, is] = [write(old, lang), write(now, lang)]
      const [when, place] = [writtenPeriod(period, lang), told.place[lang]]
      return stopped(
        lang === 'da'
          ? `Rettet ${place} for ${when}: ${was} blev til ${is}`
          : `Revised ${place} for ${when}: ${was} became ${is}`,
      )
    }),
  )
  const more = revised.length - lines.length
  if (more === 0) return lines
  return [
    ...lines,
    {
      da: `${String(more)} ${lines.length > 0 ? 'andre ' : ''}tal ${told.place.da} er også rettet.`,
      en: `${String(more)} ${lines.length > 0 ? 'other ' : ''}figures ${told.place.en} were revised too.`,
    },
  ]
}

function withdrawnSentences(told: Told): Text[] {
  const write = writer(told)
  return of(told.changes, 'withdrawn')
    .toReversed()
    .slice(0, mostTold)
    .map(({ period, old }) =>
      both((lang) =>
        stopped(
          lang === 'da'
            ? `Trukket tilbage ${told.place.da} for ${writtenPeriod(period, lang)}; tallet var ${write(old, lang)}`
            : `Withdrawn ${told.place.en} for ${writtenPeriod(period, lang)}; the figure was ${write(old, lang)}`,
        ),
      ),
    )
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const verdictSentence = ({ question, old, new: now }: NewsEntry['verdicts'][number]): Text => ({
  da: `${question.da} Før: ${lower(old.da)}. Nu: ${lower(now.da)}.`,
  en: `${question.en} Before: ${lower(old.en)}. Now: ${lower(now.en)}.`,
})

const fresh = new Set(['new', 'new-period', 'new-area', 'reinstated'])

/** New, revised and withdrawn figures of all areas, each kind that happened. */
function groups(counts: NewsEntry['counts']) {
  const total = (has: (kind: string) => boolean) =>
    counts.filter(({ kind }) => has(kind)).reduce((sum, { figures }) => sum + figures, 0)
  return {
    added: total((kind) => fresh.has(kind)),
    revised: total((kind) => !fresh.has(kind) && kind !== 'withdrawn'),
    withdrawn: total((kind) => kind === 'withdrawn'),
  }
}

function countSentence(counts: NewsEntry['counts']): Text[] {
  const { added, revised, withdrawn } = groups(counts)
  if (added + revised + withdrawn === 0) return []
  const areas = Math.max(...counts.map((one) => one.areas))
  return [
    both((lang) => {
      const write = (value: number) => value.toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB')
      const parts = [
        added > 0 ? `${write(added)} ${lang === 'da' ? 'nye' : 'new'}` : '',
        revised > 0 ? `${write(revised)} ${lang === 'da' ? 'rettede' : 'revised'}` : '',
        withdrawn > 0
          ? `${write(withdrawn)} ${lang === 'da' ? 'trukket tilbage' : 'withdrawn'}`
          : '',
      ].filter(Boolean)
      const list = new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB').format(parts)
      return lang === 'da'
        ? `Tal fra udgiveren i alt: ${list}, fra op til ${write(areas)} ${areas === 1 ? 'område' : 'områder'}.`
        : `The publisher’s figures in all: ${list}, of up to ${write(areas)} ${areas === 1 ? 'area' : 'areas'}.`
    }),
  ]
}

export const newsSentences = (
  told: Told | null,
  verdicts: NewsEntry['verdicts'],
  counts: NewsEntry['counts'],
): Text[] => [
  ...verdicts.map(verdictSentence),
  ...(told ? [...newSentence(told), ...revisedSentences(told), ...withdrawnSentences(told)] : []),
  ...countSentence(counts),
]

/** `Bruttoledige …: nyt tal for juli 2026, rettede tal`. */
export function newsTitle(
  name: Text,
  told: Told | null,
  verdicts: NewsEntry['verdicts'],
  counts: NewsEntry['counts'],
): Text {
  const all = groups(counts)
  const last = told ? of(told.changes, 'new').at(-1) : undefined
  return both((lang) => {
    const da = lang === 'da'
    const news = [
      last ? `${da ? 'nyt tal for' : 'new figure for'} ${writtenPeriod(last.period, lang)}` : '',
      !last && all.added > 0 ? (da ? 'nye tal' : 'new figures') : '',
      all.revised > 0 ? (da ? 'rettede tal' : 'revised figures') : '',
      all.withdrawn > 0 ? (da ? 'tal trukket tilbage' : 'figures withdrawn') : '',
      verdicts.length > 0 ? (da ? 'et andet svar' : 'another answer') : '',
    ].filter(Boolean)
    return `${name[lang]}: ${news.join(', ')}`
  })
}
