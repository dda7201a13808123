/** What is wrong in a filled-in workbook, and the sentence that each mistake gets. */
import type { Sheet } from 'hucre/xlsx'
import { add, sheetOf, write } from '../../support/strategy-desk.ts'

const target = (id: string, heading: string) => ({ sheet: 'Resultatmål', id, heading })
const action = (id: string, heading: string) => ({ sheet: 'Indsatser', id, heading })
const status = (id: string, heading: string) => ({ sheet: 'Status', id, heading })

type Mistake = { is: string; change: (sheets: Sheet[]) => void; sentence: string }

export const mistakes: Mistake[] = [
  {
    is: 'an unknown goal',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Mål'), 'unge')
    },
    sentence: 'Indsatser!B2: no goal "unge"',
  },
  {
    is: 'a word that the list does not have',
    change: (sheets) => {
      write(sheets, status('unge-videre-2026', 'Vurdering'), 'godt')
    },
    sentence:
      'Status!F4: "godt" is not of the list: choose one of på vej, kræver opmærksomhed, ikke på vej, ikke vurderet',
  },
  {
    is: 'a target without a decision',
    change: (sheets) => {
      write(sheets, target('ledighed-2027', 'Tilstand'), 'vedtaget')
    },
    sentence:
      'Resultatmål!N7: a target without a decision is only a draft: say when it was decided, by whom and where it can be read, or write "state: draft"',
  },
  {
    is: 'a number written as text',
    change: (sheets) => {
      write(sheets, target('ledighed-2027', 'Værdi'), '2,8 pct.')
    },
    sentence: 'Resultatmål!G7: "2,8 pct." is not a number: write it as a number, not as text',
  },
  {
    is: 'a date that is none',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Slut'), 'til sommer')
    },
    sentence: 'Indsatser!M2: "til sommer" is not a date: write 2026-03-17, 2026-03 or 2026',
  },
  {
    is: 'a day that is not in the calendar',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Slut'), '31-06-2026')
    },
    sentence: 'Indsatser!M2: there is no such day in the calendar',
  },
  {
    is: 'an id that stands twice',
    change: (sheets) => {
      write(sheets, action('aaben-erhvervsskole', 'Id'), 'unge-mentor')
    },
    sentence:
      'Indsatser!A3: there are two actions with the id "unge-mentor"; give one of them another',
  },
  {
    is: 'a cell that must be filled in and is empty',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Ansvarlig (engelsk)'), null)
    },
    sentence: 'Indsatser!I2: this cell must be filled in',
  },
  {
    is: 'partners in one language only',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Partnere (engelsk)'), null)
    },
    sentence:
      'Indsatser!K2: there should be as many partners in English as in Danish, in the same order',
  },
  {
    is: 'a target that replaces itself through another',
    change: (sheets) => {
      write(sheets, target('fleksjob-2025', 'Afløser'), 'fleksjob-2027')
    },
    sentence:
      'Resultatmål!R4: fleksjob-2025 → fleksjob-2027 → fleksjob-2025 goes in a circle; take one of them out',
  },
  {
    is: 'a decided target with another value',
    change: (sheets) => {
      write(sheets, target('neet-2026', 'Værdi'), 9)
    },
    sentence:
      'Resultatmål!G2: "neet-2026" is decided: write a move in the sheet Flyttede mål, and leave this as it was',
  },
  {
    is: 'another move than the one that was decided',
    change: (sheets) => {
      const place = { sheet: 'Flyttede mål', id: 'neet-2026', heading: 'Ny værdi' }
      write(sheets, place, 7.5)
    },
    sentence: 'Flyttede mål!A2: a move of "neet-2026" that was decided is not changed or taken out',
  },
  {
    is: 'an adopted status with another judgement',
    change: (sheets) => {
      write(sheets, status('unge-videre-2025', 'Vurdering'), 'ikke på vej')
    },
    sentence: 'Status!F2: the status "unge-videre-2025" is adopted, and is never changed',
  },
  {
    is: 'an adopted target taken out',
    change: (sheets) => {
      const sheet = sheetOf(sheets, 'Resultatmål')
      sheet.rows = sheet.rows.filter(([id]) => id !== 'flere-i-praktik')
    },
    sentence:
      'Resultatmål: the row of "flere-i-praktik" is gone: what has been decided stays; put it back',
  },
  {
    is: 'an intermediate target of nothing',
    change: (sheets) => {
      add(sheets, 'Delmål', { Resultatmål: 'neet-2027', År: 2026, Værdi: 8 })
    },
    sentence: 'Delmål!A6: no target "neet-2027" in the sheet Resultatmål',
  },
  {
    is: 'merged cells',
    change: (sheets) => {
      sheetOf(sheets, 'Indsatser').merges = [{ startRow: 1, endRow: 1, startCol: 2, endCol: 3 }]
    },
    sentence: 'Indsatser!C2: cells are merged here: split them, and write in each',
  },
  {
    is: 'a formula',
    change: (sheets) => {
      const cell = { value: 8, type: 'formula' as const, formula: '4+4', formulaResult: 8 }
      sheetOf(sheets, 'Resultatmål').cells = new Map([['1,6', cell]])
    },
    sentence: 'Resultatmål!G2: there is a formula here: write its result',
  },
  {
    is: 'an error of Excel',
    change: (sheets) => {
      write(sheets, action('unge-mentor', 'Link'), '#REF!')
    },
    sentence: 'Indsatser!O2: Excel shows the error #REF! here',
  },
  {
    is: 'a sheet with another name',
    change: (sheets) => {
      sheetOf(sheets, 'Delmål').name = 'Delmaal'
    },
    sentence: 'There is a sheet "Delmaal" that is not of this workbook: take it out.',
  },
  {
    is: 'a heading that was changed',
    change: (sheets) => {
      const [headings] = sheetOf(sheets, 'Status').rows
      if (headings) headings[5] = 'Bedømmelse'
    },
    sentence: 'Status!F1: the heading should be "Vurdering", and is "Bedømmelse"',
  },
  {
    is: 'a column too many',
    change: (sheets) => {
      sheetOf(sheets, 'Delmål').rows[0]?.push('Budget')
    },
    sentence: 'Delmål!E1: there is no column "Budget": take it out',
  },
  {
    is: 'the state of an older plan',
    change: (sheets) => {
      const [, edition] = sheetOf(sheets, 'Vejledning').rows
      if (edition) edition[1] = '0000000000000000'
    },
    sentence:
      'Vejledning!B2: the strategy has changed since this workbook was taken from it: take a new one, and carry your changes over.',
  },
]
