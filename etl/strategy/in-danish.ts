/**
 * What is found in a workbook, in Danish and in the workbook's own words: those who fill it in read its headings and
 * lists, and have never seen the files' fields.
 */
import { actionStateWords, judgementWords } from '../../data/vocabulary.ts'
import { sheets, type SheetName } from '../../data/strategy/workbook/sheets.ts'

type Sentence = [english: RegExp, danish: (...parts: string[]) => string]

/** Of the file, its sheets and its cells. */
const ofCells: Sentence[] = [
  [
    /^There is a sheet "(.*)" that is not of this workbook: take it out\.$/,
    (name) => `Arket »${name}« hører ikke til denne projektmappe: slet det.`,
  ],
  [
    /^There is no sheet "(.*)": use the workbook as it was downloaded\.$/,
    (name) => `Arket »${name}« mangler: brug projektmappen, som den blev hentet.`,
  ],
  [
    /^The file cannot be read as an Excel workbook \(\.xlsx\)\.$/,
    () => 'Filen kan ikke læses som en Excel-projektmappe (.xlsx).',
  ],
  [
    /^there is no column "(.*)": take it out$/,
    (name) => `kolonnen »${name}« findes ikke: slet den`,
  ],
  [
    /^the heading should be "(.*)", and is "(.*)"$/,
    (wanted, written) => `overskriften skal være »${wanted}«, men er »${written}«`,
  ],
  [
    /^cells are merged here: split them, and write in each$/,
    () => 'her er celler flettet: del dem igen, og skriv i hver af dem',
  ],
  [/^there is a formula here: write its result$/, () => 'her står en formel: skriv dens resultat'],
  [/^Excel shows the error (.*) here$/, (error) => `Excel viser fejlen ${error} her`],
  [
    /^the strategy has changed since this workbook was taken from it: take a new one, and carry your changes over\.$/,
    () =>
      'strategien er ændret, siden projektmappen blev hentet: hent en ny, og skriv dine ændringer ind i den.',
  ],
]

/** Of what a cell holds. */
const ofValues: Sentence[] = [
  [/^this cell must be filled in$/, () => 'cellen skal udfyldes'],
  [
    /^there is a date here, where a text should stand$/,
    () => 'her står en dato, hvor der skal stå tekst',
  ],
  [
    /^"(.*)" is not of the list: choose one of (.*)$/,
    (written, words) => `»${written}« er ikke på listen: vælg ${words.replaceAll(', ', ' eller ')}`,
  ],
  [
    /^"(.*)" is not a number: write it as a number, not as text$/,
    (written) => `»${written}« er ikke et tal: skriv tallet alene, uden tekst eller enhed`,
  ],
  [/^"(.*)" is not a whole number$/, (written) => `»${written}« er ikke et helt tal`],
  [
    /^"(.*)" is not a date: write 2026-03-17, 2026-03 or 2026$/,
    (written) => `»${written}« er ikke en dato: skriv 2026-03-17, 2026-03 eller 2026`,
  ],
  [
    /^a date is written .*, in quotes$/,
    () => 'det er ikke en dato: skriv 2026-03-17, 2026-03 eller 2026',
  ],
  [/^there is no such day in the calendar$/, () => 'den dag findes ikke i kalenderen'],
  [/^a year is four digits without quotes$/, () => 'et årstal skrives med fire cifre'],
  [
    /^Too (?:small|big): .* (?:>|<)=?(\d+)$/,
    (limit) => `tallet er uden for det mulige; grænsen er ${limit}`,
  ],
  [
    /^an address begins with https:\/\/$/,
    () => 'en adresse begynder med https:// og kan kopieres fra browseren',
  ],
  [/^Invalid URL$/, () => 'en adresse begynder med https:// og kan kopieres fra browseren'],
  [
    /^an id is lower-case letters, digits and single hyphens$/,
    () => 'et id skrives med små bogstaver, tal og enkelte bindestreger',
  ],
  [
    /^there should be as many partners in English as in Danish, in the same order$/,
    () => 'der skal være lige mange partnere på dansk og engelsk, i samme rækkefølge',
  ],
]

/** Of what the rows say together. */
const what: Record<string, string> = {
  target: 'resultatmål',
  action: 'indsats',
  targets: 'resultatmål',
  actions: 'indsatser',
  statuses: 'statusser',
}

const ofRows: Sentence[] = [
  [
    /^there are two (\w+) with the id "(.*)"; give one of them another$/,
    (many, id) => `to ${what[many] ?? many} har id »${id}«: giv den ene et andet`,
  ],
  [/^no goal "(.*)"$/, (id) => `strategien har intet mål »${id}«: vælg et fra listen`],
  [/^no indicator "(.*)"$/, (id) => `der er ingen indikator »${id}«: vælg en fra listen`],
  [
    /^the goal "(.*)" has no indicator "(.*)"$/,
    (goal, id) => `målet »${goal}« har ingen indikator »${id}«`,
  ],
  [/^no unit "(.*)" in units\.yaml$/, (id) => `der er ingen enhed »${id}«: vælg en fra listen`],
  [/^no area "(.*)" in areas\.csv$/, (code) => `der er intet område »${code}«: vælg et fra listen`],
  [
    /^no target "(.*)" in the sheet Resultatmål$/,
    (id) => `arket Resultatmål har intet mål med id »${id}«`,
  ],
  [
    /^the sheet Flyttede mål has no move of this target on that date$/,
    () => 'arket Flyttede mål har ingen flytning af målet på den dato',
  ],
  [
    /^no (target|action) "(.*)"$/,
    (one, id) =>
      `der er ${one === 'target' ? 'intet resultatmål' : 'ingen indsats'} med id »${id}«`,
  ],
  [
    /^(.*) goes in a circle; take one of them out$/,
    (way) => `${way} går i ring: slet en af henvisningerne`,
  ],
  [
    /^another (\w+) has the same "\w+: (.*)"$/,
    (one, id) =>
      `${one === 'target' ? 'et andet resultatmål' : 'en anden indsats'} henviser også til »${id}«`,
  ],
  [
    /^the action ends on (.*), before it starts on (.*)$/,
    (end, start) => `indsatsen slutter ${end}, før den begynder ${start}`,
  ],
  [
    /^a number has a unit, and a direction without a number has none$/,
    () => 'et tal skal have en enhed, og en retning uden tal skal ikke',
  ],
  [
    /^a target without a decision is only a draft: .*$/,
    () =>
      'et mål uden beslutning er kun et udkast: skriv hvornår det blev vedtaget, af hvem, og hvor det kan læses, eller sæt Tilstand til udkast',
  ],
  [
    /^an adopted status says what was judged .*$/,
    () =>
      'en vedtaget status skal have Tekst, Vedtaget, Vedtaget af, Dataversion og Regelversion: udfyld dem, eller sæt Tilstand til udkast',
  ],
  [
    /^a status for (\d+) cannot have been adopted as early as (.*)$/,
    (year, day) => `en status for ${year} kan ikke være vedtaget så tidligt som ${day}`,
  ],
  [
    /^intermediate targets need a target with a number and a year$/,
    () => 'delmål kræver et mål med et tal og et år',
  ],
  [
    /^intermediate targets stand in the order of their years$/,
    () => 'delmål skal stå i rækkefølge efter år',
  ],
  [
    /^an intermediate target lies before the year of the target, (\d+)$/,
    (year) => `et delmål skal ligge før målets eget år, ${year}`,
  ],
  [
    /^it is before the decision that it changes, of (.*)$/,
    (day) => `flytningen er dateret før den beslutning, som den ændrer, fra ${day}`,
  ],
  [
    /^it moves neither the value nor the year$/,
    () => 'flytningen ændrer hverken værdien eller året',
  ],
  [
    /^a number stays a number when it is moved, .*$/,
    () =>
      'et mål med et tal skal have et tal efter flytningen, og en retning skal ikke: skriv i stedet et nyt mål, der afløser dette',
  ],
]

/** Of what has been decided and would be changed. */
const ofDecisions: Sentence[] = [
  [
    /^the row of "(.*)" is gone: what has been decided stays; put it back$/,
    (id) => `rækken med »${id}« er væk: det, der er vedtaget, skal blive stående; sæt den ind igen`,
  ],
  [
    /^a move of "(.*)" that was decided is not changed or taken out$/,
    (id) => `en vedtaget flytning af »${id}« kan ikke ændres eller slettes`,
  ],
  [
    /^"(.*)" is decided: write a move in the sheet Flyttede mål, and leave this as it was$/,
    (id) =>
      `»${id}« er vedtaget: skriv flytningen i arket Flyttede mål, og lad cellen stå, som den var`,
  ],
  [
    /^the status "(.*)" is adopted, and is never changed$/,
    (id) => `status »${id}« er vedtaget og kan ikke ændres`,
  ],
]

/** Of what would change, and of what came of it. */
const kinds: Record<string, string> = {
  target: 'resultatmålet',
  action: 'indsatsen',
  status: 'status',
}
const fresh: Record<string, string> = {
  'added target': 'nyt resultatmål',
  'added action': 'ny indsats',
  'added status': 'ny status',
  'removed target': 'slettet resultatmål',
  'removed action': 'slettet indsats',
  'removed status': 'slettet status',
}
const sheetOf: Record<string, SheetName> = {
  target: 'Resultatmål',
  action: 'Indsatser',
  status: 'Status',
}

/** `revisions.0.value` and `text.da` by the headings of their columns; what no column holds, as it is called. */
function heading(one: string, field: string): string {
  const [list, , rest] = field.split(/\.(\d+)\./)
  const named = { revisions: 'Flyttede mål', path: 'Delmål' }[list ?? '']
  const sheet: SheetName | undefined =
    named === 'Flyttede mål' || named === 'Delmål' ? named : sheetOf[one]
  const path = rest ?? field.replace(/\.\d+$/, '')
  const found = sheet && sheets[sheet].find((column) => column.path === path)
  const text = found?.heading ?? path
  return sheet && sheet !== sheetOf[one] ? `${sheet}, ${text}` : text
}

const listed: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries({ ...actionStateWords, ...judgementWords }).map(([value, { da }]) => [
      value,
      da,
    ]),
  ),
  adopted: 'vedtaget',
  municipality: 'kommunen',
  state: 'staten',
}

/** A value as its cell would have it: the word of the list, a number with a comma. */
function written(field: string, value: string): string {
  if (value === 'nothing') return 'tom'
  if (/^-?[\d.]+$/.test(value)) return value.replace('.', ',')
  const word = listed[value.slice(1, -1)]
  return /^(state|judgement|level)$/.test(field) && word !== undefined ? `»${word}«` : value
}

const ofChanges: Sentence[] = [
  [
    /^The workbook says what is there already: nothing changes\.$/,
    () => 'Projektmappen siger det samme, som der står i forvejen. Intet bliver ændret.',
  ],
  [
    /^Nothing has been changed yet: add --apply to do it\.$/,
    () => 'Intet er ændret endnu. Tilføj --apply for at gøre det.',
  ],
  [/^Written: (.*)\.$/, (files) => `Skrevet: ${files}.`],
  [
    /^((?:added|removed) (?:target|action|status)) (.*)$/,
    (kind, id) => `${fresh[kind] ?? kind} ${id}`,
  ],
  [
    /^changed (target|action|status) (\S+): (\S+): (.*) → (.*)$/,
    (one, id, field, from, to) =>
      `ændret ${kinds[one] ?? one} ${id}: ${heading(one, field)}: ${written(field, from)} → ${written(field, to)}`,
  ],
]

const all = [...ofCells, ...ofValues, ...ofRows, ...ofDecisions, ...ofChanges]

/** Where a finding stands: `Indsatser!B2: ` or `Resultatmål: `. */
const place =
  /^((?:Vejledning|Resultatmål|Delmål|Flyttede mål|Indsatser|Status)(?:![A-Z]+\d+)?: )(.*)$/s

/** @returns the Danish sentence; the text itself where it is none of the workbook's, e.g. of the strategy's files */
export function inDanish(text: string): string {
  const [, where = '', said = text] = place.exec(text) ?? []
  for (const [english, danish] of all) {
    const match = english.exec(said)
    if (match) return where + danish(...match.slice(1))
  }
  return text
}
