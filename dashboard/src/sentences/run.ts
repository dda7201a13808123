/** How a run of the ETL went, and which figures keep the reader waiting. */
import type { Run } from '../../../api/contract.ts'
import type { ChangeKind, Language } from '../../../data/vocabulary.ts'
import { formatDate, formatPeriod } from '../format.ts'

const locale = { da: 'da-DK', en: 'en-GB' }
const number = (value: number, lang: Language) => value.toLocaleString(locale[lang])

/** Each kind of change after its number, in the order in which they are told. */
const kinds: [ChangeKind, Record<Language, string>][] = [
  ['new', { da: 'nye', en: 'new' }],
  ['new-period', { da: 'for nye perioder', en: 'for new periods' }],
  ['new-area', { da: 'for nye områder', en: 'for new areas' }],
  ['revised', { da: 'ændret', en: 'revised' }],
  ['correction', { da: 'rettelser af kendte fejl', en: 'corrections of known errors' }],
  [
    'definition-changed',
    { da: 'ændret med en ny definition', en: 'changed with a new definition' },
  ],
  ['reinstated', { da: 'kommet igen', en: 'back again' }],
  ['withdrawn', { da: 'trukket tilbage', en: 'withdrawn' }],
]

/** `117 for nye perioder, 20 ændret`; `Ingen` where nothing was changed. */
export function changesText(counts: Partial<Record<ChangeKind, number>>, lang: Language): string {
  const parts = kinds.flatMap(([kind, words]) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : [`${number(count, lang)} ${words[lang]}`]
  })
  return parts.length === 0 ? { da: 'Ingen', en: 'None' }[lang] : parts.join(', ')
}

/** All changes of a run, whatever the dataset. */
export function changesOf({ datasets }: Run): Partial<Record<ChangeKind, number>> {
  const sum: Partial<Record<ChangeKind, number>> = {}
  for (const { changes } of datasets) {
    for (const [kind] of kinds) {
      const count = changes[kind]
      if (count !== undefined) sum[kind] = (sum[kind] ?? 0) + count
    }
  }
  return sum
}

/** `25. november 2026 kl. 08.02`, in Danish time. */
export function momentText(moment: string, lang: Language): string {
  const time = new Date(moment).toLocaleTimeString(locale[lang], {
    timeZone: 'Europe/Copenhagen',
    hour: '2-digit',
    minute: '2-digit',
  })
  return lang === 'da'
    ? `${formatDate(moment, lang)} kl. ${time}`
    : `${formatDate(moment, lang)} at ${time}`
}

const count = (many: number, one: string, several: string, lang: Language) =>
  `${number(many, lang)} ${many === 1 ? one : several}`

/** `3 tabeller med nye tal, 20 uden ændring, 1 afvist.` */
export function outcomeText({ datasets }: Run, lang: Language): string {
  const of = (outcome: Run['datasets'][number]['outcome']) =>
    datasets.filter((one) => one.outcome === outcome).length
  const [fresh, same, failed] = [of('new-figures'), of('no-change'), of('failed')]
  const parts =
    lang === 'da'
      ? [
          `${count(fresh, 'tabel', 'tabeller', lang)} med nye tal`,
          `${number(same, lang)} uden ændring`,
          ...(failed > 0 ? [count(failed, 'afvist', 'afvist', lang)] : []),
        ]
      : [
          `${count(fresh, 'table', 'tables', lang)} with new figures`,
          `${number(same, lang)} without change`,
          ...(failed > 0 ? [`${number(failed, lang)} refused`] : []),
        ]
  return `${parts.join(', ')}.`
}

/** `31 forespørgsler på 12 sekunder.`; how long it took alone where no publisher was asked. */
export function effortText({ datasets, milliseconds }: Run, lang: Language): string {
  const requests = datasets.reduce((sum, one) => sum + (one.requests ?? 0), 0)
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  const time =
    seconds < 120
      ? count(
          seconds,
          { da: 'sekund', en: 'second' }[lang],
          { da: 'sekunder', en: 'seconds' }[lang],
          lang,
        )
      : `${number(Math.round(seconds / 60), lang)} ${{ da: 'minutter', en: 'minutes' }[lang]}`
  if (requests === 0) return lang === 'da' ? `Det tog ${time}.` : `It took ${time}.`
  return lang === 'da'
    ? `${count(requests, 'forespørgsel', 'forespørgsler', lang)} på ${time}.`
    : `${count(requests, 'request', 'requests', lang)} in ${time}.`
}

/** `Tal for august 2026 var ventet senest 30. oktober 2026.` */
export const lateText = (
  { period, day }: { period: string; day: string },
  lang: Language,
): string =>
  lang === 'da'
    ? `Tal for ${formatPeriod(period, lang)} var ventet senest ${formatDate(day, lang)}.`
    : `Figures for ${/-[QS]/.test(period) ? 'the ' : ''}${formatPeriod(period, lang)} were expected by ${formatDate(day, lang)}.`

/** `Kørslen før, begyndt 25. november 2026 kl. 08.10, blev afbrudt, før den var færdig. Den havde ikke udgivet noget.` */
export function killedText({ since, vintage }: NonNullable<Run['killed']>, lang: Language): string {
  const when = momentText(since, lang)
  if (lang === 'da') {
    const left =
      vintage === null ? 'Den havde ikke udgivet noget' : `Den havde udgivet dataversion ${vintage}`
    return `Kørslen før, begyndt ${when}, blev afbrudt, før den var færdig. ${left}.`
  }
  const left =
    vintage === null ? 'It had published nothing' : `It had published data version ${vintage}`
  return `The run before, begun on ${when}, was cut off before it was done. ${left}.`
}
