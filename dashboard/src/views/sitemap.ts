/** The list of pages after sitemaps.org, each with the same page in the other language. */
import { pageAddress } from '../address.ts'
import { escaped } from '../pictures/text-block.ts'

const languages = ['da', 'en'] as const

/**
 * @param paths Danish ones, such as `/status`
 * @param changed ISO day of the newest figures
 */
export function sitemap(paths: readonly string[], origin: string, changed: string): string {
  const at = (path: string, lang: 'da' | 'en') => escaped(origin + pageAddress({ lang }, path))
  const entries = paths.flatMap((path) => {
    const links = languages.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(path, lang)}"/>`,
    )
    return languages.map(
      (lang) =>
        `<url><loc>${at(path, lang)}</loc><lastmod>${changed}</lastmod>${links.join('')}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}
