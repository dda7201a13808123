/** What must be said of a page that shows the figures of an earlier day. */
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate } from '../format.ts'

/** `Siden viser tallene, som de var den 22. august 2026 (dataversion 2026-08-22).` */
export const asOfVersion = (version: string, lang: Language): string =>
  lang === 'da'
    ? `Siden viser tallene, som de var den ${formatDate(version, lang)} (dataversion ${version}).`
    : `This page shows the figures as they were on ${formatDate(version, lang)} (data version ${version}).`
