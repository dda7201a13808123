/** Every page in both languages, for search engines. */
import type { ServerLoadEvent } from '@sveltejs/kit'
import { askApi } from '../../ask.ts'
import { sitemap } from '../../views/sitemap.ts'

/** The pages that no part of the address chooses between: those that are there. */
const fixed = Object.keys(import.meta.glob('../**/+page.svelte'))
  .map((file) => file.replace(/^.*\[\[lang=lang\]\]/, '').replace(/\/\+page\.svelte$/, '') || '/')
  .filter((path) => !path.includes('['))
  .sort()

export const GET = async ({ fetch, locals }: Pick<ServerLoadEvent, 'fetch' | 'locals'>) => {
  const ask = askApi(fetch, { lang: 'da' })
  const [{ goals }, { indicators, vintage }] = await Promise.all([ask.goals(), ask.indicators()])
  const paths = [
    ...fixed,
    ...goals.map(({ id }) => `/maal/${id}`),
    ...indicators.map(({ id }) => `/indikator/${id}`),
    // Where municipalities can be held against each other.
    ...indicators.flatMap(({ id, latest }) => (latest?.rank ? [`/indikator/${id}/kommuner`] : [])),
  ]
  return new Response(sitemap(paths, locals.origin, vintage.slice(0, 10)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
