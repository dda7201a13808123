/** Shows how far a run is: one line that changes on a terminal, a line for each step elsewhere. */

/** Told what happens; what it shows of that is its own affair. */
export type Progress = {
  /** One line about what is being done now. */
  step(line: string): void
  /** So many datasets will be worked through. */
  begin(all: number): void
  /** So many bytes have come from a publisher. */
  received(bytes: number): void
  /** A dataset has been worked through; null figures when it failed. */
  done(dataset: string, figures: number | null): void
  /** A line that stays. */
  log(line: string): void
  /** Takes away what would stand in the way of the next line. */
  clear(): void
}

/** What a terminal or a log file is to us. */
export type Screen = { write(text: string): unknown; isTTY?: boolean; columns?: number }

export const progressOn = (screen: Screen, now: () => number): Progress =>
  screen.isTTY ? new Bar(screen, now) : new Lines(screen)

/** Shows nothing, for programs that call the pipeline themselves. */
export const noProgress: Progress = {
  step: () => undefined,
  begin: () => undefined,
  received: () => undefined,
  done: () => undefined,
  log: () => undefined,
  clear: () => undefined,
}

class Lines implements Progress {
  private readonly screen: Screen
  private all = 0
  private finished = 0
  constructor(screen: Screen) {
    this.screen = screen
  }
  step(line: string) {
    this.screen.write(`${line}\n`)
  }
  begin(all: number) {
    this.all = all
    this.finished = 0
  }
  received() {
    // A log has no use for a line that grows.
  }
  done(dataset: string, figures: number | null) {
    this.finished++
    const end = figures === null ? 'failed' : `${String(figures)} figures`
    this.step(`${String(this.finished)} of ${String(this.all)}: ${dataset}, ${end}`)
  }
  log(line: string) {
    this.step(line)
  }
  clear() {
    // Every line is already ended.
  }
}

/** Milliseconds between two drawings of the same dataset, so that drawing costs nothing. */
const pause = 50

class Bar implements Progress {
  private readonly screen: Screen
  private readonly now: () => number
  private drawn = -Infinity
  private state: BarState = { all: 0, finished: 0, figures: 0, bytes: 0, line: '' }
  constructor(screen: Screen, now: () => number) {
    this.screen = screen
    this.now = now
  }
  step(line: string) {
    this.draw({ line })
  }
  begin(all: number) {
    this.state = { all, finished: 0, figures: 0, bytes: 0, line: '' }
    this.draw({})
  }
  received(bytes: number) {
    this.state.bytes += bytes
    if (this.now() - this.drawn >= pause) this.draw({})
  }
  done(_: string, figures: number | null) {
    const { finished, figures: sum } = this.state
    this.draw({ finished: finished + 1, figures: sum + (figures ?? 0) })
  }
  log(line: string) {
    this.clear()
    this.screen.write(`${line}\n`)
  }
  clear() {
    this.screen.write('\r\u001b[2K')
  }
  private draw(news: Partial<BarState>) {
    this.state = { ...this.state, ...news }
    this.drawn = this.now()
    this.screen.write(`\r\u001b[2K${barOf(this.state, this.screen.columns ?? 80)}`)
  }
}

export type BarState = {
  all: number
  finished: number
  figures: number
  bytes: number
  /** What is being done now. */
  line: string
}

const cells = 20

/** The line on a terminal, never wider than it: a line that wraps could not be taken away again. */
export function barOf({ all, finished, figures, bytes, line }: BarState, width: number): string {
  if (all === 0) return cut(line, width)
  const full = Math.floor((cells * Math.min(finished, all)) / all)
  const parts = [
    `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${String(finished)}/${String(all)}`,
    ...(figures > 0 ? [`${grouped(figures)} figures`] : []),
    ...(bytes > 0 ? [sizeOf(bytes)] : []),
    ...(line === '' ? [] : [line]),
  ]
  return cut(parts.join(' · '), width)
}

// The last column is left free: some terminals wrap as soon as it is written.
const cut = (text: string, width: number): string =>
  text.length < width ? text : `${text.slice(0, Math.max(0, width - 2))}…`

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${String(Math.ceil(bytes / 1e3))} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
