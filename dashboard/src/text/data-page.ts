/** The texts of the page of downloads, and of the block beside an indicator. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  title: 'Hent og citér',
  pageTitle: 'Data til fri brug',
  dek: 'Alle tal kan hentes, citeres og efterprøves. Hvert svar har en dataversion, og en adresse, der nævner den, viser altid det samme.',
  figures: 'Tal',
  everyone: 'Alle kommuner',
  picture: 'Figuren',
  danishCsv: 'CSV til dansk Excel',
  zip: 'ZIP med forklaring',
  description: 'feltbeskrivelse',
  cite: 'Sådan citeres tallet',
  asFile: 'Til litteraturliste',
  plain: 'tekst',
  licence: 'Vilkår',
  frozen: 'Fast adresse',
  frozenText: 'tallene, som de er i dataversion',
  more: 'Alle data',
  byIndicator: 'Tal for hver indikator',
  byIndicatorNote:
    'Filerne har kommunen og hele landet. Andre områder, perioder og opgørelser vælges i adressen, som beskrevet nedenfor.',
  indicator: 'Indikator',
  newest: 'Nyeste tal',
  source: 'Kilde og vilkår',
  files: 'Filer',
  waiting: 'Venter på tal',
  whole: 'Det hele på én gang',
  wholeNote:
    'Én fil har alle indikatorer, områder og perioder i en dataversion. DuckDB-filen har desuden alle tidligere dataversioner.',
  parquet: 'Alle tal i dataversion',
  duckdb: 'Alle dataversioner (DuckDB)',
  queries: 'Sådan spørger man i hele filen med tre linjer:',
  licences: 'Vilkår',
  licencesNote:
    'Tallene er udgivernes. Nævn kilden, som den står ved tallet. Tal, der er regnet om, skal nævnes som beregninger.',
  publisher: 'Udgiver',
  follow: 'Følg med',
  followNote:
    'Nye tal, rettede tal og ændrede svar kan følges uden at kigge forbi. Hver indikator har sin egen strøm, som står i sidens hoved.',
  feed: 'Ændringer som Atom',
  calendar: 'Hvornår de næste tal ventes',
  catalogueTurtle: 'Datakatalog efter DCAT-AP-DK (Turtle)',
  catalogueJson: 'Datakatalog efter DCAT-AP-DK (JSON-LD)',
  embed: 'Indsæt figuren',
  embedNote: 'Uden script. Rammen viser altid de nyeste tal:',
  embedFrozen: 'Og denne viser for altid tallene i dataversion',
  api: 'API',
  apiNote:
    'Alt på siderne kommer fra et åbent API: ingen nøgle, kun GET, JSON i UTF-8, fejl med en sætning, der siger, hvad der er galt.',
  apiParts: [
    ['area=791,000', 'områdekoder med komma imellem; municipalities er alle kommuner'],
    ['from=2020&to=2024', 'første og sidste periode: 2024, 2024-Q3 eller 2024-07'],
    ['series=', 'en anden opgørelse af samme indikator'],
    ['vintage=', 'en dataversion; svaret ændrer sig aldrig'],
    ['lang=en', 'engelske navne og citater'],
  ],
  reference: 'Alle adresser, med felter at prøve dem i',
  examples: 'Eksempler',
  described: 'Hele beskrivelsen (OpenAPI 3.1)',
  versions: 'Dataversioner og deres ændringer',
}

type DataWords = typeof da

const en: DataWords = {
  title: 'Download and cite',
  pageTitle: 'Open data',
  dek: 'Every figure can be downloaded, cited and checked. Every answer has a data version, and an address that names it always shows the same.',
  figures: 'Figures',
  everyone: 'All municipalities',
  picture: 'The chart',
  danishCsv: 'CSV for a Danish Excel',
  zip: 'ZIP with a README',
  description: 'its fields',
  cite: 'How to cite the figure',
  asFile: 'For a reference list',
  plain: 'text',
  licence: 'Licence',
  frozen: 'Permanent address',
  frozenText: 'the figures as they are in data version',
  more: 'All data',
  byIndicator: 'Figures of each indicator',
  byIndicatorNote:
    'The files have the municipality and the whole country. Other areas, periods and series are chosen in the address, as described below.',
  indicator: 'Indicator',
  newest: 'Latest figure',
  source: 'Source and licence',
  files: 'Files',
  waiting: 'Waiting for figures',
  whole: 'All of it at once',
  wholeNote:
    'One file has every indicator, area and period of a data version. The DuckDB file has all earlier data versions as well.',
  parquet: 'Every figure of data version',
  duckdb: 'All data versions (DuckDB)',
  queries: 'How to query the whole file with three lines:',
  licences: 'Licences',
  licencesNote:
    'The figures are the publishers’. Name the source as it stands beside the figure. Figures that have been recalculated must be named as calculations.',
  publisher: 'Publisher',
  follow: 'Follow the figures',
  followNote:
    'New figures, revised figures and changed answers can be followed without looking in. Every indicator has a feed of its own, named in the head of its page.',
  feed: 'Changes as Atom',
  calendar: 'When the next figures are expected',
  catalogueTurtle: 'Catalogue of the data after DCAT-AP-DK (Turtle)',
  catalogueJson: 'Catalogue of the data after DCAT-AP-DK (JSON-LD)',
  embed: 'Embed the chart',
  embedNote: 'No script. The frame always shows the newest figures:',
  embedFrozen: 'And this one shows for ever the figures of data version',
  api: 'API',
  apiNote:
    'Everything on the pages comes from an open API: no key, GET only, JSON in UTF-8, errors with a sentence that says what is wrong.',
  apiParts: [
    ['area=791,000', 'area codes with commas between; municipalities means all of them'],
    ['from=2020&to=2024', 'first and last period: 2024, 2024-Q3 or 2024-07'],
    ['series=', 'another series of the same indicator'],
    ['vintage=', 'a data version; the answer never changes'],
    ['lang=en', 'English names and citations'],
  ],
  reference: 'Every address, with fields to try it',
  examples: 'Examples',
  described: 'The whole description (OpenAPI 3.1)',
  versions: 'Data versions and their changes',
}

const words: Record<Language, DataWords> = { da, en }
export const dataWordsOf = (lang: Language): DataWords => words[lang]
