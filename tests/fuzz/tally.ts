/** What came of what was tried. */

export type Tally = {
  taken: number
  refused: number
  crashes: string[]
  /** @param given what was tried, to find it again */
  crash(what: string, error: unknown, given?: Uint8Array): void
}

export function newTally(): Tally {
  const crashes: string[] = []
  return {
    taken: 0,
    refused: 0,
    crashes,
    crash(what, error, given) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const bytes = given ? ` ${Buffer.from(given.subarray(0, 120)).toString('base64')}` : ''
      crashes.push(`${what}: ${said.split('\n').slice(0, 4).join(' | ')}${bytes}`)
    },
  }
}
