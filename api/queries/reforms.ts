import type { Indicator } from '../../data/catalogue/schema.ts'
import type { Reform } from '../contract-reforms.ts'
import type { House } from '../house.ts'

/** National reforms that concern an indicator, oldest first. */
export const reformsOf = ({ catalogue }: Pick<House, 'catalogue'>, { id }: Indicator): Reform[] =>
  catalogue.reforms
    .filter(({ indicators }) => indicators.includes(id))
    .map(({ indicators: _, law, ...reform }) => ({ ...reform, law: law ?? null }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
