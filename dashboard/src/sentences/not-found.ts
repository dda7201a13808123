/** What to say when an address leads nowhere: what was looked for, in the reader's words. */
import type { Language, Text } from '../../../data/vocabulary.ts'
import { type Address, danishPath } from '../address.ts'

/** An indicator that is there, but not by municipality. */
export const noMunicipalities = (name: string, lang: Language): string =>
  lang === 'da'
    ? `»${name}« har ingen tal for de enkelte kommuner endnu.`
    : `“${name}” has no figures by municipality yet.`

type Named = { id: string; name: Text }

const partsOf = (url: Address): string[] => decodeURIComponent(danishPath(url)).split('/').slice(1)

/** What an address names that is not there: its last part, or the indicator whose municipalities are asked for. */
export function soughtIn(url: Address): string {
  const [kind, name = '', part] = partsOf(url)
  return kind === 'indikator' && part !== undefined ? name : (partsOf(url).at(-1) ?? '')
}

/** Names the indicator, goal or address that is not there. */
export function notFound(url: Address, lang: Language, indicators: readonly Named[]): string {
  const [kind, name, part] = partsOf(url)
  const known = indicators.find(({ id }) => id === name)
  if (kind === 'indikator' && part === 'kommuner' && known)
    return noMunicipalities(known.name[lang], lang)
  const what = {
    da: { indikator: 'Der er ingen indikator', maal: 'Strategien har intet mål' },
    en: { indikator: 'There is no indicator', maal: 'The strategy has no goal' },
  }[lang]
  if (name !== undefined && (kind === 'indikator' || kind === 'maal')) {
    return lang === 'da' ? `${what[kind]} med navnet »${name}«.` : `${what[kind]} called “${name}”.`
  }
  return lang === 'da'
    ? `Der er ingen side på adressen »${decodeURIComponent(url.pathname)}«.`
    : `There is no page at the address “${decodeURIComponent(url.pathname)}”.`
}
