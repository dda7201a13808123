/** What `status` says of a lake beside what is in force here. */
import { lakeOf } from '../../data/lake/lake.ts'
import { LakeError } from '../../data/lake/lake-error.ts'
import { withLake } from '../../data/lake/open-lake.ts'
import { inForceIn } from '../../data/lake/publication.ts'
import type { Pointer } from '../../data/layout.ts'
import type { House } from '../house.ts'

export type LakeStatus = {
  /** Id of the vintage that the lake has in force; null when it has none, or cannot be asked. */
  vintage: string | null
  inStep: boolean
  line: string
}

/** @returns null where the warehouse is files */
export async function lakeStatus(house: House, pointer: Pointer): Promise<LakeStatus | null> {
  const lake = lakeOf(house.settings)
  if (!lake) return null
  try {
    const there = await withLake(lake, house.layout.warehouse, false, inForceIn)
    const vintage = there?.pointer.vintage ?? null
    const inStep = there?.pointer.file === pointer.file
    const behind = inStep ? ', as here' : ': the next run brings it in step with what is here'
    return { vintage, inStep, line: `The lake has ${vintage ?? 'nothing'}${behind}.` }
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return { vintage: null, inStep: false, line: `failed lake: ${error.message}` }
  }
}
