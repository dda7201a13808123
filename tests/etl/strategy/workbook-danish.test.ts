/** What is found in a workbook, said in Danish as it is unless somebody asks for English. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { editionOf } from '../../../data/strategy/workbook/rows.ts'
import { planOf } from '../../../data/strategy/strategy.ts'
import { readWhole } from '../../../etl/strategy/desk.ts'
import { inDanish } from '../../../etl/strategy/in-danish.ts'
import { filledIn, imported, newDesk, sheetOf, write } from '../../support/strategy-desk.ts'
import { mistakes } from './workbook-mistakes.ts'

/** What each mistake of workbook-mistakes.ts is called in Danish, in their order. */
const danish = [
  'Indsatser!B2: strategien har intet mål »unge«: vælg et fra listen',
  'Status!F4: »godt« er ikke på listen: vælg på vej eller kræver opmærksomhed eller ikke på vej eller ikke vurderet',
  'Resultatmål!N7: et mål uden beslutning er kun et udkast: skriv hvornår det blev vedtaget, af hvem, og hvor det kan læses, eller sæt Tilstand til udkast',
  'Resultatmål!G7: »2,8 pct.« er ikke et tal: skriv tallet alene, uden tekst eller enhed',
  'Indsatser!M2: »til sommer« er ikke en dato: skriv 2026-03-17, 2026-03 eller 2026',
  'Indsatser!M2: den dag findes ikke i kalenderen',
  'Indsatser!A3: to indsatser har id »unge-mentor«: giv den ene et andet',
  'Indsatser!I2: cellen skal udfyldes',
  'Indsatser!K2: der skal være lige mange partnere på dansk og engelsk, i samme rækkefølge',
  'Resultatmål!R4: fleksjob-2025 → fleksjob-2027 → fleksjob-2025 går i ring: slet en af henvisningerne',
  'Resultatmål!G2: »neet-2026« er vedtaget: skriv flytningen i arket Flyttede mål, og lad cellen stå, som den var',
  'Flyttede mål!A2: en vedtaget flytning af »neet-2026« kan ikke ændres eller slettes',
  'Status!F2: status »unge-videre-2025« er vedtaget og kan ikke ændres',
  'Resultatmål: rækken med »flere-i-praktik« er væk: det, der er vedtaget, skal blive stående; sæt den ind igen',
  'Delmål!A6: arket Resultatmål har intet mål med id »neet-2027«',
  'Indsatser!C2: her er celler flettet: del dem igen, og skriv i hver af dem',
  'Resultatmål!G2: her står en formel: skriv dens resultat',
  'Indsatser!O2: Excel viser fejlen #REF! her',
  'Arket »Delmaal« hører ikke til denne projektmappe: slet det.',
  'Status!F1: overskriften skal være »Vurdering«, men er »Bedømmelse«',
  'Delmål!E1: kolonnen »Budget« findes ikke: slet den',
  'Vejledning!B2: strategien er ændret, siden projektmappen blev hentet: hent en ny, og skriv dine ændringer ind i den.',
]

describe('a workbook is told about in Danish', () => {
  it.each(mistakes.map((mistake, i) => ({ ...mistake, said: danish[i] ?? '' })))(
    'with $is',
    async ({ change, said }) => {
      const desk = newDesk()
      const file = await filledIn(desk, change)
      expect((await imported(desk, file, true, {}))[0]).toBe(said)
      expect((await imported(desk, file, true, { lang: 'da' }))[0]).toBe(said)
    },
  )

  it('with what would change by the headings of its columns', async () => {
    const desk = newDesk()
    const file = await filledIn(desk, (sheets) => {
      write(sheets, { sheet: 'Resultatmål', id: 'ledighed-2027', heading: 'Værdi' }, 2.8)
      write(sheets, { sheet: 'Indsatser', id: 'unge-mentor', heading: 'Titel (dansk)' }, 'Mentor')
    })
    const [target, action, last] = await imported(desk, file, false, {})
    expect(target).toBe('ændret resultatmålet ledighed-2027: Værdi: 2,5 → 2,8')
    expect(action).toMatch(/^ændret indsatsen unge-mentor: Titel \(dansk\): ".*" → "Mentor"$/)
    expect(last).toBe('Intet er ændret endnu. Tilføj --apply for at gøre det.')
  })

  it.each([
    ['added status unge-2027', 'ny status unge-2027'],
    ['removed target ledighed-2027', 'slettet resultatmål ledighed-2027'],
    [
      'changed target neet-2026: revisions.0.value: 7 → 8',
      'ændret resultatmålet neet-2026: Flyttede mål, Ny værdi: 7 → 8',
    ],
    [
      'changed target neet-2026: path.1.year: nothing → 2027',
      'ændret resultatmålet neet-2026: Delmål, År: tom → 2027',
    ],
    ['Written: targets.yaml, actions.yaml.', 'Skrevet: targets.yaml, actions.yaml.'],
    [
      'Status!G2: an adopted status says what was judged (text), when (adopted), and more',
      'Status!G2: en vedtaget status skal have Tekst, Vedtaget, Vedtaget af, Dataversion og Regelversion: udfyld dem, eller sæt Tilstand til udkast',
    ],
    [
      'Resultatmål!I7: Too small: expected number to be >=2000',
      'Resultatmål!I7: tallet er uden for det mulige; grænsen er 2000',
    ],
    // What is wrong in the files themselves is told to those who edit them, in their words.
    [
      'actions.yaml:7: actions.0.goal: no goal "unge"',
      'actions.yaml:7: actions.0.goal: no goal "unge"',
    ],
  ])('%s', (english, said) => {
    expect(inDanish(english)).toBe(said)
  })

  it('that is no workbook, or asked for in a language that there is none of', async () => {
    const desk = newDesk()
    const file = join(desk.folder, 'plan.xlsx')
    writeFileSync(file, 'Id;Mål\r\n')
    expect(await imported(desk, file, true, {})).toEqual([
      'Filen kan ikke læses som en Excel-projektmappe (.xlsx).',
    ])
    await expect(imported(desk, file, true, { lang: 'sv' })).rejects.toThrow(
      '"sv" is not a language: write --lang da or --lang en.',
    )
  })
})

/** Saved by LibreOffice Calc 7.4 with two cells changed; taken to the plan as it is today. */
function savedByLibreOffice(edition: string): Buffer {
  const files = unzipSync(readFileSync('tests/fixtures/workbook/libreoffice.xlsx'))
  const strings = files['xl/sharedStrings.xml']
  if (!strings) throw new Error('The workbook has no texts.')
  const text = strFromU8(strings).replace(/>[0-9a-f]{16}</, `>${edition}<`)
  return Buffer.from(zipSync({ ...files, 'xl/sharedStrings.xml': strToU8(text) }))
}

describe('a workbook that LibreOffice has saved', () => {
  it('is read like one of Excel’s', async () => {
    const desk = newDesk()
    const file = join(desk.folder, 'libreoffice.xlsx')
    writeFileSync(file, savedByLibreOffice(editionOf(planOf(readWhole(desk)))))
    expect(await imported(desk, file, true, {})).toEqual([
      'ændret resultatmålet ledighed-2027: Værdi: 2,5 → 2,8',
      'ændret indsatsen unge-mentor: Tilstand: »i gang« → »afsluttet«',
      'Skrevet: targets.yaml, actions.yaml.',
    ])
  })

  it('has kept the lists, the help and the cells that dates are typed into as text', async () => {
    const { sheets } = await readXlsx(savedByLibreOffice('0000000000000000'), { readStyles: true })
    const targets = sheetOf(sheets, 'Resultatmål')
    const help = targets.dataValidations ?? []
    expect(help).toHaveLength(targets.rows[0]?.length ?? 0)
    expect(help[1]).toMatchObject({
      type: 'list',
      formula1: 'Lister!$A$1:$A$2',
      inputMessage: 'Vælg et af strategiens mål.',
      errorMessage: 'Vælg en fra listen.',
    })
    const decided = targets.rows[0]?.indexOf('Vedtaget') ?? -1
    expect(targets.cells?.get(`400,${decided}`)?.style?.numFmt).toBe('@')
    expect(sheetOf(sheets, 'Lister').hidden).toBe(true)
  })
})
