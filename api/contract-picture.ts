/** What a chart is drawn from outside the pages: by the same code, with all that must stand in the picture. */
import type { Language } from '../data/vocabulary.ts'
import type { Origin } from './contract-parts.ts'
import type {
  Area,
  ChanceInterval,
  Indicator,
  Observation,
  SeriesSummary,
  Strategy,
} from './contract.ts'

export type PictureGiven = {
  lang: Language
  theme: 'light' | 'dark'
  /** px; the height follows. */
  width: number
  /** A PNG is drawn with fonts of ours; an SVG is read where there are others. */
  medium: 'svg' | 'png'
  strategy: Strategy
  areas: Area[]
  indicator: Pick<Indicator, 'id' | 'name' | 'qualifier'>
  series: SeriesSummary
  /** Whether it is the indicator's first series, which its name alone stands for. */
  leading: boolean
  /** The areas whose lines are drawn, the first of them the one that the title tells of; null for those of the page. */
  asked: string[] | null
  observations: Observation[]
  /** How far chance alone may carry them. */
  chance: ChanceInterval[]
  /** Of all municipalities; empty where they are not drawn. */
  field: Observation[]
  /** Whom the lines are from, as of the vintage. */
  origins: Origin[]
  vintage: string
  /** Where a reader finds the figures; stands below the chart. */
  address: string
}

/** @returns one `<svg>` that needs no style sheet */
export type DrawPicture = (given: PictureGiven) => string

/** What a document for the pages of others is drawn from; `auto` follows the reader's machine. */
export type EmbedGiven = Omit<PictureGiven, 'theme' | 'width' | 'medium'> & {
  theme: PictureGiven['theme'] | 'auto'
}

/** @returns a whole HTML document */
export type DrawEmbed = (given: EmbedGiven) => string
