/** Keys that stand in files, as systemd's credentials and the secrets of containers do: `NAME_FILE` is the path of what `NAME` would be. */
import { readFileSync } from 'node:fs'

/** The settings that may stand in a file instead. */
export const keySettings = [
  'JOBINDSATS_TOKEN',
  'UDDANNELSESSTATISTIK_TOKEN',
  'PGPASSWORD',
  'AWS_SECRET_ACCESS_KEY',
] as const

/** Bytes of the longest file that may be a key. */
const longest = 8192

/** The line end that an editor puts after the key is none of it. */
const lineEnd = /\r?\n$/

/**
 * The environment with every key that is in a file; the rest as it is.
 * @param refuse is told of the first that cannot be used, by name and without anything that the file has
 */
export function withKeyFiles(
  environment: Record<string, string>,
  refuse: (name: string, why: string) => never,
): Record<string, string> {
  const keys = keySettings.flatMap((name) => {
    const setting = `${name}_FILE`
    const file = environment[setting]
    if (file === undefined) return []
    if (environment[name] !== undefined) refuse(setting, `${name} is set too; set one of them`)
    return [[name, keyIn(file, (why) => refuse(setting, why))] as const]
  })
  return { ...environment, ...Object.fromEntries(keys) }
}

function keyIn(file: string, refuse: (why: string) => never): string {
  const text = textOf(file) ?? refuse('there is no such file that can be read')
  if (text.length > longest) refuse('the file is too long for a key')
  const key = text.replace(lineEnd, '')
  return key === '' ? refuse('the file is empty') : key
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
