/** The public test vectors of the rule, as files to download. */
const files = import.meta.glob<string>('../../../data/test-vectors/*', {
  query: '?raw',
  import: 'default',
})

const nameOf = (path: string): string => path.split('/').at(-1) ?? ''

/** The names of the files, the explanation first. */
export const vectorNames: string[] = Object.keys(files)
  .map(nameOf)
  .toSorted((a, b) => Number(b === 'README.md') - Number(a === 'README.md') || a.localeCompare(b))

/** The text of a file, or null when there is none of that name. */
export async function vectorFile(name: string): Promise<string | null> {
  const path = Object.keys(files).find((candidate) => nameOf(candidate) === name)
  const load = path === undefined ? undefined : files[path]
  return load === undefined ? null : load()
}
