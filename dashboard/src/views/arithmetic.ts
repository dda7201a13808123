/** The arithmetic behind an answer, with every number that a reader needs to redo it. */
import type {
  LevelReading,
  PairReading,
  Reading,
  Swing,
  TargetVerdict,
} from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber } from '../format.ts'
import { arithmeticWords } from '../text/arithmetic.ts'

/** A table of numbers whose first column says what a row is. */
export type NumberTable = { caption: string; head: string[]; rows: string[][] }
export type Arithmetic = {
  /** Name and number, in the order in which they are worked out. */
  steps: { name: string; value: string }[]
  tables: NumberTable[]
}

type Write = (value: number) => string

/** Counts need fewer decimals than shares for the same precision. */
const writer =
  (lang: Language, counts: boolean): Write =>
  (value) =>
    formatNumber(value, counts ? 1 : 4, lang)

/** @param of whose quarters these are, before the captions: `Viborg: `; empty where there is one series alone */
type Telling = { lang: Language; write: Write; of: string }

/** Every step from the quarters to the limits of a level test; nothing where the steps are not known. */
export const levelTables = (reading: LevelReading, lang: Language, counts: boolean, of = '') => {
  const telling = { lang, write: writer(lang, counts), of }
  return [...quarterTable(reading, telling), ...swingTable(reading, telling)]
}

/** The quarters as one row a year, oldest first; the year is counted back from the latest quarter. */
function quarterTable(reading: LevelReading, { lang, write, of }: Telling): NumberTable[] {
  const { working, years } = reading
  if (working === null) return []
  const w = arithmeticWords[lang]
  const rows = Array.from({ length: years }, (_, i) => {
    const back = years - 1 - i
    const name = back === 0 ? w.latestYear : w.yearsBefore(back)
    return [name, ...working.quarters.slice(4 * i, 4 * i + 4).map(write)]
  })
  const season = [w.season, ...working.season.map(write)]
  return [
    { caption: `${of}${w.quarters}`, head: [w.year, '1', '2', '3', '4'], rows: [...rows, season] },
  ]
}

function swingTable({ working }: LevelReading, { lang, of }: Telling): NumberTable[] {
  if (working === null) return []
  const w = arithmeticWords[lang]
  const four = (value: number | null) => (value === null ? '–' : formatNumber(value, 4, lang))
  const one = (value: number | null) => (value === null ? '–' : formatNumber(value, 1, lang))
  const row = (name: string, pick: (swing: Swing) => string) => [
    name,
    pick(working.line),
    pick(working.step),
  ]
  return [
    {
      caption: `${of}${w.swings}`,
      head: ['', w.line, w.step],
      rows: [
        row('b', ({ slope }) => four(slope)),
        row('Σe²', ({ squares }) => four(squares)),
        row('s²', ({ variance }) => four(variance)),
        row('r₁', ({ correlation }) => four(correlation[0] ?? null)),
        row('r₂', ({ correlation }) => four(correlation[1] ?? null)),
        row('r₃', ({ correlation }) => four(correlation[2] ?? null)),
        row('f', ({ inertia }) => four(inertia)),
        row('SE', ({ error }) => four(error)),
        row('c', ({ limitFactor }) => one(limitFactor)),
        row('g', ({ signFactor }) => one(signFactor)),
        row('c · SE', ({ limitFactor, error }) => four(limitFactor && limitFactor * error)),
        row('g · SE', ({ signFactor, error }) => four(signFactor * error)),
      ],
    },
  ]
}

function levelArithmetic(reading: LevelReading, lang: Language, counts: boolean): Arithmetic {
  const write = writer(lang, counts)
  const w = arithmeticWords[lang]
  return {
    steps: [
      { name: w.fullYears, value: String(reading.years) },
      { name: w.recent, value: write(reading.recent) },
      { name: w.before, value: write(reading.before) },
      { name: 'D', value: write(reading.D) },
      { name: w.signLimit, value: write(reading.signLimit) },
      { name: w.limit, value: reading.limit === null ? w.noLimit : write(reading.limit) },
    ],
    tables: levelTables(reading, lang, counts),
  }
}

function pairArithmetic(reading: PairReading, lang: Language, write: Write): Arithmetic {
  const w = arithmeticWords[lang]
  const { working } = reading
  const points = working === null ? [] : working.years.map((year, i) => [year, working.values[i]])
  return {
    steps: [
      { name: w.points, value: String(reading.points) },
      { name: w.pairs, value: String(reading.pairs) },
      { name: w.up, value: String(reading.up) },
      { name: w.down, value: String(reading.down) },
      { name: 'S', value: formatNumber(reading.S, 0, lang) },
      { name: `G*, ${w.signs}`, value: String(reading.signCritical) },
      { name: `S*, ${w.changing}`, value: String(reading.critical) },
      { name: w.slope, value: write(reading.slope) },
      { name: w.interval, value: `${write(reading.signLow)} ${w.to} ${write(reading.signHigh)}` },
    ],
    tables: [
      {
        caption: w.values,
        head: [w.year, w.value],
        rows: points.map(([year, value]) => [
          String(year),
          value === undefined ? '–' : write(value),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
  }
}

/** Null where nothing was calculated. */
export function readingArithmetic(
  reading: Reading,
  lang: Language,
  counts: boolean,
): Arithmetic | null {
  if (reading.test === 'level') return levelArithmetic(reading, lang, counts)
  return reading.test === 'pairs' ? pairArithmetic(reading, lang, writer(lang, counts)) : null
}

/** Null where no target was calculated with. */
export function targetArithmetic(
  verdict: TargetVerdict,
  lang: Language,
  counts: boolean,
): Arithmetic | null {
  const { target, latest, distance, yearsLeft, need, slope, low, high, values } = verdict
  if (target === null) return null
  const w = arithmeticWords[lang]
  const write = writer(lang, counts)
  const known = (name: string, value: number | null, how: Write = write) =>
    value === null ? [] : [{ name, value: how(value) }]
  return {
    steps: [
      { name: w.target, value: `${write(target.value)} (${String(target.year)})` },
      ...known(w.latest, latest),
      ...known(w.distance, distance),
      ...known(w.yearsLeft, yearsLeft, (value) => formatNumber(value, 2, lang)),
      ...known(w.need, need),
      ...known(w.slope, slope),
      ...known(w.low, low),
      ...known(w.high, high),
    ],
    tables: [
      {
        caption: w.values,
        head: [w.year, w.value],
        rows: values.map(({ at, value }) => [
          at > 1900 ? String(at) : formatNumber(at, 2, lang),
          write(value),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
  }
}
