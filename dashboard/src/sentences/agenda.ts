/** What is wrong with an agenda that came by an address, what there is instead, and the titles of a meeting's pages. */
import type { Language } from '../../../data/vocabulary.ts'
import { capital } from './period.ts'

export type AgendaFault =
  | { kind: 'empty' }
  | { kind: 'long'; has: number; most: number }
  | { kind: 'unknown'; unknown: string[]; goals: string[]; indicators: string[] }
  | { kind: 'version'; asked: string; versions: string[] }

const listed = (items: readonly string[], lang: Language): string =>
  new Intl.ListFormat(lang === 'da' ? 'da-DK' : 'en-GB').format(items)

function inDanish(fault: AgendaFault): string {
  if (fault.kind === 'empty')
    return 'Dagsordenen er tom: skriv mål eller indikatorer efter »dagsorden=« med komma imellem.'
  if (fault.kind === 'long')
    return `Dagsordenen har ${fault.has} punkter; et møde kan have højst ${fault.most}.`
  if (fault.kind === 'version')
    return `Der er ingen dataversion »${fault.asked}«. Der er ${listed(fault.versions, 'da')}.`
  const unknown = fault.unknown.map((id) => `»${id}«`)
  return `Dagsordenen nævner ${listed(unknown, 'da')}, som strategien ikke har. Den har målene ${listed(fault.goals, 'da')} og indikatorerne ${listed(fault.indicators, 'da')}.`
}

function inEnglish(fault: AgendaFault): string {
  if (fault.kind === 'empty')
    return 'The agenda is empty: write goals or indicators after “dagsorden=” with commas between.'
  if (fault.kind === 'long')
    return `The agenda has ${fault.has} items; a meeting can have at most ${fault.most}.`
  if (fault.kind === 'version')
    return `There is no data version “${fault.asked}”. There are ${listed(fault.versions, 'en')}.`
  const unknown = fault.unknown.map((id) => `“${id}”`)
  return `The agenda names ${listed(unknown, 'en')}, which the strategy does not have. It has the goals ${listed(fault.goals, 'en')} and the indicators ${listed(fault.indicators, 'en')}.`
}

export const agendaProblem = (fault: AgendaFault, lang: Language): string =>
  lang === 'da' ? inDanish(fault) : inEnglish(fault)

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * A finding that does not begin with the municipality gets its measure in front:
 * `Kontanthjælpen: fra 310 personer i 2019 til 245 personer i 2025`.
 */
export function slideTitle(label: string, finding: string, home: string): string {
  if (finding === '') return capital(label)
  return finding.startsWith(home) ? finding : `${capital(label)}: ${lower(finding)}`
}
