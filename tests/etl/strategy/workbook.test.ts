/** The spreadsheet way in: a workbook taken from the strategy, filled in and loaded back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readStrategy } from '../../../data/strategy/strategy.ts'
import {
  add,
  filledIn,
  imported,
  newDesk,
  sheetOf,
  textsIn,
  write,
} from '../../support/strategy-desk.ts'
import { havrumApp } from '../../support/fixture-municipality.ts'
import { mistakes } from './workbook-mistakes.ts'

const target = (id: string, heading: string) => ({ sheet: 'Resultatmål', id, heading })
const action = (id: string, heading: string) => ({ sheet: 'Indsatser', id, heading })
const status = (id: string, heading: string) => ({ sheet: 'Status', id, heading })

const newAction = {
  Id: 'cykel-til-job',
  Mål: 'Job til flere (job-til-flere)',
  'Titel (dansk)': 'Cykel til job',
  'Titel (engelsk)': 'Bicycle to work',
  Indikatorer: 'ledighed; fleksjob',
  'Ansvarlig (dansk)': 'Virksomhedsteamet',
  'Ansvarlig (engelsk)': 'The company team',
  'Partnere (dansk)': 'Havrum Cykler; Havrum Station',
  'Partnere (engelsk)': 'Havrum Bicycles; Havrum Station',
  Start: '2026-10',
  Slut: new Date('2027-03-31T00:00:00Z'),
  Tilstand: 'planlagt',
}

describe('the workbook', () => {
  it('changes nothing when it comes back as it was', async () => {
    const desk = newDesk()
    const before = textsIn(desk)
    const file = await filledIn(desk, () => undefined)
    expect(await imported(desk, file, true)).toEqual([
      'The workbook says what is there already: nothing changes.',
    ])
    expect(textsIn(desk)).toEqual(before)
  })

  it('offers lists, help for every column and a frozen heading', async () => {
    const desk = newDesk()
    await filledIn(desk, () => undefined)
    const file = readFileSync(join(desk.folder, 'plan.xlsx'))
    const { sheets } = await readXlsx(file, { readStyles: true })
    const targets = sheetOf(sheets, 'Resultatmål')
    const help = targets.dataValidations ?? []
    expect(help).toHaveLength(targets.rows[0]?.length ?? 0)
    expect(help.every(({ inputMessage }) => (inputMessage ?? '').length <= 255)).toBe(true)
    expect(help[1]).toMatchObject({ type: 'list', formula1: 'Lister!$A$1:$A$2' })
    // A date that is typed into an empty row stays text: Excel would make a day of 2018-12.
    const decided = targets.rows[0]?.indexOf('Vedtaget') ?? -1
    expect(targets.cells?.get(`400,${decided}`)?.style?.numFmt).toBe('@')
    expect(sheetOf(sheets, 'Lister').rows[0]?.[0]).toBe('Flere unge i gang (unge-videre)')
    expect(targets.freezePane).toMatchObject({ rows: 1 })
  })

  it('says what would change, and changes it only when told to', async () => {
    const desk = newDesk()
    const before = textsIn(desk)
    const file = await filledIn(desk, (sheets) => {
      write(sheets, target('ledighed-2027', 'Værdi'), 2.8)
      write(sheets, action('unge-mentor', 'Tilstand'), 'afsluttet')
      add(sheets, 'Indsatser', newAction)
    })
    const changes = [
      'changed target ledighed-2027: value: 2.5 → 2.8',
      'changed action unge-mentor: state: "ongoing" → "done"',
      'added action cykel-til-job',
    ]
    expect(await imported(desk, file)).toEqual([
      ...changes,
      'Nothing has been changed yet: add --apply to do it.',
    ])
    expect(textsIn(desk)).toEqual(before)
    expect(await imported(desk, file, true)).toEqual([
      ...changes,
      'Written: targets.yaml, actions.yaml.',
    ])
    expect(readStrategy(desk.catalogue, desk.folder).actions.at(-1)).toEqual({
      id: 'cykel-til-job',
      goal: 'job-til-flere',
      title: { da: 'Cykel til job', en: 'Bicycle to work' },
      text: null,
      indicators: ['ledighed', 'fleksjob'],
      responsible: { da: 'Virksomhedsteamet', en: 'The company team' },
      partners: [
        { da: 'Havrum Cykler', en: 'Havrum Bicycles' },
        { da: 'Havrum Station', en: 'Havrum Station' },
      ],
      start: '2026-10',
      end: '2027-03-31',
      state: 'planned',
      link: null,
      continues: null,
    })
  })

  it('leaves comments, order and every other record as they were', async () => {
    const desk = newDesk()
    const { 'targets.yaml': before = '', 'actions.yaml': actions = '' } = textsIn(desk)
    const file = await filledIn(desk, (sheets) => {
      write(sheets, target('ledighed-2027', 'Værdi'), 2.8)
      write(sheets, action('unge-mentor', 'Tilstand'), 'stoppet')
    })
    await imported(desk, file, true)
    const after = textsIn(desk)
    expect(after['targets.yaml']).toBe(before.replace('value: 2.5', 'value: 2.8'))
    expect(after['actions.yaml']?.split('\n').filter((line) => line.includes('#'))).toEqual(
      actions.split('\n').filter((line) => line.includes('#')),
    )
    expect(after['actions.yaml']).toContain('state: stopped')
  })

  it('may have its rows in another order', async () => {
    const desk = newDesk()
    const before = textsIn(desk)
    const file = await filledIn(desk, (sheets) => {
      for (const name of ['Resultatmål', 'Indsatser', 'Status']) {
        const sheet = sheetOf(sheets, name)
        const [headings = [], ...rows] = sheet.rows
        sheet.rows = [headings, ...rows.reverse()]
      }
      write(sheets, target('ledighed-2027', 'Værdi'), 2.8)
    })
    expect(await imported(desk, file, true)).toEqual([
      'changed target ledighed-2027: value: 2.5 → 2.8',
      'Written: targets.yaml.',
    ])
    expect(textsIn(desk)).toEqual({
      ...before,
      'targets.yaml': before['targets.yaml']?.replace('value: 2.5', 'value: 2.8'),
    })
  })

  it('moves a target by a row with its decision', async () => {
    const desk = newDesk()
    const file = await filledIn(desk, (sheets) => {
      add(sheets, 'Flyttede mål', {
        Resultatmål: 'neet-2026',
        Vedtaget: '17-3-2026',
        'Vedtaget af (dansk)': 'Havrum Byråd',
        'Vedtaget af (engelsk)': 'Havrum City Council',
        Henvisning: 'https://havrum.example/marts-2026',
        'Ny værdi': 7,
        'Nyt år': 2029,
      })
      add(sheets, 'Delmål', {
        Resultatmål: 'neet-2026',
        'Efter flytning': '2026-03-17',
        År: 2027,
        Værdi: 7.8,
      })
    })
    await imported(desk, file, true)
    const moved = readStrategy(desk.catalogue, desk.folder).targets.find(
      ({ id }) => id === 'neet-2026',
    )
    expect(moved).toMatchObject({
      value: 7,
      year: 2029,
      path: [{ year: 2027, value: 7.8 }],
      revisions: [{ decided: '2025-05-20' }, { decided: '2026-03-17', to: { year: 2029 } }],
    })
  })

  it('takes a draft out when its row is gone', async () => {
    const desk = newDesk()
    const file = await filledIn(desk, (sheets) => {
      const sheet = sheetOf(sheets, 'Resultatmål')
      sheet.rows = sheet.rows.filter(([id]) => id !== 'ledighed-2027')
    })
    expect((await imported(desk, file, true))[0]).toBe('removed target ledighed-2027')
    expect(textsIn(desk)['targets.yaml']).not.toContain('ledighed-2027')
    expect(textsIn(desk)['targets.yaml']).not.toContain('Nobody has decided it yet')
  })

  it('from the API has no drafts, and those that are there stay when it comes back', async () => {
    const desk = newDesk()
    const before = textsIn(desk)
    const response = await (await havrumApp()).request('/api/v1/strategy/workbook.xlsx')
    expect(response.headers.get('content-disposition')).toContain('filename="plan.xlsx"')
    const file = join(desk.folder, 'public.xlsx')
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    const { sheets } = await readXlsx(readFileSync(file))
    expect(sheetOf(sheets, 'Resultatmål').rows.map(([id]) => id)).not.toContain('ledighed-2027')
    expect(await imported(desk, file, true)).toEqual([
      'The workbook says what is there already: nothing changes.',
    ])
    expect(textsIn(desk)).toEqual(before)
  })

  it('adopts a status that says all that it rests on', async () => {
    const desk = newDesk()
    const file = await filledIn(desk, (sheets) => {
      const id = 'unge-videre-2026'
      write(sheets, status(id, 'Tilstand'), 'vedtaget')
      write(sheets, status(id, 'Vurdering'), 'ikke på vej')
      write(sheets, status(id, 'Tekst (dansk)'), 'Det går den forkerte vej.')
      write(sheets, status(id, 'Tekst (engelsk)'), 'It is going the wrong way.')
      write(sheets, status(id, 'Vedtaget'), '2026-08-20')
      write(sheets, status(id, 'Vedtaget af (dansk)'), 'Beskæftigelsesudvalget')
      write(sheets, status(id, 'Vedtaget af (engelsk)'), 'The employment committee')
      write(sheets, status(id, 'Dataversion'), '2026-06-20')
      write(sheets, status(id, 'Regelversion'), 1)
    })
    await imported(desk, file, true)
    expect(readStrategy(desk.catalogue, desk.folder).statuses.at(-1)).toMatchObject({
      id: 'unge-videre-2026',
      judgement: 'off-track',
      vintage: '2026-06-20',
    })
  })
})

describe('a workbook', () => {
  it.each(mistakes)(
    'with $is is refused by sheet and cell, and changes nothing',
    async (mistake) => {
      const desk = newDesk()
      const before = textsIn(desk)
      const file = await filledIn(desk, mistake.change)
      const problems = await imported(desk, file, true)
      expect(problems[0]).toBe(mistake.sentence)
      // A sheet that was renamed is missed by its own name too.
      expect(problems.length).toBe(mistake.is === 'a sheet with another name' ? 2 : 1)
      expect(textsIn(desk)).toEqual(before)
    },
  )

  it('that is no workbook is refused', async () => {
    const desk = newDesk()
    const file = join(desk.folder, 'plan.xlsx')
    writeFileSync(file, 'Id;Mål\r\n')
    expect(await imported(desk, file, true)).toEqual([
      'The file cannot be read as an Excel workbook (.xlsx).',
    ])
  })

  it('is told every mistake of every sheet at once', async () => {
    const desk = newDesk()
    const file = await filledIn(desk, (sheets) => {
      write(sheets, target('ledighed-2027', 'År'), 'snart')
      write(sheets, action('unge-mentor', 'Tilstand'), 'færdig')
    })
    expect(await imported(desk, file)).toEqual([
      'Resultatmål!I7: "snart" is not a whole number',
      expect.stringMatching(/^Indsatser!N2: "færdig" is not of the list: choose one of udkast,/),
    ])
  })
})
