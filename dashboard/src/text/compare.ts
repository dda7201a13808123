/** Fixed texts of the page where areas are compared. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  page: 'Sammenlign',
  title: 'Sammenlign områder',
  choose: 'Sammenlign udvalgte områder',
  chooseShown: 'Vælg områder, periode og visning',
  showChosen: 'Vis',
  clear: 'Tilbage til siden uden valg',
  series: 'Opgørelse',
  explain:
    'Vælg en indikator og op til seks områder. Valget står i adressen, så siden kan deles, som den ser ud nu.',
  areas: 'Områder',
  shownAreas: 'Viste områder',
  keep: 'Fjern fluebenet for at fjerne et område.',
  add: 'Tilføj områder',
  addHint: 'Kommune, region, kommunegruppe eller hele landet; flere med komma imellem.',
  period: 'Periode',
  from: 'Fra år',
  to: 'Til år',
  first: 'det første',
  last: 'det seneste',
  view: 'Visning',
  views: {
    tal: 'Tallene, som de er',
    indeks: 'Indeks: første fælles periode er 100',
    afstand: 'Afstand til hele landet',
  },
  index: 'Indeks',
  gap: 'Afstand til hele landet',
  show: 'Vis sammenligningen',
  presets: 'Sammenlign hurtigt med',
  similar: 'kommuner, der ligner',
  group: 'kommunegruppen',
  region: 'regionen',
  address: 'Adressen på denne sammenligning',
  toIndicator: 'Om indikatoren og dens kilder',
  faults: 'Det kunne ikke vises, som der blev spurgt',
  nothing: 'Der er ingen tal for de valgte områder i perioden.',
}

const en: typeof da = {
  page: 'Compare',
  title: 'Compare areas',
  choose: 'Compare areas with each other, without the other municipalities behind',
  chooseShown: 'Choose areas, period and view',
  showChosen: 'Show',
  clear: 'Back to the page without a choice',
  series: 'Series',
  explain:
    'Choose an indicator and up to six areas. The choice is in the address, so the page can be shared as it looks now.',
  areas: 'Areas',
  shownAreas: 'Areas shown',
  keep: 'Clear the box of an area to remove it.',
  add: 'Add areas',
  addHint:
    'A municipality, region, municipality group or all Denmark; several with commas between.',
  period: 'Period',
  from: 'From year',
  to: 'To year',
  first: 'the first',
  last: 'the newest',
  view: 'View',
  views: {
    tal: 'The figures as they are',
    indeks: 'Index: the first common period is 100',
    afstand: 'Gap to all Denmark',
  },
  index: 'Index',
  gap: 'Gap to all Denmark',
  show: 'Show the comparison',
  presets: 'Compare at once with',
  similar: 'similar municipalities',
  group: 'the municipality group',
  region: 'the region',
  address: 'Address of this comparison',
  toIndicator: 'About the indicator and its sources',
  faults: 'It could not be shown as it was asked for',
  nothing: 'There are no figures for the chosen areas in the period.',
}

export type CompareWords = typeof da
export const compareWordsOf = (lang: Language): CompareWords => ({ da, en })[lang]
