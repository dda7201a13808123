/** What is wrong with an address that asks for a comparison, and what is possible instead. */
import type { Language } from '../../../data/vocabulary.ts'

const pick = (lang: Language, da: string, en: string): string => (lang === 'da' ? da : en)

export const compareFault = {
  area: (text: string, lang: Language): string =>
    pick(
      lang,
      `»${text}« er ikke et område, der kan vises. Skriv navnet på en kommune, en region eller en kommunegruppe, eller »Hele landet«.`,
      `“${text}” is no area that can be shown. Write the name of a municipality, a region or a municipality group, or “All Denmark”.`,
    ),
  tooMany: (most: number, lang: Language): string =>
    pick(
      lang,
      `Højst ${most} områder kan vises ad gangen; her er de første ${most}.`,
      `At most ${most} areas can be shown at a time; here are the first ${most}.`,
    ),
  indicator: (text: string, lang: Language): string =>
    pick(
      lang,
      `»${text}« er ikke en indikator her. Vælg en på listen.`,
      `“${text}” is no indicator here. Choose one from the list.`,
    ),
  year: (name: string, text: string, lang: Language): string =>
    pick(
      lang,
      `»${name}=${text}« er ikke et årstal. Skriv det med fire cifre, for eksempel ${name}=2021.`,
      `“${name}=${text}” is no year. Write it with four digits, for example ${name}=2021.`,
    ),
  turned: (from: string, to: string, lang: Language): string =>
    pick(
      lang,
      `Perioden begynder i ${from} og slutter i ${to}. Den skal begynde, før den slutter; her er alle år.`,
      `The period begins in ${from} and ends in ${to}. It must begin before it ends; here are all years.`,
    ),
  view: (text: string, possible: string, lang: Language): string =>
    pick(
      lang,
      `Visningen »${text}« findes ikke. Mulige er: ${possible}.`,
      `There is no view “${text}”. Possible are: ${possible}.`,
    ),
  noGap: (lang: Language): string =>
    pick(
      lang,
      'Afstanden til hele landet kan ikke vises: den kræver en andel eller en rate med et landstal. Her er tallene, som de er.',
      'The gap to all Denmark cannot be shown: it takes a share or a rate with a figure for the country. Here are the figures as they are.',
    ),
  noIndex: (lang: Language): string =>
    pick(
      lang,
      'Et indeks kan ikke vises: områderne har ingen fælles periode med et tal over nul. Her er tallene, som de er.',
      'An index cannot be shown: the areas have no period in common with a figure above zero. Here are the figures as they are.',
    ),
  series: (text: string, possible: string, lang: Language): string =>
    pick(
      lang,
      `Opgørelsen »${text}« findes ikke for denne indikator. Mulige er: ${possible}.`,
      `This indicator has no series “${text}”. Possible are: ${possible}.`,
    ),
  oneOf: (name: string, text: string, possible: string, lang: Language): string =>
    pick(
      lang,
      `»${name}=${text}« findes ikke. Mulige er: ${possible}.`,
      `There is no “${name}=${text}”. Possible are: ${possible}.`,
    ),
  onePeriod: (period: string, lang: Language): string =>
    pick(
      lang,
      `Kurver kan ikke vises: der er kun tal for ${period}. Her er kort og liste.`,
      `Curves cannot be shown: there are figures for ${period} alone. Here are map and list.`,
    ),
  noSameScale: (lang: Language): string =>
    pick(
      lang,
      'Kurver kan ikke vises: antal i store og små kommuner kan ikke stå på samme skala. Her er kort og liste.',
      'Curves cannot be shown: numbers of large and small municipalities cannot stand on one scale. Here are map and list.',
    ),
  version: (text: string, possible: readonly string[], lang: Language): string =>
    pick(
      lang,
      `Dataversionen »${text}« findes ikke. Mulige er: ${possible.join(', ')}. Her er de nyeste tal.`,
      `There is no data version “${text}”. Possible are: ${possible.join(', ')}. Here are the newest figures.`,
    ),
  nothing: (lang: Language): string =>
    pick(
      lang,
      'Der er ingen tal i den periode. Her er alle år.',
      'There are no figures in that period. Here are all years.',
    ),
  without: (names: string, lang: Language): string =>
    pick(lang, `Ingen tal i perioden for ${names}.`, `No figures in the period for ${names}.`),
}
