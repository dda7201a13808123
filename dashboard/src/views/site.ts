/** What every page knows: the place of the reader, the day, the strategy and the names in it. */
import type { Area, Strategy } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'
import { type Address, languageOf, type Place } from '../address.ts'
import { type Words, wordsOf } from '../text/words.ts'

export type Site = {
  place: Place
  lang: Language
  words: Words
  /** ISO day that ages are counted to. */
  today: string
  strategy: Strategy
  areas: Map<string, Area>
  /** How the home area is called in running text: `Viborg`. */
  home: string
}

/** The site as it is seen from an address. */
export function siteOf(url: Address, today: string, strategy: Strategy, areas: Area[]): Site {
  const lang = languageOf(url)
  return {
    place: { lang },
    lang,
    words: wordsOf(lang),
    today,
    strategy,
    areas: new Map(areas.map((area) => [area.code, area])),
    home: strategy.homeName[lang],
  }
}

/** The name of an area, or its code where the name is not known. */
export const areaName = (site: Site, code: string): string =>
  site.areas.get(code)?.name[site.lang] ?? code

/** How an area is called inside a sentence: `hele landet`, `Viborg`. */
export function areaInText(site: Site, code: string): string {
  if (code === site.strategy.home) return site.home
  return code === site.strategy.country ? site.words.inCountry : areaName(site, code)
}

/** `Gennemsnit af de andre provinsbykommuner`; empty where the strategy names no group. */
export function groupName(site: Site): string {
  const code = site.strategy.group
  if (code === null) return ''
  return `${site.words.groupMean} ${areaName(site, code).toLowerCase()}`
}
