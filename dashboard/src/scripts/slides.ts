/** Runs in the reader's browser on an opened meeting: one page at a time, keys, and a copy for a room without a network. */

const found = (id: string): HTMLElement | null => document.getElementById(id)
const meeting = document.querySelector<HTMLElement>('.meeting')
const pages = [...document.querySelectorAll<HTMLElement>('.page')]
const letters = found('bogstaver')

/** The page that the address names; the agenda where it names none. */
function named(): number {
  const id = decodeURIComponent(location.hash.slice(1))
  return Math.max(
    0,
    pages.findIndex((page) => page.id === id),
  )
}

/** Shows one page and hides the others: all is there already, so nothing flickers. */
function show(at: number, announce: boolean): void {
  pages.forEach((page, i) => {
    page.hidden = i !== at
  })
  const page = pages[at]
  if (!page) return
  window.scrollTo(0, 0)
  if (!announce) return
  page.focus({ preventScroll: true })
  const told = found('melding')
  const { page: word = '', of = '' } = meeting?.dataset ?? {}
  if (told) told.textContent = at === 0 ? '' : `${word} ${at} ${of} ${pages.length - 1}`
}

/** A page has an address of its own, so that back, reload and a shared link lead to it. */
function go(at: number): void {
  const page = pages[Math.min(Math.max(at, 0), pages.length - 1)]
  if (page && page !== pages[named()]) location.hash = page.id
}

const moves: Record<string, (at: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: () => pages.length - 1,
  Escape: () => 0,
}

const lettersOn = (): boolean => letters?.getAttribute('aria-pressed') !== 'false'

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const onButton = event.target instanceof HTMLButtonElement && event.key === ' '
  if (onButton) return
  // A page that is taller than the window is read to its end before the next one comes.
  const { scrollHeight, clientHeight } = document.documentElement
  const reads = event.key === 'ArrowDown' || event.key === 'ArrowUp'
  if (reads && scrollHeight > clientHeight + 4) return
  const key = lettersOn() && event.key.toLowerCase() === 'o' ? 'Escape' : event.key
  const move = moves[event.shiftKey && key === ' ' ? 'PageUp' : key]
  if (move) {
    event.preventDefault()
    go(move(named()))
  } else if (lettersOn() && event.key.toLowerCase() === 'f') {
    void toggleScreen()
  }
}

async function toggleScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}

/** Single letters can be turned off by whoever speaks to the machine instead of typing. */
function letterKeys(): void {
  letters?.setAttribute('aria-pressed', 'true')
  letters?.addEventListener('click', () => {
    const on = !lettersOn()
    letters.setAttribute('aria-pressed', String(on))
    letters.textContent = (on ? letters.dataset['on'] : letters.dataset['off']) ?? ''
  })
}

/** The page, its annex, and all that it has loaded. */
const loaded = (): string[] => [
  location.href.split('#')[0] ?? '',
  ...[...document.querySelectorAll<HTMLAnchorElement>('a[type="application/pdf"]')].map(
    ({ href }) => href,
  ),
  ...performance.getEntriesByType('resource').map(({ name }) => name),
]

const tell = (text: string | undefined): void => {
  const place = found('gemt')
  if (place && text) place.textContent = text
}

async function keep(): Promise<void> {
  const { kept, notKept, start = '/moede', worker = '' } = meeting?.dataset ?? {}
  try {
    const { serviceWorker } = navigator
    const registration = await serviceWorker.register(worker, { scope: start })
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      tell(data === 'kept' ? kept : notKept)
    })
    await serviceWorker.ready
    registration.active?.postMessage(loaded())
  } catch {
    tell(notKept)
  }
}

document.documentElement.classList.add('turning')
letterKeys()
show(named(), false)
window.addEventListener('hashchange', () => {
  show(named(), true)
})
document.addEventListener('keydown', pressed)
window.addEventListener('load', () => void keep())
