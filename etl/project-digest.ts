/** Digests of what the project itself brings: its catalogue and its shipped figures. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaVersion } from '../data/layout.ts'

const data = join(import.meta.dirname, '../data')

/** Where the shipped figures lie. */
export const publishedFolder = join(data, 'published')

/** @returns SHA-256 of catalogue, strategy and schema, and of the shipped figures, hexadecimal */
export function digestOfProject(
  strategy: string,
  published = publishedFolder,
): {
  catalogue: string
  shipped: string
} {
  return {
    catalogue: digestOf(
      [join(data, 'catalogue'), strategy],
      [
        String(schemaVersion),
        ...['schema.sql', 'schema-verdicts.sql'].map((name) =>
          readFileSync(join(data, name), 'utf8'),
        ),
      ],
    ),
    shipped: digestOf([published], []),
  }
}

function digestOf(folders: string[], texts: string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter((entry) => /\.(yaml|csv)$/.test(entry)).sort()) {
      hash.update(name.replaceAll('\\', '/')).update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex')
}
