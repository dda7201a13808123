/** What may have become of a variable that a StatBank table no longer has. */
import { reclassified } from '../../data/catalogue/replacements.ts'
import type { StatbankSelection } from '../../data/catalogue/schema.ts'
import type { Tableinfo } from './tableinfo.ts'

/**
 * The rest of a sentence about a variable that is missing; empty when nothing is known. A new classification has other
 * codes, so its variable is named and never taken; without one, a variable that nobody knows has most likely a new name.
 */
export function renamed({ variables }: Tableinfo, selection: StatbankSelection, code: string) {
  const { area, time, choose } = selection
  const known = [area ?? '', time, ...Object.keys(choose)].map((one) => one.toLowerCase())
  const strangers = variables.filter(({ id }) => !known.includes(id.toLowerCase()))
  const classification = reclassified(code)
  if (classification) {
    const { from, to, since, new: names } = classification
    const heir = strangers.find(({ id }) => names.includes(id.toUpperCase()))
    const now = heir ? `here ${heir.id} (${heir.text})` : `elsewhere called ${names.join(' or ')}`
    return `: the classification ${from} is replaced by ${to} from ${since} on, ${now}, and its codes are others, to be chosen anew`
  }
  const [stranger, ...more] = strangers
  if (!stranger || more.length > 0) return ''
  return `, perhaps it is now called ${stranger.id} (${stranger.text})`
}
