/** PX files are made up here after the format's description: no recorded one is at hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../data/catalogue/catalogue.ts'
import { readExport } from '../../../etl/exports.ts'
import { statementsOf, textsOf } from '../../../etl/sources/px-statements.ts'
import { SourceError } from '../../../etl/source.ts'
import { sourceErrorOf } from '../../support/conversation.ts'

const catalogue = readCatalogue()

/** As StatBank writes it: Windows-1252, texts that go on in the next line, other languages beside its own. */
const ras200 = [
  'CHARSET="ANSI";',
  'AXIS-VERSION="2006";',
  'LANGUAGE="da";',
  'LANGUAGES="da","en";',
  'MATRIX="RAS200";',
  'UNITS="Pct.";',
  'UNITS[en]="Per cent";',
  'NOTE="Ultimo november; se også ""andet"" her = der."',
  '"Linje to.";',
  'STUB="område","herkomst","alder","køn";',
  'STUB[en]="region","ancestry","age","sex";',
  'HEADING="beregning","tid";',
  'VALUES("område")="Hele landet","Region Midtjylland","Læsø",',
  '"Vi"',
  '"borg";',
  'VALUES[en]("region")="All Denmark","Region Midtjylland","Læsø","Viborg";',
  'CODES("område")="000","082","825","791";',
  'VARIABLECODE("område")="OMRÅDE";',
  'VALUES("herkomst")="I alt";',
  'CODES("herkomst")="00";',
  'VALUES("alder")="16-64 år";',
  'CODES("alder")="16-64";',
  'VALUES("køn")="I alt";',
  'CODES("køn")="TOT";',
  'VALUES("beregning")="Beskæftigelsesfrekvens";',
  'CODES("beregning")="BFK";',
  'VALUES("tid")="2022","2023","2024";',
  'TIMEVAL("tid")=TLIST(A1,"2022"-"2024");',
  'DATA=',
  '77.4 77.0 77.125 ',
  '78.1 77.9 77.7',
  '".." "." -',
  '79.0 78.5 78.2;',
]

const read = (lines: string[], id = 'statbank-ras200') => {
  const dataset = catalogue.datasets.get(id)
  if (!dataset) throw new Error(`The catalogue has no ${id}.`)
  return readExport('x.px', Buffer.from(lines.join('\r\n'), 'latin1'), dataset, catalogue.areas)
}
const told = async (lines: string[]) =>
  (await read(lines)).observations.map(({ area, period, value, flag }) => [
    area,
    period,
    value,
    flag,
  ])
const refusal = async (lines: string[], id?: string) =>
  (await sourceErrorOf(() => read(lines, id))).message
const with_ = (from: string, to: string) => ras200.map((line) => line.replace(from, to))

describe('a PX file', () => {
  test('gives its figures in the order of stub and heading, with marks as gaps', async () => {
    expect(await told(ras200)).toEqual([
      ['000', '2022', 77.4, null],
      ['000', '2023', 77, null],
      ['000', '2024', 77.125, null],
      ['082', '2022', 78.1, null],
      ['082', '2023', 77.9, null],
      ['082', '2024', 77.7, null],
      ['791', '2022', 79, null],
      ['791', '2023', 78.5, null],
      ['791', '2024', 78.2, null],
      ['825', '2022', null, '..'],
      ['825', '2023', null, '.'],
      ['825', '2024', null, '-'],
    ])
  })

  test('may have texts alone, be in UTF-8, and have time as a row', async () => {
    const texts = ras200.filter((line) => !/^(CODES|VARIABLECODE)\("område/.test(line))
    expect(await told(texts)).toEqual(await told(ras200))
    const dataset = catalogue.datasets.get('statbank-ras200')
    if (!dataset) throw new Error('The catalogue has no statbank-ras200.')
    const utf8 = Buffer.from(`\uFEFF${ras200.join('\n')}`)
    const { observations } = await readExport('x.px', utf8, dataset, catalogue.areas)
    expect(observations).toHaveLength(12)
    const turned = with_('STUB="område","herkomst","alder","køn"', 'STUB="område","tid"').map(
      (line) =>
        line.replace('HEADING="beregning","tid"', 'HEADING="herkomst","alder","køn","beregning"'),
    )
    expect(await told(turned)).toEqual(await told(ras200))
  })

  test.each([
    ['is cut off', ras200.slice(0, -2), 'x.px ends within a statement, as a file that was cut off'],
    [
      'has a figure too few',
      with_('79.0 78.5 78.2;', '79.0 78.5;'),
      'x.px has 11 figures where its variables have 12 places',
    ],
    [
      'has a code too few',
      with_('"000","082",', '"000",'),
      'x.px has 4 values and 3 codes of "område"',
    ],
    [
      'has no values',
      ras200.filter((line) => !line.startsWith('VALUES("alder")')),
      'x.px has 0 values and 1 codes of "alder"',
    ],
    ['has no data', ras200.slice(0, -5), 'x.px has no STUB, HEADING or DATA'],
    [
      'goes by keys',
      ['AXIS-VERSION="2006";', 'KEYS("område")=CODES;', ...ras200],
      'x.px has its figures by key',
    ],
    [
      'counts in another unit',
      with_('UNITS="Pct."', 'UNITS="Antal"'),
      'x.px is counted in "Antal", the catalogue says "Pct."',
    ],
    [
      'has an area that nobody knows',
      with_('"825"', '"999999"'),
      '"999999" is no area that the catalogue knows',
    ],
    [
      'has a statement within its figures',
      with_('77.4 77.0', '77.4 77;0'),
      'ends within a statement',
    ],
    ['has a word for a number', with_('79.0 ', 'mange '), '"mange" is not one number or mark'],
    ['has another age', with_('"16-64";', '"16-66";'), '"16-66" is not a known code or text of'],
  ])('that %s is refused with a sentence', async (_, lines, sentence) => {
    expect(await refusal(lines)).toContain(sentence)
  })

  test('of another table is refused', async () => {
    expect(await refusal(ras200, 'statbank-lbesk69')).toMatch(/^x\.px.+\.$/)
  })
})

describe('the statements of a PX file', () => {
  const word = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replaceAll('"', '').normalize().trim())

  test('come back as they were written, whatever marks stand in their texts', () => {
    const statement = fc.record({
      keyword: fc.constantFrom('VALUES', 'CODES', 'NOTE', 'VARIABLE-TYPE'),
      language: fc.option(fc.constantFrom('da', 'en')),
      of: fc.option(word.filter((text) => text !== '')),
      texts: fc.array(word, { minLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(statement), (all) => {
        const text = all
          .map(({ keyword, language, of, texts }) => {
            const head = `${keyword}${language ? `[${language}]` : ''}${of ? `("${of}")` : ''}`
            return `${head}=${texts.map((one) => `"${one}"`).join(',\r\n')};`
          })
          .join('\r\n')
        const found = statementsOf(text)?.map(({ value, ...rest }) => ({
          ...rest,
          texts: textsOf(value),
        }))
        expect(found).toEqual(all)
      }),
    )
  })

  test('that are broken anywhere are read or refused, and nothing else', async () => {
    const text = ras200.join('\r\n')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(40),
        fc.constantFrom('', '"', ';', '=', '('),
        async (at, length, mark) => {
          const broken = text.slice(0, at) + mark + text.slice(at + length)
          const end = await read([broken]).catch((error: unknown) => error)
          if (end instanceof Error) expect(end).toBeInstanceOf(SourceError)
        },
      ),
      { numRuns: 200 },
    )
  })
})
