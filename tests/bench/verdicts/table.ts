/** The measured rates beside the study's, as text and one by one. */
import type { Measured } from './measure.ts'
import type { Rates } from './rates.ts'

export type Compared = {
  place: string
  beyond: boolean
  study: number
  measured: number
  difference: number
  /** The study's last digit, in percentage points. */
  step: number
}

const measures = ['date', 'year', 'differs'] as const

/** Every value that the study gives, with the one measured now. */
export function valuesOf(rows: Measured[]): Compared[] {
  return rows.flatMap(({ kind, model, beyond, cells, measured }) =>
    cells.flatMap((cell, index) =>
      (['changing', 'signs'] as const).flatMap((level) =>
        measures.flatMap((measure, n) => {
          const study = cell[level]?.[n] ?? null
          const now = measured[index]?.[level][measure]
          if (study === null || now === undefined) return []
          // The study tells what is beyond its promise, and annual changes of verdict, in whole per cent.
          const step = beyond || (kind === 'annual' && measure === 'differs') ? 1 : 0.1
          const place = `${kind} ${model}, ${cell.years} years, ${level}, ${measure}`
          return [{ place, beyond, study, measured: now, difference: now - study, step }]
        }),
      ),
    ),
  )
}

/** A line for each kind of series and number of years: study → measured, in per cent. */
export function tableOf(rows: Measured[]): string {
  const lines = rows.flatMap(({ kind, model, beyond, cells, measured }) => [
    `\n${kind}: ${model}${beyond ? ' (beyond the promise)' : ''}`,
    ...cells.map(({ years, changing, signs }, index) => {
      const now = measured[index]
      if (!now) return ''
      return [
        `  ${String(years).padStart(2)} years`,
        `changing ${told(changing).padEnd(13)} → ${ratesOf(now.changing).padEnd(14)}`,
        `signs or more ${told(signs).padEnd(15)} → ${ratesOf(now.signs).padEnd(15)}`,
        `two points: ${ratesOf(now.twoPoints)}`,
      ].join('   ')
    }),
  ])
  const head =
    'Per cent of flat series: at a random date / at least once in a year / verdict other than a year before.\n' +
    'Study → measured now; last, how often a rule of two end points calls the same series deterioration.\n'
  return `${head}${lines.join('\n')}\n`
}

const told = (triple: readonly (number | null)[] | null): string =>
  triple === null ? '–' : triple.map((value) => (value === null ? '–' : String(value))).join('/')

const ratesOf = ({ date, year, differs }: Rates): string =>
  [date, year, differs].map((value) => value.toFixed(1)).join('/')
