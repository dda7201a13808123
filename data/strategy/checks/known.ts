/** What the parts of a plan may point to, and how a mistake of one of them is told. */
import type { Catalogue } from '../../catalogue/catalogue.ts'

export type Known = {
  catalogue: Catalogue
  /** Every goal of any version, with the indicators that it had in any of them. */
  goals: Map<string, Set<string>>
}

/** A problem of one record: the path within it, and what is wrong. */
export type Problem = [path: (string | number)[], sentence: string]
