/** How often the rule is wrong on figures that stand still, as `npm run bench:verdicts` measured it. */
import { z } from 'zod'
import type { Language } from '../../../data/vocabulary.ts'
import { formatDate, formatNumber } from '../format.ts'
import { type Block, table } from '../text/method-blocks.ts'

const Rates = z.object({ date: z.number(), year: z.number(), differs: z.number() })
const Measured = z.object({
  rule: z.int(),
  date: z.string(),
  series: z.int(),
  against: z.object({ values: z.int(), apart: z.int(), apartByChance: z.number() }),
  rows: z.array(
    z.object({
      kind: z.enum(['monthly', 'quarterly', 'annual']),
      model: z.string(),
      beyond: z.boolean(),
      cells: z.array(z.object({ years: z.int() })),
      measured: z.array(z.object({ changing: Rates, signs: Rates, twoPoints: Rates })),
    }),
  ),
})
type Row = z.infer<typeof Measured>['rows'][number]

const words = {
  da: {
    monthly: 'Månedstal',
    quarterly: 'Kvartalstal',
    annual: 'Årstal',
    model: 'Slags tal',
    years: 'år med tal',
    changing: 'bevæger sig',
    signs: 'tegn på eller mere',
    twoPoints: 'to endepunkter',
    note: (series: string, day: string) =>
      `Pct. af tal, der står stille, som mindst én gang på et år kaldes noget. ${series} beregnede serier i hver række, ${day}. »To endepunkter« er til sammenligning reglen, der kun ser på første og sidste tal. * uden for det, reglen lover.`,
    against: (values: string, apart: string, byChance: string) =>
      `${values} af målingerne er holdt op mod den undersøgelse, som reglens grænser bygger på: ${apart} ligger mere end ét procentpoint fra den, og tilfældet alene kan lægge op til ${byChance} så langt væk.`,
  },
  en: {
    monthly: 'Monthly figures',
    quarterly: 'Quarterly figures',
    annual: 'Annual figures',
    model: 'Kind of figures',
    years: 'years of figures',
    changing: 'moving',
    signs: 'signs or more',
    twoPoints: 'two end points',
    note: (series: string, day: string) =>
      `Per cent of figures that stand still which are called something at least once in a year. ${series} calculated series in each row, ${day}. “Two end points” is, for comparison, the rule that looks at the first and last figure only. * beyond what the rule promises.`,
    against: (values: string, apart: string, byChance: string) =>
      `${values} of the measurements are held against the study that the rule’s limits rest on: ${apart} lie more than a percentage point from it, and chance alone may put up to ${byChance} as far away.`,
  },
}

/** The kinds of figures are named in English where they are measured; what is not in the list stands as it is. */
const danish: [english: string, danish: string][] = [
  ['independent', 'uafhængige'],
  ['heavy tails', 'lange haler'],
  ['season drifting', 'sæson, der flytter sig'],
  ['lognormal', 'skæve'],
  ['random walk', 'tilfældig vandring'],
  ['slow wave', 'langsom bølge'],
  ['noise', 'støj'],
]

const modelName = (model: string, lang: Language): string =>
  lang === 'en'
    ? model
    : danish
        .reduce((name, [from, to]) => name.replace(from, to), model)
        .replace(/(\d)\.(\d)/g, '$1,$2')
        .replace(/ %/g, ' pct.')

function rowsOf(row: Row, lang: Language): string[][] {
  const percent = (value: number) => formatNumber(value, 1, lang)
  return row.cells.flatMap(({ years }, i) => {
    const found = row.measured[i]
    if (!found) return []
    const { changing, signs, twoPoints } = found
    const name = `${modelName(row.model, lang)}${row.beyond ? ' *' : ''}`
    return [
      [name, String(years), percent(changing.year), percent(signs.year), percent(twoPoints.year)],
    ]
  })
}

/** One table by how often figures come, and what it says; empty where nothing has been measured. */
export function errorTables(measured: unknown, lang: Language): { note: string; blocks: Block[] } {
  const read = Measured.safeParse(measured)
  if (!read.success) return { note: '', blocks: [] }
  const w = words[lang]
  const { rows, series, date, against } = read.data
  const { values, apart, apartByChance } = against
  const kinds = ['monthly', 'quarterly', 'annual'] as const
  const head = [w.model, w.years, w.changing, w.signs, w.twoPoints]
  return {
    note: [
      w.note(formatNumber(series, 0, lang), formatDate(date, lang)),
      w.against(String(values), String(apart), formatNumber(apartByChance, 0, lang)),
    ].join(' '),
    blocks: kinds.map((kind) =>
      table(
        w[kind],
        head,
        ...rows.filter((row) => row.kind === kind).flatMap((row) => rowsOf(row, lang)),
      ),
    ),
  }
}
