/** The sheets of the workbook that a plan can be filled in with: what each column is called, holds and helps with. */

/** The words that a column offers to choose from. */
export type ChoiceName =
  | 'goals'
  | 'indicators'
  | 'units'
  | 'areas'
  | 'levels'
  | 'recordStates'
  | 'actionStates'
  | 'judgements'

export type Column = {
  heading: string
  /** Where in the record the cell's value stands, e.g. `text.da`. */
  path: string
  kind: 'text' | 'number' | 'whole' | 'date' | 'list' | 'choice'
  choices?: ChoiceName
  width: number
  /** Shown when the cell is chosen. */
  help: string
}

export type SheetName = 'Resultatmål' | 'Delmål' | 'Flyttede mål' | 'Indsatser' | 'Status'

const column = (
  heading: string,
  path: string,
  kind: Exclude<Column['kind'], 'choice'>,
  width: number,
  help: string,
): Column => ({ heading, path, kind, width, help })

const choice = (
  heading: string,
  path: string,
  choices: ChoiceName,
  width: number,
  help: string,
): Column => ({ heading, path, kind: 'choice', choices, width, help })

/** A text in both languages takes two columns. */
const both = (heading: string, path: string, width: number, help: string): Column[] => [
  column(`${heading} (dansk)`, `${path}.da`, 'text', width, help),
  column(`${heading} (engelsk)`, `${path}.en`, 'text', width, `${help} Det samme på engelsk.`),
]

const dateHelp = 'Skriv 2026, 2026-03 eller 2026-03-17.'
const id = (what: string) =>
  column('Id', 'id', 'text', 24, `Et kort navn til ${what}: små bogstaver, tal og bindestreger.`)
const goal = choice('Mål', 'goal', 'goals', 40, 'Vælg et af strategiens mål.')
const target = column('Resultatmål', 'target', 'text', 24, 'Id fra arket Resultatmål.')
const reference = column(
  'Henvisning',
  'reference',
  'text',
  40,
  'Adressen på siden, hvor beslutningen kan læses. Den begynder med https://',
)

export const sheets: Record<SheetName, Column[]> = {
  Resultatmål: [
    id('målet'),
    goal,
    choice(
      'Indikator',
      'indicator',
      'indicators',
      40,
      'Vælg en indikator, hvis målet bruger dens definition. Ellers tom.',
    ),
    choice('Tilstand', 'state', 'recordStates', 12, 'Et udkast vises ikke for læserne.'),
    ...both('Tekst', 'text', 44, 'Målet i én sætning.'),
    column(
      'Værdi',
      'value',
      'number',
      10,
      'Tallet, som det først blev besluttet. Tom for en retning uden tal.',
    ),
    choice('Enhed', 'unit', 'units', 18, 'Hvad tallet tæller. Tom for en retning uden tal.'),
    column(
      'År',
      'year',
      'whole',
      8,
      'Året, som målet gælder. Tom, hvis beslutningen ikke nævner et år.',
    ),
    choice('Område', 'area', 'areas', 20, 'Hvem målet gælder for.'),
    choice('Niveau', 'level', 'levels', 12, 'Hvem der har sat målet.'),
    ...both('Vedtaget af', 'decidedBy', 26, 'Hvem der besluttede målet. Tom i et udkast.'),
    column('Vedtaget', 'decided', 'date', 12, `Hvornår målet blev besluttet. ${dateHelp}`),
    reference,
    ...both('Bemærkning', 'note', 30, 'Det, man skal vide for at læse målet rigtigt.'),
    column('Afløser', 'replaces', 'text', 24, 'Id på det mål, som dette træder i stedet for.'),
  ],
  Delmål: [
    target,
    column(
      'Efter flytning',
      'moved',
      'date',
      14,
      'Tom for delmål fra den første beslutning. Ellers datoen for flytningen.',
    ),
    column('År', 'year', 'whole', 8, 'Et år før målets eget.'),
    column('Værdi', 'value', 'number', 10, 'Tallet på vejen, i målets enhed.'),
  ],
  'Flyttede mål': [
    target,
    column('Vedtaget', 'decided', 'date', 12, `Hvornår målet blev flyttet. ${dateHelp}`),
    ...both('Vedtaget af', 'decidedBy', 26, 'Hvem der flyttede målet.'),
    reference,
    column(
      'Ny værdi',
      'value',
      'number',
      10,
      'Tallet efter flytningen, også hvis det er det samme.',
    ),
    column('Nyt år', 'year', 'whole', 8, 'Året efter flytningen, også hvis det er det samme.'),
    ...both('Bemærkning', 'note', 30, 'Hvorfor målet blev flyttet.'),
  ],
  Indsatser: [
    id('indsatsen'),
    goal,
    ...both('Titel', 'title', 34, 'Hvad indsatsen hedder.'),
    ...both('Beskrivelse', 'text', 44, 'Hvad der bliver gjort.'),
    column(
      'Indikatorer',
      'indicators',
      'list',
      26,
      'Id på de indikatorer, den skal flytte, med semikolon imellem.',
    ),
    ...both('Ansvarlig', 'responsible', 24, 'Hvem der har ansvaret: en rolle, aldrig et navn.'),
    column(
      'Partnere (dansk)',
      'partners.da',
      'list',
      30,
      'Hvem der er med, med semikolon imellem.',
    ),
    column(
      'Partnere (engelsk)',
      'partners.en',
      'list',
      30,
      'De samme på engelsk, i samme rækkefølge.',
    ),
    column('Start', 'start', 'date', 12, dateHelp),
    column('Slut', 'end', 'date', 12, `Tom, hvis der ikke er sat en slutdato. ${dateHelp}`),
    choice('Tilstand', 'state', 'actionStates', 12, 'Et udkast vises ikke for læserne.'),
    column('Link', 'link', 'text', 34, 'Adressen på en side om indsatsen.'),
    column('Fortsætter', 'continues', 'text', 24, 'Id på den indsats, som denne fører videre.'),
  ],
  Status: [
    id('status'),
    column('År', 'year', 'whole', 8, 'Året, som status gælder.'),
    goal,
    choice('Indikator', 'indicator', 'indicators', 40, 'Tom, når hele målet vurderes.'),
    choice(
      'Tilstand',
      'state',
      'recordStates',
      12,
      'Når status er vedtaget, bliver den aldrig ændret.',
    ),
    choice('Vurdering', 'judgement', 'judgements', 24, 'Hvordan det går med målet.'),
    ...both('Tekst', 'text', 60, 'Hvordan det går, og hvad vurderingen bygger på.'),
    column('Vedtaget', 'adopted', 'date', 12, `Hvornår status blev vedtaget. ${dateHelp}`),
    ...both('Vedtaget af', 'adoptedBy', 26, 'Hvem der vedtog den: en rolle, aldrig et navn.'),
    reference,
    column(
      'Dataversion',
      'vintage',
      'text',
      14,
      'Den dataversion, som status bygger på, fx 2026-08-22. Dataversionerne står på dashboardets side status.',
    ),
    column('Regelversion', 'rule', 'whole', 12, 'Den version af vurderingsreglen, som gjaldt: 1.'),
  ],
}

export const sheetNames: SheetName[] = [
  'Resultatmål',
  'Delmål',
  'Flyttede mål',
  'Indsatser',
  'Status',
]

/** The sheet that says how to fill in the others, and the one that holds their lists. */
export const guideName = 'Vejledning'
export const listsName = 'Lister'

/** The letter of a column, counted from 0; none of the sheets has more than 26. */
export const letter = (index: number): string => String.fromCharCode(65 + index)
