/** Prints every dependency with its licence; ends with 1 when one is not on the list of those that are allowed. */
import { packagesIn, refused } from './licences.ts'

const packages = packagesIn('package-lock.json')
for (const { name, version, licence, runs } of packages) {
  process.stdout.write(
    `${licence ?? '?'}\t${name} ${version}${runs ? '' : '\t(builds and tests)'}\n`,
  )
}
const bad = refused(packages)
for (const line of bad) process.stderr.write(`not allowed: ${line}\n`)
process.exitCode = bad.length > 0 ? 1 : 0
