import { describe, expect, it } from 'vitest'
import { lineChart } from '../../../dashboard/src/charts/line.ts'
import { reformChart } from './edge-specs.ts'
import { parse, texts } from './read-svg.ts'

const names = (reformChart.reforms ?? []).map(({ name }) => name)
const drawn = (width: number) => texts(parse(lineChart({ ...reformChart, width })))
const heightOf = (width: number) =>
  Number(/ height="([\d.]+)"/.exec(lineChart({ ...reformChart, width }))?.[1])

describe('reforms on the axis', () => {
  it.each([350, 620, 1280])('have names at %i px that stay inside and do not meet', (width) => {
    const boxes = drawn(width).filter(({ text }) =>
      names.some((name) => name.startsWith(text.replace('…', ''))),
    )
    expect(boxes).toHaveLength(names.length)
    for (const box of boxes) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0)
      expect(box.right, box.text).toBeLessThanOrEqual(width)
      expect(box.bottom, box.text).toBeLessThanOrEqual(heightOf(width))
      for (const other of boxes) {
        const meet =
          box !== other &&
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom
        expect(meet, `${box.text} / ${other.text}`).toBe(false)
      }
    }
  })

  it('are told apart from breaks by form: a diamond on a whole line', () => {
    const svg = lineChart(reformChart)
    expect(svg.match(/l5.5,5.5l-5.5,5.5l-5.5,-5.5z/g)).toHaveLength(2 * names.length)
    expect(svg.match(/class="reform"/g)).toHaveLength(names.length)
    expect(/class="reform"[^>]*stroke-dasharray/.test(svg)).toBe(false)
  })

  it('take their room below the years, above the actions', () => {
    const { reforms: _, ...without } = reformChart
    const action = (spec: typeof reformChart) =>
      texts(parse(lineChart(spec))).find(({ text }) => text.startsWith('Jobcafé'))?.top ?? 0
    expect(action(reformChart) - action(without)).toBe(3 * 24 + 8)
    expect(heightOf(600)).toBeGreaterThan(reformChart.height + 3 * 24)
  })
})
