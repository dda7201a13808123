/** What to say when an address leads nowhere: what was looked for, in the reader's words. */
import type { Language } from '../../../data/vocabulary.ts'
import { type Address, danishPath } from '../address.ts'

/** Names the indicator, goal or address that is not there. */
export function notFound(url: Address, lang: Language): string {
  const [kind, name] = decodeURIComponent(danishPath(url)).split('/').slice(1)
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
