/** The answers to the three questions as a page shows them: form, word, what it rests on. */
import type {
  GapVerdict,
  IndicatorSummary,
  Reading,
  TargetVerdict,
  Verdicts,
} from '../../../api/contract.ts'
import { levelBasis, levelShort, pairBasis, pairShort } from '../sentences/basis.ts'
import { gapReading, gapWay, gapWords, ratioLead } from '../sentences/gap.ts'
import { movingWords } from '../sentences/moving.ts'
import { reasonSentence, reasonWords } from '../sentences/reason.ts'
import { paceSentence, targetWords } from '../sentences/target-verdict.ts'
import { rankText } from '../sentences/rank.ts'
import { formatValue } from '../format.ts'
import { placeOf } from './figure-block.ts'
import { indexScale, type Scale, scaleOf } from './measure.ts'
import { areaInText, type Site } from './site.ts'
import { type Form, gapForm, movingForm, targetForm } from './verdict-form.ts'

export type Answer = {
  form: Form
  word: string
  /** A few words for a column; empty where the word says all. */
  short: string
  /** What it rests on, in sentences. */
  basis: string
}

export type Answers = {
  moving: Answer
  /** null where no target is adopted for the indicator. */
  target: Answer | null
  gap: Answer
}

/** Whether the newest year went against the way of the years before. */
function turned(reading: Reading, indicator: Pick<IndicatorSummary, 'latest'>): boolean {
  const { latest } = indicator
  const before = latest?.yearBefore?.value ?? null
  if (reading.direction === null || latest === null || before === null) return false
  return reading.direction === 'up' ? latest.value < before : latest.value > before
}

const yearsOf = (reading: Reading) => ({
  has: reading.test === 'none' ? reading.years : 0,
  needed: reading.test === 'none' ? reading.needed : 0,
})

function levelTexts(reading: Extract<Reading, { test: 'level' }>, scale: Scale) {
  const { lang } = scale
  const frequency = reading.to?.includes('Q') ? ('quarterly' as const) : ('monthly' as const)
  const recent = scale.level(reading.recent)
  return {
    short: levelShort(
      {
        recent: scale.number(reading.recent),
        before: scale.level(reading.before),
        beforeYears: reading.beforeYears,
      },
      lang,
    ),
    basis: levelBasis(
      {
        frequency,
        recent,
        before: scale.level(reading.before),
        beforeYears: reading.beforeYears,
        limit: reading.limit === null ? null : scale.difference(reading.limit),
        signLimit: scale.difference(reading.signLimit),
      },
      lang,
    ),
  }
}

/** What a reading rests on, short and in full. */
export function readingTexts(
  reading: Reading,
  against: boolean,
  scale: Scale,
): { short: string; basis: string } {
  const { lang } = scale
  const why = reading.reason
  const reason = why === null ? '' : reasonSentence(why, yearsOf(reading), lang)
  if (reading.test === 'none') {
    return { short: why === null ? '' : reasonWords(why, lang), basis: reason }
  }
  const told =
    reading.test === 'level'
      ? levelTexts(reading, scale)
      : { short: pairShort(reading, against, lang), basis: pairBasis(reading, lang) }
  if (why === null) return told
  return { short: reasonWords(why, lang), basis: `${reason} ${told.basis}` }
}

export function movingAnswer(indicator: IndicatorSummary, verdicts: Verdicts, site: Site): Answer {
  const { moving } = verdicts
  const scale = scaleOf(indicator, site.lang)
  return {
    form: movingForm(moving),
    word: movingWords(moving, site.lang),
    ...readingTexts(moving, turned(moving, indicator), scale),
  }
}

/** `90 pct. i 2030`. */
const aimOf = (
  target: NonNullable<TargetVerdict['target']>,
  indicator: IndicatorSummary,
  site: Site,
) =>
  `${formatValue(target.value, indicator.unit, indicator.decimals, site.lang)} ${site.lang === 'da' ? 'i' : 'in'} ${target.year}`

function paceOf(verdict: TargetVerdict, scale: Scale): string {
  const { distance, need, slope, low, high, points } = verdict
  if (distance === null || need === null || slope === null || low === null || high === null) {
    return ''
  }
  return paceSentence(
    {
      missing: scale.difference(distance),
      need: scale.number(need),
      slope: scale.number(slope),
      low: scale.number(low),
      high: scale.number(high),
      years: points,
      backwards: low < 0,
    },
    scale.lang,
  )
}

export function targetAnswer(
  indicator: IndicatorSummary,
  verdict: TargetVerdict,
  site: Site,
): Answer | null {
  if (verdict.target === null) return null
  const scale = scaleOf(indicator, site.lang)
  const reason = verdict.reason === null ? '' : reasonWords(verdict.reason, site.lang)
  const aim = aimOf(verdict.target, indicator, site)
  const years = { has: verdict.points, needed: 5 }
  const why = verdict.reason === null ? '' : reasonSentence(verdict.reason, years, site.lang)
  return {
    form: targetForm(verdict.result),
    word: targetWords(verdict.result, site.lang),
    short: [aim, reason].filter(Boolean).join('; '),
    basis: [why, paceOf(verdict, scale)].filter(Boolean).join(' '),
  }
}

/** The country's figure beside our own and our place: `3,0 pct. i hele landet, nr. 39–47 af 98`. */
export function besideText(indicator: IndicatorSummary, site: Site): string {
  const { latest, unit, decimals } = indicator
  if (latest === null) return ''
  const { lang, words } = site
  const country = latest.country?.value ?? null
  const rank = placeOf(latest)
  const parts: string[] = []
  if (country !== null && latest.area !== site.strategy.country && unit.kind !== 'count') {
    parts.push(
      `${formatValue(country, unit, decimals, lang)} ${lang === 'da' ? 'i' : 'in'} ${words.inCountry}`,
    )
  }
  if (rank !== null) parts.push(rankText(rank, lang))
  return parts.join(', ')
}

function comparatorOf(verdict: GapVerdict, site: Site): string {
  if (verdict.comparator === null) return site.words.theOthers
  return verdict.kind === 'group' ? site.words.theGroup : areaInText(site, verdict.comparator)
}

/** The figures behind the gap: the country's with our place, or the group's mean. */
function standing(indicator: IndicatorSummary, { kind, latest }: GapVerdict, site: Site): string {
  if (kind !== 'group') return besideText(indicator, site)
  if (latest === null || indicator.unit.kind === 'count') return ''
  const figure = formatValue(latest.comparator, indicator.unit, indicator.decimals, site.lang)
  return `${figure} ${site.words.onAverage}`
}

/** Which way the gap goes, where it is called; of counts the level is no lead. */
function wayOf(indicator: IndicatorSummary, { readings, latest }: GapVerdict, site: Site): string {
  const gap = readings?.gap
  if (!gap?.direction || (gap.result !== 'changing' && gap.result !== 'signs')) return ''
  const comparable = latest !== null && indicator.unit.kind !== 'count'
  const higher = comparable ? latest.own > latest.comparator : null
  const ahead =
    higher === null || indicator.direction === 'none'
      ? null
      : higher === (indicator.direction === 'up')
  return gapWay({ direction: gap.direction, good: gap.good, ahead }, site.lang)
}

export function gapAnswer(indicator: IndicatorSummary, verdict: GapVerdict, site: Site): Answer {
  const { lang } = site
  const { result, level, reason, readings, measure } = verdict
  const comparator = comparatorOf(verdict, site)
  const called = result !== 'no-difference' && result !== 'cannot-tell'
  const direction = readings?.gap.direction ?? readings?.own.direction ?? null
  const scale = measure === 'index' ? indexScale(lang) : scaleOf(indicator, lang)
  const told = readings === null ? '' : readingTexts(readings.gap, false, scale).basis
  const measured = readings !== null && readings.gap.test !== 'none'
  const gap = measured && measure === 'index' ? `${ratioLead(comparator, lang)} ${told}` : told
  return {
    form: gapForm(result, level, direction),
    word: gapWords({ result, level }, comparator, lang),
    short:
      reason === null
        ? [called ? wayOf(indicator, verdict, site) : '', standing(indicator, verdict, site)]
            .filter(Boolean)
            .join('; ')
        : reasonWords(reason, lang),
    basis: [gapReading({ result, level }, comparator, lang), gap].filter(Boolean).join(' '),
  }
}

/** The three answers for the home area. */
export function answersOf(indicator: IndicatorSummary, site: Site): Answers {
  const { verdicts } = indicator
  return {
    moving: movingAnswer(indicator, verdicts, site),
    target: targetAnswer(indicator, verdicts.target, site),
    gap: gapAnswer(indicator, verdicts.gap, site),
  }
}
