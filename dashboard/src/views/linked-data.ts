/** Pages as schema.org has them, so that searches for data find them. */
import type { Indicator } from '../../../api/contract.ts'
import { apiAddress, indicatorAddress, pageAddress } from '../address.ts'
import { firstSeries } from './figures.ts'
import type { Frame } from './frame.ts'

const media = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
}

function publisherOf({ site, origin }: Frame) {
  const { strategy, lang } = site
  return {
    '@type': 'GovernmentOrganization',
    name: strategy.municipality[lang],
    url: `${origin}/`,
  }
}

const catalogueAddress = ({ site, origin }: Frame) => origin + pageAddress(site.place, '/data')

function coverageOf(indicator: Indicator) {
  const { from = null, to = null } = firstSeries(indicator)?.coverage ?? {}
  return from === null || to === null
    ? {}
    : { temporalCoverage: `${from.replace(/-Q.$/, '')}/${to.replace(/-Q.$/, '')}` }
}

/** An indicator's figures as a dataset. */
export function datasetOf(indicator: Indicator, frame: Frame): Record<string, unknown> {
  const { site, origin } = frame
  const { lang, place } = site
  const { id, name, definition, unit, cite, origin: source } = indicator
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}/indikator/${id}`,
    name: name[lang],
    description: definition[lang],
    url: origin + indicatorAddress(place, id),
    inLanguage: lang,
    isAccessibleForFree: true,
    version: cite.vintage,
    creator: { '@type': 'Organization', name: source.publisher[lang], url: source.page },
    publisher: publisherOf(frame),
    license: cite.licences.map(({ url }) => url),
    citation: cite.text[lang],
    isBasedOn: source.page,
    variableMeasured: {
      '@type': 'PropertyValue',
      name: name[lang],
      ...(unit.suffix[lang] === '' ? {} : { unitText: unit.suffix[lang] }),
    },
    spatialCoverage: { '@type': 'Place', name: lang === 'da' ? 'Danmark' : 'Denmark' },
    ...coverageOf(indicator),
    includedInDataCatalog: { '@type': 'DataCatalog', url: catalogueAddress(frame) },
    distribution: Object.entries(media).map(([ending, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: origin + apiAddress(`/indicators/${id}/observations.${ending}`),
    })),
  }
}

/** The page of downloads as a catalogue. */
export function dataCatalogOf(frame: Frame, name: string, description: string) {
  const { site, origin, indicators } = frame
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name,
    description,
    url: catalogueAddress(frame),
    publisher: publisherOf(frame),
    dataset: indicators.map(({ id }) => ({
      '@type': 'Dataset',
      '@id': `${origin}/indikator/${id}`,
      url: origin + indicatorAddress(site.place, id),
    })),
  }
}
