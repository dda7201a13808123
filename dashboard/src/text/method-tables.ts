/** The tables of numbers on the method page, written in the language of the reader. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber } from '../format.ts'
import { type Block, table } from './method-blocks.ts'
import { levelLimits, pairLimits } from './method-limits.ts'

const words = {
  da: {
    level: 'Grænserne efter antal hele år',
    years: 'k, hele år',
    line: 'linje',
    step: 'trin',
    changing: 'bevæger sig',
    signs: 'tegn på',
    pair: 'Grænserne efter antal årstal',
    points: 'n, årstal',
    pairs: 'par i alt',
    inWords: 'i ord',
    of: 'af',
  },
  en: {
    level: 'The limits by number of full years',
    years: 'k, full years',
    line: 'line',
    step: 'step',
    changing: 'moving',
    signs: 'signs',
    pair: 'The limits by number of annual figures',
    points: 'n, annual figures',
    pairs: 'pairs in all',
    inWords: 'in words',
    of: 'of',
  },
}

export function levelTable(lang: Language): Block {
  const w = words[lang]
  const row = (name: string, values: (number | null)[]) => [
    name,
    ...values.map((value) => (value === null ? '–' : formatNumber(value, 1, lang))),
  ]
  return table(
    w.level,
    [w.years, ...levelLimits.years.map(String)],
    row(`c₁, ${w.changing}, ${w.line}`, levelLimits.changingLine),
    row(`c₂, ${w.changing}, ${w.step}`, levelLimits.changingStep),
    row(`g₁, ${w.signs}, ${w.line}`, levelLimits.signsLine),
    row(`g₂, ${w.signs}, ${w.step}`, levelLimits.signsStep),
  )
}

export function pairTable(lang: Language): Block {
  const w = words[lang]
  const { points } = pairLimits
  const pairs = points.map((n) => (n * (n - 1)) / 2)
  const spoken = (limits: number[]) =>
    limits.map((limit, i) => {
      const all = pairs[i] ?? 0
      return `${String(Math.ceil((all + limit) / 2))} ${w.of} ${String(all)}`
    })
  return table(
    w.pair,
    [w.points, ...points.map(String)],
    [w.pairs, ...pairs.map(String)],
    [`S*, ${w.changing}`, ...pairLimits.changing.map(String)],
    [w.inWords, ...spoken(pairLimits.changing)],
    [`G*, ${w.signs}`, ...pairLimits.signs.map(String)],
    [w.inWords, ...spoken(pairLimits.signs)],
  )
}
