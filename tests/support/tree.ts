/** What a folder holds, for comparing. */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Every file's path with the digest of its content.
 * @param warehouses where given, of the warehouse files only these
 */
export async function treeOf(
  folder: string,
  warehouses?: string[],
): Promise<Record<string, string>> {
  const tree: Record<string, string> = {}
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    if (warehouses && path.endsWith('.duckdb') && !warehouses.includes(path)) continue
    if (!(await stat(join(folder, path))).isFile()) continue
    tree[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex')
  }
  return tree
}
