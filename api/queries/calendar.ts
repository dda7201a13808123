/** When the next figures are expected: days that a publisher has named, and days that follow from how it publishes. */
import type { Release } from '../contract-calendar.ts'
import type { Scene } from '../house.ts'
import { sources } from './sources.ts'

function saysOf(basis: Release['basis'], lag: number | null): Release['says'] {
  if (basis === 'publisher' || lag === null) {
    return { da: 'Udgiveren har selv nævnt dagen.', en: 'The publisher has named the day itself.' }
  }
  return {
    da: `Dagen er regnet ud: tallene plejer at være ude senest ${String(lag)} dage efter periodens slutning. Udgiveren har ikke lovet den.`,
    en: `The day is worked out: figures are usually out within ${String(lag)} days of the end of the period. The publisher has not promised it.`,
  }
}

/** Tables that no indicator rests on, and those that nobody says anything of, are left out. */
export async function releases(scene: Scene): Promise<Release[]> {
  const { catalogue } = scene
  const all = (await sources(scene)).flatMap(({ datasets }) => datasets)
  return all
    .flatMap((one): Release[] => {
      if (one.next === null || one.indicators.length === 0) return []
      const lag = catalogue.datasets.get(one.dataset)?.expected?.lag ?? null
      const { dataset, publisher, table, title, page } = one
      const indicators = one.indicators.flatMap((id) => catalogue.indicators.get(id) ?? [])
      return [
        {
          ...one.next,
          dataset,
          publisher,
          table,
          title,
          page,
          indicators: indicators.map(({ id, name }) => ({ id, name })),
          says: saysOf(one.next.basis, lag),
        },
      ]
    })
    .sort((x, y) => `${x.day} ${x.table}`.localeCompare(`${y.day} ${y.table}`))
}
