/** The catalogue of our data after DCAT-AP-DK: a dataset for every indicator with figures, a distribution for every format. */
import type { IndicatorSummary, SeriesSummary } from '../contract.ts'
import { observationEndings } from '../formats/formats.ts'
import { inBoth, iri, type Node, type Statements, text, typed as a } from '../formats/rdf.ts'
import type { Scene } from '../house.ts'
import { authority, termsOf } from './catalogue-terms.ts'
import { indicatorInFull, indicatorSummaries } from './indicators.ts'
import { vintageOf } from './vintages.ts'

const frequencies = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' }

/** Codes of the EU's file types, and IANA's media types; a format that is not in the lists goes without. */
const formats: Record<string, { code?: string; media: string }> = {
  json: { code: 'JSON', media: 'application/json' },
  csv: { code: 'CSV', media: 'text/csv' },
  xlsx: {
    code: 'XLSX',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  parquet: { code: 'PARQUET', media: 'application/vnd.apache.parquet' },
  arrow: { media: 'application/vnd.apache.arrow.file' },
  jsonstat: { media: 'application/json' },
  zip: { code: 'ZIP', media: 'application/zip' },
}

/** The EU's name of a licence that it has one for, else the licence's own page. */
const licenceIri = (url: string): string =>
  url.startsWith('https://creativecommons.org/licenses/by/4.0')
    ? `${authority}/licence/CC_BY_4_0`
    : url

const languages = [iri(`${authority}/language/DAN`), iri(`${authority}/language/ENG`)]

/** The first day of a period, and the last of one, as xsd:date is written. */
function daysOf({ from, to }: SeriesSummary['coverage']): [string, string] | null {
  if (from === null || to === null) return null
  const month = (period: string, end: boolean): number => {
    const [, part] = period.split('-')
    if (part === undefined) return end ? 12 : 1
    if (!part.startsWith('Q')) return Number(part)
    return Number(part.slice(1)) * 3 - (end ? 0 : 2)
  }
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), month(to, true), 0))
  const first = `${from.slice(0, 4)}-${String(month(from, false)).padStart(2, '0')}-01`
  return [first, last.toISOString().slice(0, 10)]
}

/** Nobody's address is known to the project, so the way to reach the publisher is its page. */
const contact = ({ strategy }: Scene, origin: string): Statements[number] => [
  'dcat:contactPoint',
  {
    node: [
      a('vcard:Organization', 'vcard:Kind'),
      ['vcard:fn', ...inBoth(strategy.municipality)],
      ['vcard:hasURL', iri(`${origin}/data`)],
    ],
  },
]

function distribution(
  origin: string,
  { id, name, origin: source }: IndicatorSummary,
  ending: string,
): Node {
  const address = `${origin}/api/v1/indicators/${id}/observations.${ending}`
  const format = formats[ending] ?? { media: 'application/octet-stream' }
  const spelled = ending.toUpperCase()
  return {
    id: address,
    statements: [
      a('dcat:Distribution'),
      ['dct:title', ...inBoth({ da: `${name.da} (${spelled})`, en: `${name.en} (${spelled})` })],
      [
        'dct:description',
        ...inBoth({
          da: `Alle tal i ${spelled}; samme rækker i hvert format.`,
          en: `All figures as ${spelled}; the rows are the same in each format.`,
        }),
      ],
      ['dcatap:availability', iri(`${authority}/planned-availability/STABLE`)],
      ['dcat:accessURL', iri(address)],
      ['dcat:downloadURL', iri(address)],
      ['dct:license', iri(licenceIri(source.licence.url))],
      ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${format.media}`)],
      ['dct:format', ...(format.code ? [iri(`${authority}/file-type/${format.code}`)] : [])],
    ],
  }
}

/** Who made the figures that ours are, or are worked out from. */
const sourceIri = (origin: string, source: string): string => `${origin}/status#${source}`

const maker = (origin: string, { source, publisher }: IndicatorSummary['origin']): Node => ({
  id: sourceIri(origin, source),
  statements: [a('foaf:Organization', 'foaf:Agent'), ['foaf:name', ...inBoth(publisher)]],
})

type About = { origin: string; endings: string[]; modified: string; publisher: string }

function dataset(
  scene: Scene,
  indicator: IndicatorSummary & {
    definition: { da: string; en: string }
    allSeries: SeriesSummary[]
  },
  { origin, endings, modified, publisher }: About,
): Node {
  const { id, name, definition, frequency, origin: source, allSeries } = indicator
  const page = `${origin}/indikator/${id}`
  const days = allSeries[0] ? daysOf(allSeries[0].coverage) : null
  const topic = source.source === 'uddannelsesstatistik' ? 'EDUC' : 'SOCI'
  const { strategy } = scene
  const goals = strategy.themes.flatMap((theme) => theme.goals)
  const keywords = goals.filter((goal) => goal.indicators.includes(id)).map(({ title }) => title)
  return {
    id: page,
    statements: [
      a('dcat:Dataset'),
      ['dct:identifier', text(`pejling-${strategy.home}-${id}`)],
      ['dct:title', ...inBoth(name)],
      ['dct:description', ...inBoth(definition)],
      ['dct:publisher', iri(publisher)],
      ['dct:creator', iri(sourceIri(origin, source.source))],
      ['foaf:page', iri(source.page)],
      contact(scene, origin),
      ['dcat:theme', iri(`${authority}/data-theme/${topic}`)],
      ['dcat:keyword', ...keywords.flatMap(inBoth)],
      ['dcat:landingPage', iri(page)],
      ['dct:language', ...languages],
      ['dct:accrualPeriodicity', iri(`${authority}/frequency/${frequencies[frequency]}`)],
      ['dct:accessRights', iri(`${authority}/access-right/PUBLIC`)],
      ['dct:spatial', iri(`${authority}/country/DNK`)],
      [
        'dct:temporal',
        ...(days
          ? [
              {
                node: [
                  a('dct:PeriodOfTime'),
                  ['dcat:startDate', text(days[0], 'xsd:date')],
                  ['dcat:endDate', text(days[1], 'xsd:date')],
                ] satisfies Statements,
              },
            ]
          : []),
      ],
      ['dct:modified', text(modified, 'xsd:dateTime')],
      ['dcat:version', text(scene.lease.vintage)],
      [
        'dct:provenance',
        {
          node: [a('dct:ProvenanceStatement'), ['dct:description', ...inBoth(source.attribution)]],
        },
      ],
      [
        'dcat:distribution',
        ...endings.map((ending) => iri(`${origin}/api/v1/indicators/${id}/observations.${ending}`)),
      ],
    ],
  }
}

/** @returns the catalogue, its publisher, the API, who made the figures, each dataset with its distributions, then what they refer to */
export async function catalogueRecord(scene: Scene, origin: string): Promise<Node[]> {
  const { strategy, lease } = scene
  const endings = ['json', ...observationEndings].filter((ending) => ending in formats)
  const publisher = `${origin}/#udgiver`
  const { published: modified } = await vintageOf(scene, lease.vintage)
  const summaries = await indicatorSummaries(scene)
  const shown = summaries.filter(({ latest }) => latest !== null)
  const about = { origin, endings, modified, publisher }
  const datasets: Node[] = []
  const makers = new Map<string, Node>()
  for (const summary of shown) {
    const indicator = scene.catalogue.indicators.get(summary.id)
    if (!indicator) continue
    const full = await indicatorInFull(scene, indicator, 'da', origin)
    makers.set(full.origin.source, maker(origin, full.origin))
    datasets.push(dataset(scene, full, about))
    datasets.push(...endings.map((ending) => distribution(origin, full, ending)))
  }
  const title = {
    da: `${strategy.municipality.da}: ${strategy.title.da}, tal`,
    en: `${strategy.municipality.en}: ${strategy.title.en}, figures`,
  }
  const catalogue: Node = {
    id: `${origin}/data`,
    statements: [
      a('dcat:Catalog'),
      ['dct:title', ...inBoth(title)],
      [
        'dct:description',
        ...inBoth({
          da: 'Offentlig statistik om kommunens beskæftigelsesstrategi med kilde, dataversion og alle tidligere versioner.',
          en: 'Public statistics on the municipality’s employment strategy with source, data version and every earlier version.',
        }),
      ],
      ['dct:publisher', iri(publisher)],
      ['foaf:homepage', iri(`${origin}/`)],
      ['dct:language', ...languages],
      ['dct:modified', text(modified, 'xsd:dateTime')],
      ['dct:spatial', iri(`${authority}/country/DNK`)],
      ['dcat:themeTaxonomy', iri(`${authority}/data-theme`)],
      ['dcat:service', iri(`${origin}/api/v1`)],
      ['dcat:dataset', ...shown.map(({ id }) => iri(`${origin}/indikator/${id}`))],
    ],
  }
  const service: Node = {
    id: `${origin}/api/v1`,
    statements: [
      a('dcat:DataService'),
      ['dct:title', ...inBoth({ da: `${title.da}, API`, en: `${title.en}, API` })],
      ['dcat:endpointURL', iri(`${origin}/api/v1`)],
      ['dcat:endpointDescription', iri(`${origin}/api/v1/openapi.json`)],
      ['dct:publisher', iri(publisher)],
      contact(scene, origin),
      ['foaf:page', iri(`${origin}/data/api`)],
      ['dcat:servesDataset', ...shown.map(({ id }) => iri(`${origin}/indikator/${id}`))],
    ],
  }
  const agent: Node = {
    id: publisher,
    statements: [
      a('foaf:Organization', 'foaf:Agent'),
      ['foaf:name', ...inBoth(strategy.municipality)],
      ['dct:type', iri('http://purl.org/adms/publishertype/LocalAuthority')],
    ],
  }
  const nodes = [catalogue, agent, service, ...makers.values(), ...datasets]
  return [...nodes, ...termsOf(nodes)]
}
