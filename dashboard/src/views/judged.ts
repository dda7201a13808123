/** The three answers of an indicator page, everyone it is held against, and the arithmetic behind each. */
import type { GapVerdict, Indicator, VerdictsInFull } from '../../../api/contract.ts'
import type { Ask } from '../ask.ts'
import { formatDate, formatNumber, formatRange } from '../format.ts'
import { chanceSentence, placesSentence } from '../sentences/chance.ts'
import { capital } from '../sentences/period.ts'
import { type Arithmetic, readingArithmetic, targetArithmetic } from './arithmetic.ts'
import { type BesideTable, besideTable } from './beside.ts'
import { type ExpectedBlock, expectedBlock } from './expected.ts'
import { gapArithmetic } from './gap-arithmetic.ts'
import { areaInText, groupName, type Site } from './site.ts'
import { type Answer, type Answers, gapAnswer, movingAnswer, targetAnswer } from './verdict.ts'

export type Calculation = { id: string; title: string; arithmetic: Arithmetic }

export type Judged = {
  answers: Answers
  /** The other comparators, each with its own answer to question 3. */
  others: { name: string; answer: Answer }[]
  beside: BesideTable | null
  /** Another one's model of the home area. */
  expected: ExpectedBlock | null
  calculations: Calculation[]
  /** `Tilfældig variation: 6,7–7,6 pct. (…)`; empty where no persons are known. */
  chance: string
  /** The rule, the data version, and since when the answers have been these. */
  version: string
}

function chanceOf({ chance, places }: VerdictsInFull, indicator: Indicator, site: Site): string {
  if (chance === null) return ''
  const { lang } = site
  const range = `${formatRange(chance.low, chance.high, indicator.decimals, lang)} ${indicator.unit.suffix[lang]}`
  const [some, all] = [chance.numerator, chance.denominator].map((n) => formatNumber(n, 0, lang))
  const told = chanceSentence(range, some ?? '', all ?? '', lang)
  return places === null ? told : `${told} ${placesSentence(places, lang)}`
}

const comparatorName = (code: string, kind: string | null, site: Site): string =>
  kind === 'group' ? groupName(site) : capital(areaInText(site, code))

const otherName = ({ kind, comparator }: GapVerdict, site: Site): string =>
  kind === 'group' ? site.words.theGroup : areaInText(site, comparator ?? '')

function calculationsOf(indicator: Indicator, full: VerdictsInFull, site: Site): Calculation[] {
  const { lang, words } = site
  const counts = indicator.unit.kind === 'count'
  const { moving, target } = full
  const parts = [
    {
      id: 'regn-bevaegelse',
      title: words.moving,
      arithmetic: readingArithmetic(moving, lang, counts),
    },
    {
      id: 'regn-maal',
      title: words.target,
      arithmetic: targetArithmetic(target, lang, counts),
    },
    ...full.gaps.map((gap, i) => ({
      id: i === 0 ? 'regn-forhold' : `regn-forhold-${String(i + 1)}`,
      title: i === 0 ? words.gap : `${words.gap} ${words.against} ${otherName(gap, site)}`,
      arithmetic: gapArithmetic(
        gap,
        full.inputs,
        { own: site.home, other: otherName(gap, site) },
        { lang, counts },
      ),
    })),
  ]
  return parts.flatMap(({ arithmetic, ...part }) =>
    arithmetic === null ? [] : [{ ...part, arithmetic }],
  )
}

function versionOf({ rule, vintage, since }: VerdictsInFull, { lang }: Site): string {
  const day = (id: string) => (/^\d{4}-\d{2}-\d{2}/.test(id) ? formatDate(id, lang) : id)
  const same = since === null || since === vintage ? '' : day(since)
  if (lang === 'da') {
    return `Regel ${rule}, tallene af ${day(vintage)}.${same ? ` Svarene har været de samme siden tallene af ${same}.` : ''}`
  }
  return `Rule ${rule}, the figures of ${day(vintage)}.${same ? ` The answers have been the same since the figures of ${same}.` : ''}`
}

/** Asks for the answers; null where the home area has no figure to judge. */
export async function judgedOf(ask: Ask, indicator: Indicator, site: Site): Promise<Judged | null> {
  if (indicator.coverage !== 'home') return null
  const full = await ask.verdicts(indicator.id)
  const answers = {
    moving: movingAnswer(indicator, full, site),
    target: targetAnswer(indicator, full.target, site),
    gap: gapAnswer(indicator, full.gap, site),
  }
  return {
    answers,
    others: full.gaps.flatMap((gap) =>
      gap.comparator === null || gap.comparator === full.gap.comparator
        ? []
        : [
            {
              name: comparatorName(gap.comparator, gap.kind, site),
              answer: gapAnswer(indicator, gap, site),
            },
          ],
    ),
    beside: besideTable(indicator, full.beside, site),
    expected: expectedBlock(full, site),
    calculations: calculationsOf(indicator, full, site),
    chance: chanceOf(full, indicator, site),
    version: versionOf(full, site),
  }
}
