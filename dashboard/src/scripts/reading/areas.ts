/** Reads a picture in which every area is a shape with its name: dots in their stacks, a map. */
import { type Guide, type Spot } from './spot.ts'

type Named = { element: SVGGraphicsElement; text: string; x: number; y: number }

/** The browser's own tip would cover ours, so the names move from the picture to here. */
function namedShapes(svg: SVGSVGElement): Named[] {
  return [...svg.querySelectorAll<SVGGraphicsElement>('circle, path')].flatMap((element) => {
    const title = element.querySelector('title')
    if (!title) return []
    const { x, y, width, height } = element.getBBox()
    title.remove()
    return [{ element, text: title.textContent, x: x + width / 2, y: y + height / 2 }]
  })
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest shape that way: what lies aslant counts as further off. */
function beyond(from: Named, [dx, dy]: [number, number], all: Named[]): Named {
  const cost = (one: Named): number => {
    const [x, y] = [one.x - from.x, one.y - from.y]
    const along = x * dx + y * dy
    return along > 0.5 ? along + 2.5 * Math.abs(x * dy - y * dx) : Infinity
  }
  const [best] = all.toSorted((a, b) => cost(a) - cost(b) || 0)
  return best && cost(best) < Infinity ? best : from
}

function moved(from: Named, key: string, all: Named[]): Named | null {
  const way = directions[key]
  if (way) return beyond(from, way, all)
  const order = all.toSorted((a, b) => a.x - b.x || b.y - a.y)
  if (key === 'Home') return order[0] ?? null
  return key === 'End' ? (order.at(-1) ?? null) : null
}

function spotOf({ element, text, x, y }: Named): Spot {
  const mark = element.cloneNode()
  const marks = mark instanceof SVGElement ? [mark] : []
  for (const one of marks) one.setAttribute('class', 'read-area')
  return { x, y, head: '', rows: [{ text, strong: true }], said: text, marks }
}

/** How far a pointer may be from the middle of a shape that it is not on, px. */
const reach = 24

export function areasGuide(svg: SVGSVGElement): Guide {
  const all = namedShapes(svg)
  let place = all.find(({ element }) => element.closest('.own')) ?? all[0] ?? null
  const go = (next: Named | null): Spot | null => {
    if (!next) return null
    place = next
    return spotOf(next)
  }
  return {
    at: (x, y, hit) => {
      const on = all.find(({ element }) => element === hit)
      const far = (one: Named) => Math.hypot(one.x - x, one.y - y)
      const [near] = all.toSorted((a, b) => far(a) - far(b))
      return go(on ?? (near && far(near) <= reach ? near : null))
    },
    move: (key) => go(place && moved(place, key, all)),
    here: () => go(place),
  }
}
