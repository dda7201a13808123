/** What STAR expects of the home area given its conditions, beside what STAR counts: their own two figures, apart from ours. */
import type { VerdictsInFull } from '../../../api/contract.ts'
import { formatDate, formatNumber, formatYearTo } from '../format.ts'
import { capital } from '../sentences/period.ts'
import { expectationWords } from '../text/expectation.ts'
import type { Site } from './site.ts'

export type ExpectedBlock = {
  title: string
  head: string[]
  rows: string[][]
  note: string
  source: string
  page: string
}

/** Null where there are no such figures. */
export function expectedBlock(
  { expectation }: Pick<VerdictsInFull, 'expectation'>,
  { lang, home }: Site,
): ExpectedBlock | null {
  if (expectation === null) return null
  const words = expectationWords[lang]
  const { actual, expected, note, origin, to } = expectation
  const row = (name: string, { share, count }: typeof expected) => [
    name,
    `${formatNumber(share, 1, lang)} ${words.perCent}`,
    count === null ? '–' : formatNumber(count, 0, lang),
  ]
  const when =
    origin.retrieved === null ? '' : `, ${words.fetched} ${formatDate(origin.retrieved, lang)}`
  return {
    title: `${words.expects} ${home}`,
    head: [capital(formatYearTo(to, lang)), words.share, words.count],
    rows: [row(words.expected, expected), row(words.counted, actual)],
    note: note[lang],
    source: `${words.source} ${origin.attribution[lang]}${when}.`,
    page: origin.page,
  }
}
