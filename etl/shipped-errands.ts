/** Which of the shipped figures are to be loaded: those of datasets that have nothing better in force. */
import type { Errand } from './errand.ts'
import type { House } from './house.ts'
import { rawStore } from './raw.ts'

/** Figures that came from the publisher or from a file of the user's are never replaced by the shipped ones. */
export async function shippedErrands(house: House): Promise<Errand[]> {
  const manifests = await rawStore(house.layout.raw).manifests()
  const last = manifests.findLast((manifest) => manifest.withdrawn === null)
  const better = new Set(
    last?.deliveries.filter(({ kind }) => kind !== 'shipped').map(({ dataset }) => dataset),
  )
  return [...house.catalogue.datasets.values()]
    .filter((dataset) => dataset.shipped && !better.has(dataset.id))
    .map((dataset) => ({ dataset, kind: 'shipped' }))
}
