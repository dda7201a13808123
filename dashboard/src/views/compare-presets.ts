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

/** Sets of areas around `own`, those that it has; `addressOf` gives the address that shows a set. */
export async function areaPresets(
  ask: Ask,
  own: string,
  addressOf: (others: readonly string[]) => string,
  now: string,
  site: Site,
): Promise<Preset[]> {
  const { lang, areas } = site
  const words = compareWordsOf(lang)
  const region = regionOf(own, site)
  const group = areas.get(own)?.group ?? null
  const sets = [
    { name: words.similar, others: await similar(ask, own) },
    { name: words.group, others: group === null ? [] : [group] },
    { name: words.region, others: region === null ? [] : [region] },
  ]
  return sets
    .filter(({ others }) => others.length > 0)
    .map(({ name, others }) => {
      const address = addressOf(others)
      return { name, address, current: address === now }
    })
}

/** Presets around the first municipality that is chosen, or the home area. */
export async function comparePresets(
  ask: Ask,
  choice: CompareChoice,
  site: Site,
): Promise<Preset[]> {
  const { strategy, areas } = site
  const own = choice.areas.find((code) => areas.get(code)?.kind === 'municipality') ?? strategy.home
  const addressOf = (others: readonly string[]) =>
    choiceAddress({ ...choice, areas: [own, ...others, strategy.country].slice(0, mostAreas) })
  return areaPresets(ask, own, addressOf, choiceAddress(choice), site)
}
