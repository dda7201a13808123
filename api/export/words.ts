/** What a copy says to its readers where the site itself would do something. */
import type { Language } from '../../data/vocabulary.ts'

export const copyWords = (lang: Language, vintage: string) =>
  lang === 'da'
    ? {
        notice: `Dette er en kopi af siderne med dataversion ${vintage}. Valg, som kræver en server, kan ikke træffes her; de står som tekst uden link.`,
        noForm: 'Denne kopi har ingen server, så her kan der ikke vælges.',
      }
    : {
        notice: `This is a copy of the pages with data version ${vintage}. Choices that need a server cannot be made here; they stand as text without a link.`,
        noForm: 'This copy has no server, so nothing can be chosen here.',
      }
