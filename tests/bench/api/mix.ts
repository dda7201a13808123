/** One address of every route that openapi.json describes, each weighed alike. */
import { z } from 'zod'
import { Areas } from '../../../api/contract.ts'

/** What stands for a name in a route. */
const names: [part: string, name: string][] = [
  ['/goals/{id}', '/goals/jobmuligheder'],
  ['/indicators/{id}', '/indicators/ledighed'],
  ['/areas/{code}', '/areas/791'],
]

/**
 * Files on disk of some megabytes, which are streamed: how long that takes is up to the line. And what differs between
 * two versions of the strategy, of which one ships.
 */
const apart = /\.duckdb$|^\/vintages\/[^/]*\/observations\.parquet$|^\/strategy\/diff$/

const Description = z.object({ paths: z.record(z.string(), z.unknown()) })
const Vintages = z.object({ vintages: z.array(z.object({ id: z.string() })).min(1) })

/** Addresses of one municipality beside another: nobody has asked for them, and they are more than a run asks. */
export async function neverAsked(site: string): Promise<string[]> {
  const { areas } = Areas.parse(await (await fetch(`${site}/api/v1/areas`)).json())
  const codes = areas.flatMap(({ code, kind }) => (kind === 'municipality' ? [code] : []))
  const kinds = ['observations.json', 'observations.csv', 'observations.xlsx', 'chart.svg']
  return codes.flatMap((one, i) =>
    codes
      .slice(i + 1, i + 21)
      .map(
        (other, j) =>
          `/api/v1/indicators/ledighed/${kinds[(i + j) % kinds.length] ?? ''}?area=${one},${other}`,
      ),
  )
}

/** @param site without an ending "/" */
export async function everyRoute(site: string): Promise<string[]> {
  const base = '/api/v1'
  const ask = async (path: string): Promise<unknown> => (await fetch(site + base + path)).json()
  const { paths } = Description.parse(await ask('/openapi.json'))
  const vintage = Vintages.parse(await ask('/vintages')).vintages[0]?.id ?? ''
  const queries = new Map([['/oembed', `?url=${encodeURIComponent(`${site}/indikator/ledighed`)}`]])
  const all: typeof names = [...names, ['/vintages/{id}', `/vintages/${vintage}`]]
  return [...Object.keys(paths).filter((path) => !apart.test(path)), '/openapi.json'].map(
    (path) => {
      const named = all.reduce((text, [part, name]) => text.replace(part, name), path)
      return `${base}${named}${queries.get(path) ?? ''}`
    },
  )
}
