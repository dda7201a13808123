/** Why there is no answer to a question. */
import type { Language, Text } from '../../../data/vocabulary.ts'

export type ReasonName =
  'no-figures' | 'too-few-years' | 'break' | 'gap' | 'too-noisy' | 'no-direction' | 'no-comparator'

const reasons: Record<ReasonName, Text> = {
  'no-figures': { da: 'ingen tal', en: 'no figures' },
  'too-few-years': { da: 'for få år', en: 'too few years' },
  break: { da: 'for få år efter databrud', en: 'too few years after a break' },
  gap: { da: 'for få år efter et hul i tallene', en: 'too few years after a gap in the figures' },
  'too-noisy': { da: 'for store udsving', en: 'swings too much' },
  'no-direction': { da: 'ingen retning er ønsket', en: 'no way is wanted' },
  'no-comparator': { da: 'ingen at sammenligne med', en: 'nobody to compare with' },
}

/** `for få år`, `swings too much`. */
export const reasonWords = (reason: ReasonName, lang: Language): string => reasons[reason][lang]

/** Years that there are and that there must be. */
export type Years = { has: number; needed: number }

const year = (count: number, lang: Language): string =>
  lang === 'da' ? `${count} år` : `${count} ${count === 1 ? 'year' : 'years'}`

function fewYears(start: Text, { has, needed }: Years, lang: Language): string {
  return lang === 'da'
    ? `${start.da} er der tal for ${year(has, lang)}; der skal mindst ${needed} til.`
    : `${start.en} there are figures for ${year(has, lang)}; at least ${needed} are needed.`
}

/** The reason as a sentence. */
export function reasonSentence(reason: ReasonName, years: Years, lang: Language): string {
  const say = (text: Text) => text[lang]
  switch (reason) {
    case 'no-figures':
      return say({ da: 'Der er ingen tal.', en: 'There are no figures.' })
    case 'too-few-years':
      return fewYears({ da: 'Indtil videre', en: 'So far' }, years, lang)
    case 'break':
      return `${fewYears({ da: 'Siden databruddet', en: 'Since the break' }, years, lang)} ${say({
        da: 'Intet sammenlignes på tværs af et databrud.',
        en: 'Nothing is compared across a break.',
      })}`
    case 'gap':
      return fewYears({ da: 'Siden hullet i tallene', en: 'Since the gap' }, years, lang)
    case 'too-noisy':
      return say({
        da: 'Tallet svinger så meget, at selv en jævn ændring på 10 pct. om året kunne gemme sig i udsvingene.',
        en: 'The figure swings so much that even a steady change of 10 per cent a year could hide in it.',
      })
    case 'no-direction':
      return say({
        da: 'Ingen retning er ønsket, så tallet beskrives, men bedømmes ikke.',
        en: 'No way is wanted, so the figure is described and not judged.',
      })
    case 'no-comparator':
      return say({
        da: 'Der er ingen tal for landet eller gruppen at sammenligne med.',
        en: 'There are no figures for the country or the group to compare with.',
      })
  }
}
