/** What was chosen at the publisher, in the publisher's own words. */
import { writeCodes } from '../../data/catalogue/code-range.ts'
import type { Dataset } from '../../data/catalogue/schema.ts'
import { describeWords, isSearch } from '../../data/catalogue/uddannelsesstatistik-search.ts'

/** @returns variables and codes as they are asked for; the words of the catalogue where nothing is asked */
export function selectionOf(dataset: Dataset): Record<string, string> {
  const { statbank, eurostat, uddannelsesstatistik, selection } = dataset
  if (statbank) {
    const { area, choose, time } = statbank
    const areas: [string, string][] = area === null ? [] : [[area, '*']]
    return Object.fromEntries([...areas, ...listed(choose), [time, '*']])
  }
  if (eurostat) {
    const { area, areas, choose, unit } = eurostat
    return Object.fromEntries([
      [area, Object.keys(areas).join(', ')],
      ...listed(choose),
      ['unit', unit],
    ])
  }
  if (uddannelsesstatistik && isSearch(uddannelsesstatistik)) {
    const { område, emne, underemne, measures } = uddannelsesstatistik.search
    const words = Object.entries({ område, emne, underemne }).map(
      ([step, one]): [string, string] => [`ord i ${step}`, describeWords(one)],
    )
    const figures = Object.values(measures).map(describeWords)
    return Object.fromEntries([...words, ['ord i nøgletal', figures.join('; ')]])
  }
  if (uddannelsesstatistik) {
    const { område, emne, underemne, area, time, measures } = uddannelsesstatistik
    const figures = Object.values(measures).map(({ nøgletal }) => nøgletal)
    const details = [area, time.detail].join(', ')
    return { område, emne, underemne, nøgletal: figures.join(', '), detaljering: details }
  }
  return selection
}

const listed = (choose: Record<string, string[]>): [string, string][] =>
  Object.entries(choose).map(([name, codes]) => [name, writeCodes(codes)])
