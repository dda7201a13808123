/** Choices of areas that are one click away. */
import type { Ask } from '../ask.ts'
import { compareWordsOf } from '../text/compare.ts'
import { choiceAddress, type CompareChoice, mostAreas } from './compare-choice.ts'
import type { Site } from './site.ts'

export type Preset = { name: string; address: string; current: boolean }

/** The region that an area lies in, by way of its province. */
function regionOf(code: string, { areas }: Site): string | null {
  for (let at = areas.get(code); at; at = areas.get(at.parent ?? '')) {
    if (at.kind === 'region') return at.code
  }
  return null
}

async function similar(ask: Ask, code: string): Promise<string[]> {
  // Islands for which not all is known that they would be compared by have none.
  const answer = await ask.neighbours(code).catch(() => ({ neighbours: [] }))
  return answer.neighbours.slice(0, 4).map(({ area }) => area)
}

/** Presets around the first municipality that is chosen, or the home area. */
export async function comparePresets(
  ask: Ask,
  choice: CompareChoice,
  site: Site,
): Promise<Preset[]> {
  const { strategy, lang, areas } = site
  const words = compareWordsOf(lang)
  const own = choice.areas.find((code) => areas.get(code)?.kind === 'municipality') ?? strategy.home
  const region = regionOf(own, site)
  const group = areas.get(own)?.group ?? null
  const sets = [
    { name: words.similar, others: await similar(ask, own), last: strategy.country },
    { name: words.group, others: group === null ? [] : [group], last: strategy.country },
    { name: words.region, others: region === null ? [] : [region], last: strategy.country },
  ]
  return sets
    .filter(({ others }) => others.length > 0)
    .map(({ name, others, last }) => {
      const chosen = { ...choice, areas: [own, ...others, last].slice(0, mostAreas) }
      const address = choiceAddress(chosen)
      return { name, address, current: address === choiceAddress(choice) }
    })
}
