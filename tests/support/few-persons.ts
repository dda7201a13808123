/** Made-up counts of few persons: a share with a hole in 2019, in two vintages. */
import { figure, type Readings } from './warehouse.ts'

const counts: [year: string, counted: number | null, all: number][] = [
  ['2016', 96, 1203],
  ['2017', 88, 1210],
  ['2018', 91, 1188],
  ['2019', null, 1190],
  ['2020', 102, 1195],
  ['2021', 85, 1201],
  ['2022', 79, 1187],
  ['2023', 74, 1179],
]

const inCountry: [year: string, counted: number, all: number][] = counts.map(([year], i) => [
  year,
  49_000 + 250 * i,
  600_000,
])

const shares = (newest: number): Readings => ({
  'statbank-statusu6': [
    ...[...counts, ['2024', newest, 1170] as const].flatMap(([year, counted, all]) => [
      figure('TOT.INGENREG', '791', year, counted),
      figure('TOT.AA_TOTAL', '791', year, all),
    ]),
    ...inCountry.flatMap(([year, counted, all]) => [
      figure('TOT.INGENREG', '000', year, counted),
      figure('TOT.AA_TOTAL', '000', year, all),
    ]),
  ],
})

/** The second vintage has one person more in 2024. */
export const fewPersons: Record<string, Readings> = {
  '2026-01-01': shares(70),
  '2026-02-01': shares(71),
}
