/** National reforms beside an indicator's figures: on the axis, in the text of the picture, and listed with their source. */
import type { Reform } from '../../../api/contract.ts'
import type { ReformMark } from '../charts/reform-marks.ts'
import { type LineSpec, timeSpan } from '../charts/line.ts'
import type { Frequency } from '../charts/periods.ts'
import { dayText } from '../sentences/target.ts'
import { reformWordsOf } from '../text/reforms.ts'
import { dayStep } from './chart-plan.ts'
import type { Site } from './site.ts'

export type ReformView = {
  id: string
  name: string
  date: string
  text: string
  /** `Lov nr. 624 af 8. juni 2016` */
  law: string | null
  source: Reform['source']
}

type Spanned = Omit<LineSpec, 'width' | 'height'>

/** The chart with the reforms that fall within its time, and those as they are listed. */
export function withReforms<S extends Spanned>(
  spec: S,
  reforms: readonly Reform[],
  site: Site,
): { spec: S; reforms: ReformView[] } {
  const shown = shownReforms(reforms, spec)
  if (shown.length === 0) return { spec, reforms: [] }
  const description = [spec.description, reformsText(shown, site)].filter(Boolean).join(' ')
  const marks = reformMarks(shown, spec.frequency, site)
  return { spec: { ...spec, description, reforms: marks }, reforms: reformViews(shown, site) }
}

function shownReforms(reforms: readonly Reform[], spec: Spanned): Reform[] {
  const [from, to] = timeSpan({ ...spec, width: 0, height: 0 })
  return reforms.filter(({ date }) => {
    const step = dayStep(date, spec.frequency, false)
    return step >= from && step <= to
  })
}

const reformMarks = (
  reforms: readonly Reform[],
  frequency: Frequency,
  { lang }: Site,
): ReformMark[] =>
  reforms.map(({ name, date }) => ({ name: name[lang], at: dayStep(date, frequency, false) }))

const reformViews = (reforms: readonly Reform[], { lang }: Site): ReformView[] =>
  reforms.map(({ id, name, date, text, law, source }) => ({
    id,
    name: name[lang],
    date: dayText(date, lang),
    text: text[lang],
    law: law?.[lang] ?? null,
    source,
  }))

/** `Reformer: Nye dagpengeregler (1. maj 2023); …`: what the picture says besides the figures. */
function reformsText(reforms: readonly Reform[], { lang }: Site): string {
  const all = reforms.map(({ name, date }) => `${name[lang]} (${dayText(date, lang)})`)
  return `${reformWordsOf(lang).list}: ${all.join('; ')}.`
}
