/** What a copy says to its readers where the site itself would do something. */
import type { Language } from '../../data/vocabulary.ts'

export const copyWords = (lang: Language, vintage: string) =>
  lang === 'da'
    ? {
        version: 'Dataversion',
        notice: `Dette er en kopi af siderne med dataversion ${vintage}. Valg, som kræver en server, kan ikke træffes her; de står som tekst uden link.`,
        noForm: 'Denne kopi har ingen server, så her kan der ikke vælges.',
      }
    : {
        version: 'Data version',
        notice: `This is a copy of the pages with data version ${vintage}. Choices that need a server cannot be made here; they stand as text without a link.`,
        noForm: 'This copy has no server, so nothing can be chosen here.',
      }

/** Over a page of a copy whose data version is not the newest. */
export const olderWords = (lang: Language, vintage: string, newest: string): string =>
  lang === 'da'
    ? `Siden viser tallene, som de var i dataversion ${vintage}. Da kopien blev lavet, var dataversion ${newest} den nyeste.`
    : `This page shows the figures as they were in data version ${vintage}. When the copy was made, data version ${newest} was the newest.`
