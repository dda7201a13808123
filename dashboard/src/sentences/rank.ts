/** The place of the home area among the municipalities. */
import type { Rank } from '../../../api/contract.ts'
import type { Language } from '../../../data/vocabulary.ts'

/** `nr. 39 af 98`, and `nr. 39–44 af 98` where six share the place. */
export function rankText({ place, tied, of }: Rank, lang: Language): string {
  const places = tied > 1 ? `${place}–${place + tied - 1}` : String(place)
  return lang === 'da' ? `nr. ${places} af ${of}` : `no. ${places} of ${of}`
}

/** `38 af landets 98 kommuner har et lavere tal end Viborg, 51 et højere.` */
export function lowerAndHigher({ of, lower, higher }: Rank, home: string, lang: Language): string {
  if (lang === 'en') {
    const whole = of === 98 ? `${of} municipalities` : `${of} municipalities with a figure`
    return `${lower} of the ${whole} have a lower figure than ${home}, ${higher} a higher one.`
  }
  const whole = of === 98 ? `landets ${of} kommuner` : `de ${of} kommuner med tal`
  return `${lower} af ${whole} har et lavere tal end ${home}, ${higher} et højere.`
}

/** The title of the dot plot: `38 kommuner har et lavere tal, 51 et højere`. */
export const rankFinding = ({ lower, higher }: Rank, lang: Language): string =>
  lang === 'da'
    ? `${lower} kommuner har et lavere tal, ${higher} et højere`
    : `${lower} municipalities have a lower figure, ${higher} a higher one`
