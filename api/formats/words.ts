/** The fixed words of files, in both languages. */
import type { Language, ObservationStatus } from '../../data/vocabulary.ts'
import type { Origin } from '../contract-parts.ts'

type Column = { title: string; description: string }
type Statuses = Record<ObservationStatus, string>

const da = {
  figures: 'Tal',
  about: 'Om tallene',
  sources: 'Kilder',
  name: 'Indikator',
  series: 'Opgørelse',
  unit: 'Enhed',
  definition: 'Hvad der er talt',
  caveat: 'Vær opmærksom på',
  vintage: 'Dataversion',
  citation: 'Kilde',
  address: 'Adresse',
  publisher: 'Udgiver',
  table: 'Tabel',
  title: 'Titel',
  page: 'Side',
  licence: 'Vilkår',
  licencePage: 'Vilkårene',
  retrieved: 'Hentet',
  finality: 'Stand',
  firstDay: 'Første dag',
  columns: {
    place: { title: 'Plads', description: '1 er bedst; områder med samme tal deler plads' },
    area: { title: 'Områdekode', description: 'Danmarks Statistiks kode' },
    name: { title: 'Område', description: 'Områdets navn' },
    period: { title: 'Periode', description: 'År, kvartal (2026-Q3) eller måned (2026-07)' },
    value: { title: 'Tal', description: 'Tallet; tomt, når status siger hvorfor' },
    status: { title: 'Status', description: 'Hvor sikkert tallet er, eller hvorfor det mangler' },
    dataset: { title: 'Datasæt', description: 'Datasættet, som tallet er taget fra' },
    flag: { title: 'Mærke', description: 'Udgiverens eget mærke' },
  },
  statuses: {
    normal: 'normal',
    provisional: 'foreløbigt',
    estimated: 'skøn',
    unreliable: 'usikkert',
    missing: 'mangler',
    suppressed: 'skjult af udgiveren',
    'not-applicable': 'findes ikke',
    'not-yet-published': 'ikke udgivet endnu',
  },
  finalities: {
    final: 'endelige',
    preliminary: 'foreløbige',
    copy: 'kopi hos tredjepart',
    derived: 'beregnede',
    quoted: 'læst på siden',
  },
}

type Words = Omit<typeof da, 'columns' | 'statuses' | 'finalities'> & {
  columns: Record<keyof typeof da.columns, Column>
  statuses: Statuses
  finalities: Record<Origin['finality'], string>
}

const en: Words = {
  figures: 'Figures',
  about: 'About the figures',
  sources: 'Sources',
  name: 'Indicator',
  series: 'Series',
  unit: 'Unit',
  definition: 'What is counted',
  caveat: 'Be aware',
  vintage: 'Data version',
  citation: 'Source',
  address: 'Address',
  publisher: 'Publisher',
  table: 'Table',
  title: 'Title',
  page: 'Page',
  licence: 'Licence',
  licencePage: 'Its text',
  retrieved: 'Retrieved',
  finality: 'State',
  firstDay: 'First day',
  columns: {
    place: { title: 'Place', description: '1 is best; equals share a place' },
    area: { title: 'Area code', description: "Statistics Denmark's code" },
    name: { title: 'Area', description: 'Name of the area' },
    period: { title: 'Period', description: 'Year, quarter (2026-Q3) or month (2026-07)' },
    value: { title: 'Value', description: 'The figure; empty where the status says why' },
    status: { title: 'Status', description: 'How certain the figure is, or why it is missing' },
    dataset: { title: 'Dataset', description: 'The dataset that the figure was taken from' },
    flag: { title: 'Flag', description: "The publisher's own mark" },
  },
  statuses: {
    normal: 'normal',
    provisional: 'provisional',
    estimated: 'estimated',
    unreliable: 'unreliable',
    missing: 'missing',
    suppressed: 'suppressed',
    'not-applicable': 'not applicable',
    'not-yet-published': 'not yet published',
  },
  finalities: {
    final: 'final',
    preliminary: 'preliminary',
    copy: 'third-party copy',
    derived: 'calculated',
    quoted: 'read on the page',
  },
}

const words: Record<Language, Words> = { da, en }
export const wordsOf = (lang: Language): Words => words[lang]
