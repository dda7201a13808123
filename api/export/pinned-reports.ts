/** How the runs went up to the data version that is copied. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Of data versions' names: the tenth of a day comes after the second. */
const order = new Intl.Collator('en', { numeric: true })

const Published = z.object({ vintage: z.string().nullable() })

/** @param until an older data version, whose copy knows no run that published a later one, nor what came after; null for all */
export async function pinReports(from: string, to: string, until: string | null): Promise<void> {
  if (!existsSync(from)) return
  // Their names begin with the moment.
  const names = (await readdir(from)).filter((name) => name.endsWith('.json')).sort()
  const published = await Promise.all(names.map((name) => publishedBy(join(from, name))))
  const later = published.findIndex(
    (id) => until !== null && id !== null && order.compare(id, until) > 0,
  )
  await mkdir(to)
  for (const name of later < 0 ? names : names.slice(0, later)) {
    await copyFile(join(from, name), join(to, name))
  }
}

/** @returns null where a run published nothing, or its report cannot be read, which the server passes over too */
async function publishedBy(file: string): Promise<string | null> {
  try {
    return Published.parse(JSON.parse(await readFile(file, 'utf8'))).vintage
  } catch {
    return null
  }
}
