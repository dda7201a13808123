/** Made-up figures by which every municipality resembles the next one in the list most. */
import { catalogue, figure, type Readings } from './warehouse.ts'

export const municipalities = [...catalogue.areas.values()].filter(
  ({ kind }) => kind === 'municipality',
)

export const ofMunicipalities = (
  measure: string,
  period: string,
  value: (index: number) => number,
) => municipalities.map(({ code }, index) => figure(measure, code, period, value(index)))

export const neighbourFigures = (): Readings => ({
  'statbank-lbesk69': ofMunicipalities('1010', '2025-Q3', (i) => 1000 * (1 + i)),
  'statbank-ras200': ofMunicipalities('BFK', '2024', (i) => 70 + i / 10),
  'statbank-hfudd11-grundskole': ofMunicipalities('H10', '2025', () => 20),
  'statbank-hfudd11-videregaaende': ofMunicipalities('H40-H80', '2022', (i) => 40 - i / 10),
})
