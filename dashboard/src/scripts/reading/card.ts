/** The card beside the place that is read, the marks over the picture, and the voice. */
import type { Spot } from './spot.ts'

export type Card = {
  show: (svg: SVGSVGElement, spot: Spot) => void
  hide: () => void
  say: (text: string) => void
}

function block(name: string, parent: HTMLElement): HTMLElement {
  const element = document.createElement('div')
  element.className = name
  parent.append(element)
  return element
}

function fill(card: HTMLElement, { head, rows }: Spot): void {
  const lines = rows.map(({ text, strong }) => {
    const line = document.createElement(strong ? 'strong' : 'span')
    line.textContent = text
    return line
  })
  const title = document.createElement('span')
  title.className = 'head'
  title.textContent = head
  card.replaceChildren(...(head === '' ? [] : [title]), ...lines)
}

/** Beside the place on the side that has room; where neither has, in the other half, so that the place is seen. */
function place(card: HTMLElement, box: HTMLElement, svg: SVGSVGElement, spot: Spot): void {
  const [outer, inner] = [box.getBoundingClientRect(), svg.getBoundingClientRect()]
  const scale = inner.width / (svg.viewBox.baseVal.width || inner.width || 1)
  const x = inner.left - outer.left + spot.x * scale
  const y = inner.top - outer.top + spot.y * scale
  const right = x + 14 + card.offsetWidth <= outer.width
  const beside = right ? x + 14 : x - 14 - card.offsetWidth
  const left = beside < 0 ? x - card.offsetWidth / 2 : beside
  const aside = y < outer.height / 2 ? outer.height : 0
  const middle = beside < 0 ? aside : y - card.offsetHeight / 2
  card.style.left = `${Math.max(0, Math.min(left, outer.width - card.offsetWidth))}px`
  card.style.top = `${Math.max(0, Math.min(middle, outer.height - card.offsetHeight))}px`
}

export function cardIn(box: HTMLElement): Card {
  const card = block('read-card', box)
  card.hidden = true
  card.setAttribute('aria-hidden', 'true')
  const voice = document.createElement('p')
  voice.className = 'hidden'
  voice.setAttribute('role', 'status')
  box.after(voice)
  let marks: SVGElement[] = []
  const clear = (): void => {
    for (const mark of marks) mark.remove()
  }
  return {
    show: (svg, spot) => {
      clear()
      marks = spot.marks
      svg.append(...marks)
      fill(card, spot)
      card.hidden = false
      place(card, box, svg, spot)
    },
    hide: () => {
      clear()
      card.hidden = true
    },
    say: (text) => {
      voice.textContent = text
    },
  }
}
