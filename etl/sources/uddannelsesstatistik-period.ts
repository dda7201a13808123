/** Turns the names that Uddannelsesstatistik.dk gives its periods into SDMX periods. */
import type { UddannelsesstatistikSelection } from '../../data/catalogue/uddannelsesstatistik-selection.ts'

type TimeChoice = UddannelsesstatistikSelection['time']

/**
 * `2023` → `2023`, `2024/2025` → `2024` or `2025`, `januar 2024` → `2024-01`; null for any other text.
 * @param time which of the three the level has; a month whose name has no number there is refused
 */
export function parsePeriodName(name: string, time: TimeChoice): string | null {
  switch (time.level) {
    case 'year':
      return /^\d{4}$/.test(name) ? name : null
    case 'school-year':
      return parseSchoolYear(name, time.schoolYear)
    case 'month': {
      const [, word = '', year = ''] = /^(\p{L}+) (\d{4})$/u.exec(name) ?? []
      const month = new Map(Object.entries(time.months)).get(word.toLowerCase())
      return month === undefined ? null : `${year}-${month}`
    }
  }
}

// A span of several school years ("2022/23-2024/25") is a mean over them, and no year of ours.
function parseSchoolYear(name: string, choice: TimeChoice['schoolYear']): string | null {
  const [, start = '', end = ''] = /^(\d{4})\/(\d{4})$/.exec(name) ?? []
  if (start === '' || Number(end) !== Number(start) + 1) return null
  return choice === 'start' ? start : end
}
