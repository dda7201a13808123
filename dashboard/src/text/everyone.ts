/** Fixed texts of the page of all municipalities. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  all: 'Alle kommuner',
  see: 'Se alle kommuner på kort og liste',
  seeCurves: 'Se en kurve for hver kommune',
  mapAndList: 'Kort og liste',
  curves: 'En kurve for hver kommune',
  shownAs: 'Vis som',
  which: 'Kommuner',
  groups: { lignende: 'dem, der ligner', gruppe: 'kommunegruppen', alle: 'alle' },
  order: 'Rækkefølge',
  orders: { plads: 'plads', navn: 'navn', tal: 'nyeste tal, fra det laveste' },
  behind: 'De tynde linjer er alle kommuner, den grå er hele landet.',
  map: 'Kort',
  list: 'Liste',
  place: 'Plads',
  municipality: 'Kommune',
  value: 'Tal',
  noFigure: 'intet tal',
  newerForFew: 'Nyere tal findes kun for enkelte kommuner.',
  hatched: 'Skraveret: intet tal',
  outline: 'Blå omrids:',
  sortHint: 'Vælg en overskrift for at sortere.',
  boundaries:
    'Kommunegrænser: Geodatastyrelsen, FOT-data hentet 13. februar 2014 (her forenklede). Fladetro projektion. Christiansø er ikke med.',
  noOrder: 'Tallet har ingen ønsket retning; plads 1 er den højeste.',
  up: 'Plads 1 er den højeste.',
  down: 'Plads 1 er den laveste.',
}

const en: typeof da = {
  all: 'All municipalities',
  see: 'See all municipalities on a map and a list',
  seeCurves: 'See a curve for each municipality',
  mapAndList: 'Map and list',
  curves: 'A curve for each municipality',
  shownAs: 'Show as',
  which: 'Municipalities',
  groups: { lignende: 'similar ones', gruppe: 'the municipality group', alle: 'all' },
  order: 'Order',
  orders: { plads: 'place', navn: 'name', tal: 'newest figure, from the lowest' },
  behind: 'The thin lines are all municipalities, the grey one is all Denmark.',
  map: 'Map',
  list: 'List',
  place: 'Place',
  municipality: 'Municipality',
  value: 'Figure',
  noFigure: 'no figure',
  newerForFew: 'Newer figures exist for single municipalities alone.',
  hatched: 'Hatched: no figure',
  outline: 'Blue outline:',
  sortHint: 'Choose a heading to sort.',
  boundaries:
    'Municipality boundaries: Danish Geodata Agency, FOT data retrieved on 13 February 2014 (simplified here). Equal-area projection. Christiansø is left out.',
  noOrder: 'The figure has no wanted way; place 1 is the highest.',
  up: 'Place 1 is the highest.',
  down: 'Place 1 is the lowest.',
}

export type EveryoneWords = typeof da
export const everyoneWordsOf = (lang: Language): EveryoneWords => ({ da, en })[lang]
