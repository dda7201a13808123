/** Where a crawl of the site begins: the front pages, and what no page links to though readers and programs ask for it. */
import { Goals, Indicators } from '../contract.ts'
import type { Key } from './address.ts'

/** @param server its address, without a slash at the end */
export async function seedsOf(server: string, vintage: string): Promise<Key[]> {
  const at = async (path: string): Promise<unknown> => (await fetch(server + path)).json()
  const { indicators } = Indicators.parse(await at('/api/v1/indicators'))
  const { goals } = Goals.parse(await at('/api/v1/goals'))
  const counted = indicators.filter(({ latest }) => latest !== null)
  return [
    '/',
    '/en',
    '/sitemap.xml',
    '/robots.txt',
    '/favicon.svg',
    '/service-worker.js',
    '/api/v1/openapi.json',
    `/api/v1/vintages/${vintage}/observations.parquet`,
    ...goals.map(({ id }) => `/api/v1/goals/${id}`),
    ...indicators.map(({ id }) => `/api/v1/indicators/${id}`),
    ...counted.flatMap(({ id }) => [
      `/api/v1/indicators/${id}/verdicts`,
      `/api/v1/indicators/${id}/observations.csv-metadata.json`,
    ]),
  ]
}
