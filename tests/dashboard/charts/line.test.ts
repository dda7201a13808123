import { describe, expect, it } from 'vitest'
import { lineChart, type LineSpec } from '../../../dashboard/src/charts/line.ts'
import { axisFacts, yDomain } from '../../../dashboard/src/charts/value-domain.ts'
import type { ChartPoint } from '../../../dashboard/src/charts/shapes.ts'
import { parse, strokes, type TextBox, texts } from './read-svg.ts'
import { annualChart, employment, fieldChart, percent } from './specs.ts'

const overlaps = (a: TextBox, b: TextBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const home = (points: ChartPoint[]): LineSpec => ({
  ...annualChart,
  lines: [{ role: 'home', label: 'Viborg', points }],
})

const pressed: LineSpec = {
  ...fieldChart,
  id: 'pressed',
  lines: [
    ...fieldChart.lines,
    {
      role: 'group',
      label: 'Provinsbykommuner, den midterste',
      points: fieldChart.lines[0]?.points ?? [],
    },
    { role: 'region', label: 'Region Midtjylland', points: fieldChart.lines[0]?.points ?? [] },
  ],
}

const halting: LineSpec = {
  ...pressed,
  id: 'halting',
  lines: pressed.lines.map((line, i) => ({ ...line, points: line.points.slice(0, 24 - i) })),
}

describe('text of the line chart', () => {
  const cases = [
    fieldChart,
    annualChart,
    pressed,
    halting,
    {
      ...fieldChart,
      unit: { ...percent, suffix: { da: 'fuldtidspersoner', en: 'full-time persons' } },
    },
  ]
  const widths = [350, 600, 1240]
  it.each(cases.flatMap((spec) => widths.map((width) => ({ ...spec, width, height: 300 }))))(
    'of $id stays inside $width px and nothing overlaps',
    (spec) => {
      const boxes = texts(parse(lineChart(spec)))
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(0)
        expect(box.right, box.text).toBeLessThanOrEqual(spec.width)
        expect(box.top, box.text).toBeGreaterThanOrEqual(0)
        expect(box.bottom, box.text).toBeLessThanOrEqual(spec.height)
        for (const other of boxes) {
          if (other !== box) expect(overlaps(box, other), `${box.text} / ${other.text}`).toBe(false)
        }
      }
    },
  )

  it('is Danish in Danish and English in English', () => {
    const danish = texts(parse(lineChart(annualChart))).map(({ text }) => text)
    expect(danish).toContain('80 pct.')
    expect(danish).toContain('Viborg 77,8')
    const english = texts(parse(lineChart({ ...annualChart, lang: 'en' }))).map(({ text }) => text)
    expect(english).toContain('80 per cent')
    expect(english).toContain('Viborg 77.8')
  })

  it('says when a line ended that ends before the others', () => {
    const labels = texts(parse(lineChart(annualChart))).map(({ text }) => text)
    expect(labels).toContain('Region Midtjylland, 2021: 77,6')
  })

  it('marks the years on 1 January, fewer where there is less room', () => {
    const years = (width: number) =>
      texts(parse(lineChart({ ...annualChart, width })))
        .map(({ text }) => text)
        .filter((text) => /^20\d\d$/.test(text))
    expect(years(600).length).toBeGreaterThan(years(350).length)
  })

  it('names the first and the last period where no two years begin', () => {
    const points = fieldChart.lines[0]?.points.slice(-5) ?? []
    const spec: LineSpec = { ...home(points), frequency: 'monthly' }
    const labels = texts(parse(lineChart(spec))).map(({ text }) => text)
    expect(labels).toContain('mar. 2026')
    expect(labels).toContain('jul. 2026')
  })
})

describe('the pen', () => {
  const without = (period: string, keep: boolean): ChartPoint[] =>
    employment.home.flatMap((point) => {
      if (point.period !== period) return [point]
      return keep ? [{ ...point, value: null, status: 'missing' as const }] : []
    })

  it('draws one stroke through figures that follow each other', () => {
    expect(strokes(parse(lineChart(annualChart)), 'home')).toBe(1)
  })

  it.each([true, false])('is lifted by a gap (a null: %s)', (keep) => {
    expect(strokes(parse(lineChart(home(without('2015', keep)))), 'home')).toBe(2)
  })

  it('is lifted by a break, which a dashed upright marks', () => {
    const svg = parse(lineChart({ ...annualChart, breaks: ['2015'] }))
    expect(strokes(svg, 'home')).toBe(2)
    expect(svg.querySelectorAll('g[stroke-dasharray="2 3"] line')).toHaveLength(1)
  })

  it('leaves a dot for a figure that stands alone', () => {
    const points = employment.home.filter(({ period }) => !['2014', '2016'].includes(period))
    const plain = parse(lineChart(home(employment.home))).querySelectorAll('circle').length
    expect(parse(lineChart(home(points))).querySelectorAll('circle').length).toBe(plain + 1)
  })

  it('ends in a hollow dot where the last figure is provisional', () => {
    const points = employment.home.map((point) => ({ ...point, status: 'provisional' as const }))
    expect(lineChart(home(points))).toContain('fill="var(--paper)"')
    expect(lineChart(home(employment.home))).not.toContain('fill="var(--paper)"')
  })
})

describe('the axis', () => {
  it('begins at a round number below the lowest figure, and says so', () => {
    expect(yDomain(annualChart)).toMatchObject({ from: 70, to: 80 })
    expect(axisFacts(annualChart)).toEqual({ start: 70, clipped: null })
  })

  it('holds zero where the measure has one', () => {
    expect(yDomain(fieldChart).from).toBe(0)
    expect(axisFacts(fieldChart).start).toBeNull()
    expect(lineChart(fieldChart)).toContain('stroke="var(--ink)"')
    expect(lineChart(annualChart)).not.toContain('stroke="var(--ink)"')
  })

  it('cuts the field at the clip and gives the highest figure that was cut off', () => {
    const points = fieldChart.lines[0]?.points ?? []
    const field = [points, points.map((point, i) => (i === 3 ? { ...point, value: 10 } : point))]
    expect(yDomain({ ...fieldChart, field }).to).toBe(6)
    expect(axisFacts({ ...fieldChart, field }).clipped).toEqual({
      index: 1,
      period: '2024-11',
      value: 10,
    })
  })

  it('is never finer than the figures', () => {
    const points: ChartPoint[] = [1, 2].map((value) => ({
      period: `202${String(value)}`,
      value,
      status: 'normal',
    }))
    expect(yDomain({ ...home(points), decimals: 0, height: 900 }).step).toBe(1)
  })
})

describe('the markup', () => {
  it('names the picture, and differently at another width', () => {
    const svg = parse(lineChart(annualChart))
    expect(svg.getAttribute('role')).toBe('img')
    expect(svg.getAttribute('aria-labelledby')).toBe('employment-600-title employment-600-desc')
    expect(svg.querySelector('#employment-600-title')?.textContent).toBe(annualChart.title)
    expect(lineChart({ ...annualChart, width: 350 })).not.toContain('employment-600')
  })

  it('holds no style, no colour of its own and is the same each time', () => {
    const svg = lineChart(fieldChart)
    expect(svg).not.toMatch(/<style|style=|#[0-9a-f]{3,6}"/i)
    expect(lineChart(fieldChart)).toBe(svg)
  })

  it('escapes what it is given', () => {
    const svg = lineChart({ ...annualChart, title: '<script>alert(1)</script>', description: '"&' })
    expect(svg).not.toContain('<script')
  })

  it('draws the field as one path', () => {
    expect(parse(lineChart(fieldChart)).querySelectorAll('path.field')).toHaveLength(1)
  })

  it('is drawn even when there is no figure at all', () => {
    expect(lineChart(home([]))).toContain('role="img"')
  })
})
