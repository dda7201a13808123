/** Puts the vintage before the one in force back in force. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '../house.ts'
import { pointTo, rebuildWarehouse } from '../publish.ts'
import { rawStore } from '../raw.ts'
import { UsageError, type Verb } from '../verb.ts'
import { readWarehouse } from '../warehouse-file.ts'

export const rollback: Verb = {
  name: 'rollback',
  summary: 'put the vintage before the one in force back in force',
  usage: '[--json]',
  options: [],
  parse: {},
  writes: true,
  positionals: 0,
  async run(house) {
    const store = rawStore(house.layout.raw)
    const manifests = await store.manifests()
    const [last, before] = manifests.filter(({ withdrawn }) => withdrawn === null).reverse()
    if (!last || !before) throw new UsageError('There is no earlier vintage to go back to.')
    await store.writeManifest({ ...last, withdrawn: house.now().toISOString() })
    const file = await builtBefore(house, before.id)
    if (file !== null) {
      await pointTo(house, { file, vintage: before.id, number: before.number })
    } else {
      await rebuildWarehouse(house, await store.manifests())
    }
    return {
      done: true,
      lines: [`${before.id} is in force again; ${last.id} was taken back.`],
      json: { inForce: before.id, withdrawn: last.id },
    }
  },
}

/** A file of the vintage that was built with today's catalogue; null when there is none any more. */
async function builtBefore(house: House, id: string): Promise<string | null> {
  const files = await readdir(house.layout.warehouse)
  for (const name of files
    .filter((file) => fileOf(id).test(file))
    .sort()
    .reverse()) {
    const file = join(house.layout.warehouse, name)
    const [row] = await readWarehouse(file, 'SELECT catalogue_digest FROM meta')
    if (row?.[0] === house.catalogueDigest) return name
  }
  return null
}

/** A vintage's id may be the beginning of another's: the part after it is the moment of building. */
const fileOf = (id: string): RegExp => new RegExp(`^${id}-[0-9a-z]{8}\\.duckdb$`)
