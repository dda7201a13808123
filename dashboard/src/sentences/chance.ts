/** What chance alone does: to a list of figures, and to a share of few persons. */
import type { Language } from '../../../data/vocabulary.ts'

/** The warning that stands wherever signs are listed. */
export const chanceNote: Record<Language, string> = {
  da: 'I en liste på tredive tal, der i virkeligheden står stille, viser to til fire om året tegn på ændring ved et rent tilfælde. Et tegn alene er ingen grund til en beslutning.',
  en: 'In a list of thirty figures that really stand still, two to four a year show signs of change by chance alone. A sign is no reason for a decision by itself.',
}

/** `Tilfældig variation: 6,7–7,6 pct. (833 af 11.716 personer).` */
export function chanceSentence(
  range: string,
  numerator: string,
  denominator: string,
  lang: Language,
): string {
  return lang === 'da'
    ? `Tilfældig variation: ${range} (${numerator} af ${denominator}, 95 pct.).`
    : `Chance variation: ${range} (${numerator} of ${denominator}, 95 per cent).`
}

type BandTold = { range: string; some: string; all: string; when: string; home: string }

/** What the pale band of a line chart shows, by its newest figure. */
export const bandSentence = ({ range, some, all, when, home }: BandTold, lang: Language): string =>
  lang === 'da'
    ? `Båndet om linjen for ${home} viser, hvor langt tilfældet alene kan flytte tallet (95 pct. sikkerhed): ${when} til ${range}, for der er ${some} af ${all} personer bag.`
    : `The band around the line of ${home} shows how far chance alone may move the figure (95 per cent confidence): ${when} to ${range}, for ${some} of ${all} persons are behind it.`

/** `Tilfældet alene lader plads 30 til 45 af 98 stå åben.` */
export const placesSentence = (
  { best, worst, of }: { best: number; worst: number; of: number },
  lang: Language,
): string =>
  lang === 'da'
    ? `Tilfældet alene lader plads ${best} til ${worst} af ${of} stå åben.`
    : `Chance alone leaves places ${best} to ${worst} of ${of} open.`
