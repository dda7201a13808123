/** What must be said of a page that shows the figures of an earlier day. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate } from '../format.ts'

/** `Siden viser tallene, som de var den 22. august 2026 (dataversion 2026-08-22).` */
export const asOfVersion = (version: string, lang: Language): string =>
  lang === 'da'
    ? `Siden viser tallene, som de var den ${formatDate(version, lang)} (dataversion ${version}).`
    : `This page shows the figures as they were on ${formatDate(version, lang)} (data version ${version}).`

/** Leads the list of what has changed since, or says that nothing has. */
export const sinceThen = (changed: boolean, area: string, lang: Language): string =>
  lang === 'da'
    ? changed
      ? `Siden da er dette sket med tallene for ${area}:`
      : `Tallene for ${area} er de samme i den nyeste dataversion.`
    : changed
      ? `Since then the figures of ${area} have changed:`
      : `The figures of ${area} are the same in the newest data version.`

/** What a link to everything that has changed since is called. */
export const allSince = (lang: Language): string =>
  lang === 'da' ? 'Alt, der er ændret siden' : 'All that has changed since'

/** Leads the list of what has changed on a page since, or says that nothing has. */
export const figuresSince = (changed: boolean, lang: Language): string =>
  lang === 'da'
    ? changed
      ? 'Siden da er dette sket med tallene på siden:'
      : 'Tallene på siden er de samme i den nyeste dataversion.'
    : changed
      ? 'Since then the figures on this page have changed:'
      : 'The figures on this page are the same in the newest data version.'

/** After a list that goes on elsewhere. */
export const andMore = (count: number, lang: Language): string =>
  lang === 'da' ? `og ${count} andre` : `and ${count} others`

/** What a link to a page is called that shows the same figures for ever. */
export const frozenAddress = (version: string, lang: Language): string =>
  lang === 'da'
    ? `Siden med tallene, som de er i dataversion ${version}`
    : `This page with the figures as they are in data version ${version}`
