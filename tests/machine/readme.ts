/** The commands that README gives to whoever runs it under systemd. */
import { readFileSync } from 'node:fs'

const readme = readFileSync('README.md', 'utf8')
const section = readme.split('- **systemd:** as root')[1]?.split('- **Containers:**')[0] ?? ''
const quoted = (pattern: RegExp, text = section): string => {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`README has no command like ${String(pattern)}.`)
  return found
}

/** Build, then settings and units, then start: a line each. */
export const lines = quoted(/```sh\n([\s\S]*?)```/)
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
/** What stands before a verb. */
export const verb = quoted(/`(sh \.deploy\/etl\.sh) VERB`/)
export const backup = quoted(/`(sh \.deploy\/etl\.sh backup [^`]+)`/)
export const stop = quoted(/`(systemctl stop [^`]+)`/, readme)
