/** The accessibility statement, after the model that the Danish authority takes from the Commission's decision 2018/1523. */
import type { Language } from '../../../data/vocabulary.ts'

/** ISO days. Whoever changes the text below looks the whole statement through and sets the second. */
export const statementDays = { made: '2026-11-25', updated: '2026-11-25' }

const da = {
  title: 'Tilgængelighedserklæring',
  /** May break where the word is put together. */
  heading: 'Tilgængeligheds\u00aderklæring',
  dek: 'Hvad der er gjort, for at alle kan bruge siderne, hvad der mangler, og hvem du skriver til.',
  duty: (who: string) =>
    `${who} skal gøre sine websteder tilgængelige efter lov om tilgængelighed af offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018). Erklæringen gælder siderne på denne adresse, med PDF-filer og diagrammer.`,
  official: 'Kommunens erklæring i Digitaliseringsstyrelsens WAS-Tool',
  noOfficial:
    'Kommunen opretter den officielle erklæring i Digitaliseringsstyrelsens WAS-Tool. Dens adresse er ikke angivet på disse sider endnu.',
  status: 'Overholder siderne kravene?',
  statusText:
    'Siderne er delvis i overensstemmelse med WCAG 2.1, niveau A og AA, som standarden EN 301 549 henviser til. Det, der mangler, står her.',
  missing: 'Det, der ikke er tilgængeligt eller ikke er prøvet',
  missingItems: [
    [
      'Overblikkets tabel på smalle skærme',
      'Under 1.200 pixel vises tabellens rækker som blokke. Nogle skærmlæsere læser den så ikke som en tabel (succeskriterium 1.3.1). Hver celle har sin overskrift som tekst.',
    ],
    [
      'Datafiler',
      'Regneark og andre datafiler er lavet til at regne videre på. De er ikke prøvet med hjælpemidler. De samme tal står som tabeller på siderne.',
    ],
    [
      'Prøvet af brugere',
      'Siderne er ikke prøvet af mennesker, der til daglig bruger skærmlæser, forstørrelse eller talestyring.',
    ],
  ],
  outside: 'Udgivernes egne sider, som der henvises til, er ikke omfattet.',
  how: 'Sådan er siderne prøvet',
  howItems: [
    'Alle slags sider prøves af programmet axe-core på dansk og engelsk, i lyse og mørke farver, 320, 768 og 1.440 pixel brede. Ingen ændring lægges ud, hvis programmet finder fejl.',
    'Andre prøver holder, at intet ruller sidelæns ved 320 pixel eller med dobbelt så stor tekst, at fokus kan ses, og at hele forløb kan gennemføres med tastaturet alene.',
    'Tegn og streger er prøvet med høj kontrast (forced colors) og med færre bevægelser. Farvernes kontrast i diagrammerne er regnet efter.',
    'PDF-filerne er prøvet mod PDF/UA-1 med veraPDF.',
  ],
  howNote: 'Det er en selvevaluering: ingen uden for projektet har gennemgået siderne.',
  days: (made: string, updated: string) =>
    `Erklæringen er lavet ${made} og senest gennemgået ${updated}. Den gennemgås, når siderne ændres, og mindst én gang om året.`,
  contact: 'Skriv eller ring til os',
  contactText:
    'Er der noget, du ikke kan læse eller bruge, så sig til. Du kan også bede om tallene i en anden form.',
  email: 'E-mail',
  phone: 'Telefon',
  noContact: (who: string) =>
    `${who} har ikke angivet en e-mailadresse og et telefonnummer på disse sider endnu. Loven kræver begge dele.`,
  enforcement: 'Klag',
  enforcementText:
    'Får du intet svar, eller er du ikke tilfreds med det, kan du henvende dig til Digitaliseringsstyrelsen, som fører tilsyn med loven.',
  authority: 'Digitaliseringsstyrelsen om webtilgængelighed',
}
type AccessibilityWords = typeof da

const en: AccessibilityWords = {
  title: 'Accessibility statement',
  heading: 'Accessibility statement',
  dek: 'What has been done so that everyone can use the pages, what is missing, and whom to write to.',
  duty: (who) =>
    `${who} must make its websites accessible under the Danish act on the accessibility of the websites and mobile applications of public bodies (no. 692 of 8 June 2018). The statement covers the pages at this address, with their PDF files and charts.`,
  official: 'The municipality’s statement in the authority’s WAS-Tool (in Danish)',
  noOfficial:
    'The municipality makes its official statement in WAS-Tool, the tool of the Danish Agency for Digital Government. Its address is not stated on these pages yet.',
  status: 'Do the pages meet the requirements?',
  statusText:
    'The pages conform in part to WCAG 2.1, levels A and AA, which the standard EN 301 549 refers to. What is missing is listed here.',
  missing: 'What is not accessible, or has not been tested',
  missingItems: [
    [
      'The table of the overview on narrow screens',
      'Below 1,200 pixels the rows of the table are shown as blocks. Some screen readers then do not read it as a table (success criterion 1.3.1). Every cell has its heading as text.',
    ],
    [
      'Data files',
      'Spreadsheets and other data files are made to calculate with. They have not been tested with assistive technology. The same figures stand as tables on the pages.',
    ],
    [
      'Tested by users',
      'The pages have not been tested by people who use a screen reader, magnification or speech control every day.',
    ],
  ],
  outside: 'The publishers’ own pages, which are linked to, are not covered.',
  how: 'How the pages were tested',
  howItems: [
    'Every kind of page is tested by the program axe-core in Danish and English, in light and dark colours, 320, 768 and 1,440 pixels wide. No change is released if the program finds a fault.',
    'Other tests hold that nothing scrolls sideways at 320 pixels or with text at twice the size, that focus can be seen, and that whole journeys can be made with the keyboard alone.',
    'Signs and lines have been tested with high contrast (forced colours) and with reduced motion. The contrast of the charts’ colours has been calculated.',
    'The PDF files have been tested against PDF/UA-1 with veraPDF.',
  ],
  howNote: 'This is a self-assessment: nobody outside the project has reviewed the pages.',
  days: (made, updated) =>
    `The statement was made on ${made} and last reviewed on ${updated}. It is reviewed when the pages change, and at least once a year.`,
  contact: 'Write to us or call',
  contactText:
    'Tell us if there is something that you cannot read or use. You can also ask for the figures in another form.',
  email: 'E-mail',
  phone: 'Telephone',
  noContact: (who) =>
    `${who} has not stated an e-mail address and a telephone number on these pages yet. The law asks for both.`,
  enforcement: 'Complain',
  enforcementText:
    'If you get no answer, or are not content with it, you can turn to the Danish Agency for Digital Government, which supervises the act.',
  authority: 'The agency on web accessibility (in Danish)',
}

const words: Record<Language, AccessibilityWords> = { da, en }
export const accessibilityWordsOf = (lang: Language): AccessibilityWords => words[lang]
