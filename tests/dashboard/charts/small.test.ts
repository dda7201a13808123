import { describe, expect, it } from 'vitest'
import { comb } from '../../../dashboard/src/charts/comb.ts'
import { type Dot, dotPlot } from '../../../dashboard/src/charts/dots.ts'
import { sparkline } from '../../../dashboard/src/charts/sparkline.ts'
import { parse, texts } from './read-svg.ts'
import { allMunicipalities, brokenCurve, oneYear, rowCurve } from './specs.ts'

const words = (svg: string): string[] => texts(parse(svg)).map(({ text }) => text)

describe('sparkline', () => {
  it('carries both end values and the first and last year', () => {
    expect(words(sparkline(rowCurve))).toEqual(['3,0', '2,4', '2024', '2026'])
  })

  it('shows the country alone in grey where there is no figure of our own', () => {
    const svg = sparkline({ ...rowCurve, home: [] })
    expect(words(svg)).toEqual(['3,0', '2024', '2026'])
    expect(svg).not.toContain('var(--v)')
  })

  it('marks each break', () => {
    const lines = parse(sparkline(brokenCurve)).querySelectorAll('g[stroke-dasharray="2 3"] line')
    expect(lines).toHaveLength(2)
  })

  it('keeps long figures inside', () => {
    const country = rowCurve.country.map((point) => ({ ...point, value: 120889 }))
    for (const box of texts(parse(sparkline({ ...rowCurve, home: [], country, decimals: 0 })))) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(204)
    }
  })

  it('is named even when there is no figure', () => {
    expect(sparkline({ ...rowCurve, home: [], country: [] })).toContain('row-204-desc')
  })
})

describe('comb', () => {
  it('carries our figure, the country, the lowest and the highest', () => {
    expect(words(comb(oneYear))).toEqual(['2,4', '3,0', '1,2', '4,6'])
  })

  it('draws a tooth for each municipality', () => {
    const teeth = parse(comb(oneYear)).querySelectorAll('g[stroke-opacity] line')
    expect(teeth).toHaveLength(98)
  })

  it('does without the country and without us', () => {
    expect(words(comb({ ...oneYear, country: null }))).toEqual(['2,4', '1,2', '4,6'])
    expect(words(comb({ ...oneYear, home: null }))).toEqual(['3,0', '1,2', '4,6'])
  })
})

describe('dot plot', () => {
  it('has a dot for each municipality, each with its name', () => {
    const names = [...parse(dotPlot(allMunicipalities)).querySelectorAll('circle title')]
    expect(names).toHaveLength(98)
    expect(names.map((name) => name.textContent)).toContain('Viborg: 2,4 pct.')
  })

  it('puts our dot at the bottom of its stack', () => {
    const circles = [...parse(dotPlot(allMunicipalities)).querySelectorAll('circle')]
    const home = circles.find((circle) => circle.textContent.startsWith('Viborg'))
    const lowest = Math.max(...circles.map((circle) => Number(circle.getAttribute('cy'))))
    expect(Number(home?.getAttribute('cy'))).toBe(lowest)
  })

  it('covers no dot with another', () => {
    for (const width of [350, 600, 1240]) {
      const circles = [
        ...parse(dotPlot({ ...allMunicipalities, width })).querySelectorAll('circle'),
      ]
      const at = circles.map((circle) =>
        ['cx', 'cy'].map((name) => Number(circle.getAttribute(name))),
      )
      const radius = Number(circles[0]?.getAttribute('r'))
      at.forEach(([x = 0, y = 0], i) => {
        for (const [x2 = 0, y2 = 0] of at.slice(i + 1)) {
          expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(radius * 2 - 0.4)
        }
      })
    }
  })

  const at = (value: number): Dot[] =>
    allMunicipalities.dots.map((dot) => (dot.role === 'home' ? { ...dot, value } : dot))

  it.each([
    [1.2, 1.3],
    [1.3, 1.2],
    [4.6, 4.5],
    [4.5, 4.6],
    [2.4, 2.4],
    [1.2, 4.6],
    [4.6, 1.2],
  ])('keeps its names inside and apart with us at %d and the country at %d', (ours, country) => {
    for (const width of [350, 600]) {
      const spec = {
        ...allMunicipalities,
        width,
        dots: at(ours),
        country: { label: 'Hele landet', value: country },
      }
      const svg = parse(dotPlot(spec))
      const names = texts(svg).filter(({ text }) => /[a-z]/.test(text))
      expect(names).toHaveLength(2)
      for (const name of names) {
        expect(name.left).toBeGreaterThanOrEqual(0)
        expect(name.right).toBeLessThanOrEqual(width)
      }
      const [first, second] = names
      if (first && second) expect(Math.abs(first.top - second.top)).toBeGreaterThan(15)
    }
  })
})
