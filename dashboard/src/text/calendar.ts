/** The texts of the release calendar. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  title: 'Hvornår kommer de næste tal?',
  dek: 'Dage, som udgiverne har nævnt, og dage, som vi har regnet ud efter, hvor længe udgiveren plejer at være om det. Ved hver dag står, hvilken af delene det er.',
  late: 'Forsinket',
  day: 'Dag',
  figures: 'Tal',
  source: 'Kilde',
  basis: 'Hvor dagen kommer fra',
  none: 'Ingen dage er kendt.',
  subscribe: 'Abonnér på kalenderen (iCal)',
  json: 'Kalenderen som JSON',
  rule: 'Reglen: periodens sidste dag og det antal dage, som står ved tabellen i kataloget. Udgiverne har ikke lovet de udregnede dage.',
}
type CalendarWords = typeof da

const en: CalendarWords = {
  title: 'When do the next figures come?',
  dek: 'Days that the publishers have named, and days that we have worked out from how long the publisher usually takes. Each day says which of the two it is.',
  late: 'Late',
  day: 'Day',
  figures: 'Figures',
  source: 'Source',
  basis: 'Where the day comes from',
  none: 'No days are known.',
  subscribe: 'Subscribe to the calendar (iCal)',
  json: 'The calendar as JSON',
  rule: 'The rule: the last day of the period and the number of days that the catalogue has for the table. The publishers have not promised the days that are worked out.',
}

const words: Record<Language, CalendarWords> = { da, en }
export const calendarWordsOf = (lang: Language): CalendarWords => words[lang]
