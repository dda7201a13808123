/** Keeps requests to one host apart. */

type Sleep = (milliseconds: number, stop: AbortSignal) => Promise<void>

/** Lets requests to a host begin one by one with a gap between them, and none while the host wants to be left in peace. */
export class Turnstile {
  private readonly open = new Map<string, number>()
  private readonly now: () => number
  private readonly sleep: Sleep

  /** @param now milliseconds of a clock that is never set back */
  constructor(now: () => number, sleep: Sleep) {
    this.now = now
    this.sleep = sleep
  }

  /** Ends when a request to the host may begin; the next may so many milliseconds later. */
  async pass(host: string, gap: number, stop: AbortSignal): Promise<void> {
    for (;;) {
      const left = (this.open.get(host) ?? 0) - this.now()
      if (left <= 0) break
      await this.sleep(left, stop)
    }
    this.open.set(host, this.now() + gap)
  }

  /** No request to the host begins for so long. */
  close(host: string, milliseconds: number): void {
    const until = this.now() + milliseconds
    this.open.set(host, Math.max(until, this.open.get(host) ?? 0))
  }
}
