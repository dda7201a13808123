/** The texts of the page that describes the API. */
import type { Language } from '../../../data/vocabulary.ts'

const da = {
  title: 'API: alle svar og spørgsmål',
  dek: 'Hver adresse i det åbne API, hvad den tager imod, og hvad den svarer. Udfyld felterne, og se svaret. Beskrivelserne er på engelsk, som de står i openapi.json.',
  contents: 'Indhold',
  back: 'Data til fri brug',
  described: 'Hele beskrivelsen som OpenAPI 3.1',
  groups: {
    indicators: 'Indikatorer',
    strategy: 'Strategien',
    goals: 'Mål',
    vintages: 'Dataversioner',
    areas: 'Områder',
    other: 'Kilder, kalender og katalog',
  },
  answers: 'Svar',
  needed: 'skal udfyldes',
  leftOut: 'udelades',
  send: 'Se svaret',
  example: 'Eksempel',
  problems: 'Når det ikke går',
  problemsNote:
    'En fejl er application/problem+json (RFC 9457). Feltet type peger på et af afsnittene her, detail er en sætning om netop dette spørgsmål, og errors nævner parametrene.',
  limits: 'Grænser',
  limitsNote:
    'Et svar har højst 100.000 observationer og afvises, før der spørges i tallene. Ændringer gives i sider med limit og offset; headeren Link peger på næste og forrige. Spørger én læser for ofte, siger Retry-After, hvornår det kan fortsætte.',
  permanence: 'Faste adresser',
  permanenceNote:
    'Et svar, der er spurgt om med vintage, ændrer aldrig indhold. Er dataversionen ikke den nyeste, peger headeren Link på det samme spørgsmål i dag (rel="latest-version").',
  deprecation: 'Når noget fjernes',
  deprecationNote:
    'Adresser og felter under /api/v1 fjernes eller ændrer betydning tidligst 12 måneder efter, at det er sagt: headeren Deprecation siger fra hvornår, Sunset hvornår det hører op, og Link hvad der træder i stedet. Nye felter og adresser kan komme til når som helst.',
}

const en: typeof da = {
  title: 'API: every question and answer',
  dek: 'Every address of the open API, what it takes and what it answers. Fill in the fields and see the answer.',
  contents: 'Contents',
  back: 'Data free to use',
  described: 'The whole description as OpenAPI 3.1',
  groups: {
    indicators: 'Indicators',
    strategy: 'The strategy',
    goals: 'Goals',
    vintages: 'Data versions',
    areas: 'Areas',
    other: 'Sources, calendar and catalogue',
  },
  answers: 'Answers',
  needed: 'required',
  leftOut: 'left out',
  send: 'See the answer',
  example: 'Example',
  problems: 'When it cannot be answered',
  problemsNote:
    'A problem is application/problem+json (RFC 9457). Its type points at one of the parts below, detail is a sentence about this very question, and errors names the parameters.',
  limits: 'Limits',
  limitsNote:
    'An answer has at most 100,000 observations and is refused before its query runs. Changes come in pages with limit and offset; the header Link points to the next and the previous. Where one reader asks too often, Retry-After says when to go on.',
  permanence: 'Addresses that last',
  permanenceNote:
    'An answer that was asked for with vintage never changes its content. Where the data version is not the newest, the header Link points to the same question today (rel="latest-version").',
  deprecation: 'When something has to go',
  deprecationNote:
    'Addresses and fields under /api/v1 are removed or change their meaning 12 months after it is said at the earliest: the header Deprecation says from when, Sunset when it ends, and Link what takes its place. New fields and addresses may come at any time.',
}

export const apiWordsOf = (lang: Language): typeof da => ({ da, en })[lang]
