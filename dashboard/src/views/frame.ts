/** What the root layout hands to every page. */
import type { Text } from '../../../data/vocabulary.ts'
import type { Site } from './site.ts'

export type Frame = {
  site: Site
  /** The publishers that figures in force come from. */
  sources: { name: Text; page: string }[]
  /** Every indicator, for a reader who has lost the way. */
  indicators: { id: string; name: Text }[]
  /** The newest data version. */
  newest: string
  /** Where readers find the site, without a slash at the end. */
  origin: string
}
