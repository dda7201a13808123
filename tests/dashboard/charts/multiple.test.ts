import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { multiple, multipleGround } from '../../../dashboard/src/charts/multiple.ts'
import type { ChartPoint } from '../../../dashboard/src/charts/shapes.ts'
import { smallArea, smallScale } from './specs.ts'

const drawn = (points: ChartPoint[]) => {
  const { document } = parseHTML(multiple(smallScale, { ...smallArea, points }))
  return {
    strokes: (document.querySelector('path')?.getAttribute('d') ?? '').split('M').slice(1),
    dots: [...document.querySelectorAll('circle')],
    text: document.querySelector('svg')?.textContent ?? '',
    label: document.querySelector('svg')?.getAttribute('aria-label'),
  }
}

const at = (period: string, value: number | null): ChartPoint => ({
  period,
  value,
  status: value === null ? 'suppressed' : 'normal',
})

describe('a small chart', () => {
  it('lifts its pen at a suppressed figure and at a break, and shows a figure alone as a dot', () => {
    const { strokes, dots } = drawn(smallArea.points)
    expect(strokes.length).toBe(4)
    expect(dots.length).toBe(3)
  })

  it('draws zero and what is below it inside the picture', () => {
    const { strokes, text } = drawn([at('2015', 2), at('2016', 0), at('2017', -1.5)])
    const heights = (strokes[0] ?? '').split('L').map((pair) => Number(pair.split(' ')[1]))
    expect(heights).toHaveLength(3)
    for (const height of heights) {
      expect(height).toBeGreaterThan(0)
      expect(height).toBeLessThan(112)
    }
    expect(text).toBe('−1,52017')
  })

  it('shows one period as a dot with its figure, and of when it is', () => {
    const { dots, text } = drawn([at('2019', 3.25)])
    expect(dots).toHaveLength(1)
    expect(text).toBe('3,32019')
  })

  it('says that there is no figure where there is none', () => {
    const { dots, text } = drawn([at('2015', null)])
    expect(dots).toHaveLength(0)
    expect(text).toBe('intet tal')
  })

  it('escapes what stands in a name', () => {
    expect(multiple(smallScale, { ...smallArea, label: '<b>"&' })).toContain('&lt;b>&quot;&amp;')
  })

  it('stands on a ground that is drawn once: scale, all municipalities and the country', () => {
    const ground = multipleGround(smallScale, [smallArea.points], smallArea.points)
    expect(ground.match(/class="field"/g)).toHaveLength(1)
    expect(ground).toContain('>6 pct.<')
    expect(ground).toContain('>2014<')
    expect(multiple(smallScale, smallArea).length).toBeLessThan(900)
  })
})
