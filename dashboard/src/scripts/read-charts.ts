/** Runs in the reader's browser: a chart can be read point by point, with a pointer or with the keys. */
import type { Reading } from '../charts/reading.ts'
import { areasGuide } from './reading/areas.ts'
import { cardIn } from './reading/card.ts'
import { linesGuide } from './reading/lines.ts'
import type { Guide, Spot } from './reading/spot.ts'

const isReading = (given: unknown): given is Reading =>
  typeof given === 'object' && given !== null && 'lines' in given && 'periods' in given

function readingIn(box: HTMLElement): Reading | null {
  const text = box.querySelector('script')?.textContent
  const given: unknown = text ? JSON.parse(text) : null
  return isReading(given) ? given : null
}

/** Made when it is first asked for: most charts of a page are never read. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The chart is drawn for several screens; the one that is seen now. */
const seen = (box: HTMLElement): SVGSVGElement | undefined =>
  [...box.querySelectorAll<SVGSVGElement>('svg.chart')].find(({ clientWidth }) => clientWidth > 0)

/** What the chart is to whoever cannot see it: a thing to go into, with name, key help and its text. */
function introduce(box: HTMLElement): void {
  const names = box.querySelector('svg.chart')?.getAttribute('aria-labelledby')?.split(' ') ?? []
  const hint = document.createElement('p')
  hint.id = `${names[0] ?? ''}-taster`
  hint.className = 'read-hint'
  hint.textContent = box.dataset['hint'] ?? ''
  box.append(hint)
  box.tabIndex = 0
  box.setAttribute('role', 'application')
  box.setAttribute('aria-roledescription', box.dataset['kind'] ?? '')
  box.setAttribute('aria-labelledby', names[0] ?? '')
  box.setAttribute('aria-describedby', [names[1], hint.id].filter(Boolean).join(' '))
}

/** What the pointer and the keys do with one chart. */
type Reader = {
  point: (event: PointerEvent) => void
  press: (event: KeyboardEvent) => void
  open: () => void
  close: () => void
}

function readerOf(box: HTMLElement): Reader {
  const given = lazily(() => readingIn(box))
  const guides = new Map<SVGSVGElement, Guide>()
  const card = cardIn(box)
  const guideOf = (svg: SVGSVGElement): Guide | null => {
    if (box.dataset['read'] !== 'lines') return areasGuide(svg)
    const reading = given()
    return reading && linesGuide(svg, reading)
  }
  const read = (find: (guide: Guide, svg: SVGSVGElement) => Spot | null): Spot | null => {
    const svg = seen(box)
    if (!svg) return null
    const guide = guides.get(svg) ?? guideOf(svg)
    if (!guide) return null
    guides.set(svg, guide)
    const spot = find(guide, svg)
    if (spot) card.show(svg, spot)
    return spot
  }
  return {
    point: ({ clientX, clientY, target }) => {
      const found = read((guide, svg) => {
        const { left, top, width } = svg.getBoundingClientRect()
        const scale = (svg.viewBox.baseVal.width || width) / width
        return guide.at((clientX - left) * scale, (clientY - top) * scale, target)
      })
      if (!found) card.hide()
    },
    press: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') box.blur()
      const spot = read((guide) => guide.move(event.shiftKey ? `Shift+${event.key}` : event.key))
      if (!spot) return
      event.preventDefault()
      card.say(spot.said)
    },
    open: () => read((guide) => guide.here()),
    close: card.hide,
  }
}

function attach(box: HTMLElement): void {
  const { point, press, open, close } = readerOf(box)
  introduce(box)
  const byKeys = (): boolean => box.matches(':focus-visible')
  box.addEventListener('pointermove', point)
  box.addEventListener('pointerdown', point)
  box.addEventListener('pointerleave', ({ pointerType }) => {
    // A finger that is lifted has left; what it found stays until it touches something else.
    if (pointerType !== 'mouse') return
    if (byKeys()) open()
    else close()
  })
  box.addEventListener('keydown', press)
  box.addEventListener('focus', () => {
    if (byKeys()) open()
  })
  box.addEventListener('blur', close)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) close()
  })
  window.addEventListener('resize', close)
}

for (const box of document.querySelectorAll<HTMLElement>('[data-read]')) attach(box)
