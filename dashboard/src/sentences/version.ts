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
