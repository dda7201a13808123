/** The arithmetic behind question 3: the ratio itself, period by period, and the three readings that the answer is read from. */
import type { GapVerdict, Reading, VerdictsInFull } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { formatNumber, formatPeriod } from '../format.ts'
import { capital } from '../sentences/period.ts'
import { arithmeticWords } from '../text/arithmetic.ts'
import { type Arithmetic, levelTables, type NumberTable, readingArithmetic } from './arithmetic.ts'

/** How we, the others and the ratio between us are called. */
export type GapNames = { own: string; other: string }

type Inputs = VerdictsInFull['inputs']

const four = (value: number | null, lang: Language): string =>
  value === null ? '–' : formatNumber(value, 4, lang)

/** Every period of the stretch that both have; newest first, as in the table of figures. */
function ratioTable(
  gap: GapVerdict,
  inputs: Inputs,
  names: GapNames,
  lang: Language,
): NumberTable[] {
  const { readings, measure, kind } = gap
  const others = kind === 'group' ? inputs.group : inputs.country
  if (readings === null || others === null) return []
  const { from, to } = readings.gap
  if (from === null || to === null) return []
  const w = arithmeticWords[lang]
  const rows = inputs.periods.flatMap((period, i) => {
    const [own, other] = [inputs.own[i] ?? null, others[i] ?? null]
    if (period < from || period > to || own === null || other === null) return []
    const between = measure === 'index' ? (100 * own) / other : own - other
    const cells = [own, other, between].map((value) => four(value, lang))
    return [[formatPeriod(period, lang, 'short'), ...cells]]
  })
  const what = measure === 'index' ? w.ratio : w.difference
  return [{ caption: what, head: [w.period, names.own, names.other, w.gap], rows: rows.reverse() }]
}

function answerOf({ result, direction }: Reading, lang: Language): string {
  const w = arithmeticWords[lang]
  if (result === 'changing') return direction === 'down' ? w.falls : w.rises
  if (result === 'signs') return direction === 'down' ? w.signsOfFall : w.signsOfRise
  return result === 'no-change' ? w.noChange : w.cannotTell
}

/** What each of the three is tested by: `D` against its limits, or `S` against its own. */
function testOf(reading: Reading, lang: Language): [string, string, string, string] {
  const answer = answerOf(reading, lang)
  if (reading.test === 'none') return ['–', '–', '–', answer]
  const { noLimit } = arithmeticWords[lang]
  if (reading.test === 'pairs')
    return [
      formatNumber(reading.S, 0, lang),
      String(reading.signCritical),
      String(reading.critical),
      answer,
    ]
  const limit = reading.limit === null ? noLimit : four(reading.limit, lang)
  return [four(reading.D, lang), four(reading.signLimit, lang), limit, answer]
}

function readingsTable(
  { readings }: GapVerdict,
  { own, other }: GapNames,
  lang: Language,
): NumberTable[] {
  if (readings === null || readings.gap.test === 'none') return []
  const w = arithmeticWords[lang]
  const statistic = readings.gap.test === 'pairs' ? 'S' : 'D'
  const row = (name: string, reading: Reading) => [name, ...testOf(reading, lang)]
  return [
    {
      caption: w.threeReadings,
      head: ['', statistic, w.signs, w.changing, w.answer],
      rows: [row(own, readings.own), row(other, readings.comparator), row(w.gap, readings.gap)],
    },
  ]
}

/** The inner steps of all three level tests, the ratio's first. */
function stepTables(
  { readings, measure }: GapVerdict,
  { own, other }: GapNames,
  { lang, counts }: { lang: Language; counts: boolean },
): NumberTable[] {
  if (readings === null) return []
  const tables = (name: string, reading: Reading, inCounts = counts) =>
    reading.test === 'level' ? levelTables(reading, lang, inCounts, `${capital(name)}: `) : []
  return [
    ...tables(arithmeticWords[lang].gap, readings.gap, counts && measure !== 'index'),
    ...tables(own, readings.own),
    ...tables(other, readings.comparator),
  ]
}

/** Null where nothing was calculated. */
export function gapArithmetic(
  gap: GapVerdict,
  inputs: Inputs,
  names: GapNames,
  { lang, counts }: { lang: Language; counts: boolean },
): Arithmetic | null {
  if (gap.readings === null) return null
  const index = gap.measure === 'index'
  const arithmetic = readingArithmetic(gap.readings.gap, lang, counts && !index)
  if (arithmetic === null) return null
  return {
    steps: arithmetic.steps,
    tables: [
      ...readingsTable(gap, names, lang),
      ...stepTables(gap, names, { lang, counts }),
      ...ratioTable(gap, inputs, names, lang),
    ],
  }
}
