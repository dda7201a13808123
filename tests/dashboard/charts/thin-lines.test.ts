/** The one path of all municipalities is read back figure by figure, as the page's script does it. */
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { lineChart, type LineSpec, timeSpan } from '../../../dashboard/src/charts/line.ts'
import { periodIndex } from '../../../dashboard/src/charts/periods.ts'
import { readingOf } from '../../../dashboard/src/charts/reading.ts'
import type { ChartPoint } from '../../../dashboard/src/charts/shapes.ts'
import { rounded } from '../../../dashboard/src/format.ts'
import { thinLines } from '../../../dashboard/src/scripts/reading/field.ts'
import { statusWords } from '../../../dashboard/src/text/reading.ts'
import { unevenChart } from './edge-specs.ts'
import { fieldChart, gapChart, indexChart } from './specs.ts'

const points = (values: (number | null)[]): ChartPoint[] =>
  values.map((value, i) => ({
    period: String(2012 + i),
    value,
    status: value === null ? 'missing' : 'normal',
  }))

/** With holes, below zero, beyond the axis, alone, without any figure; the break is at 2019. */
const holed: LineSpec = {
  ...unevenChart,
  field: [
    points([1.25, null, 1.75, 1.8, 2, 2, 2, 1.1, 1.3, 1.4]),
    points([null, null, null, null, null, null, null, null, null, null]),
    points([-0.4, -0.3, 0, 0.1, 0.25, 0.2, 0.2, 99.95, 0.1, null]),
    points([null, null, null, 0.7]),
  ],
}

/** Page and script divide the axis alike, as the pages do by giving its height. */
const read = (spec: LineSpec) => {
  const names = (spec.field ?? []).map((_, i) => `Kommune ${String(i)}`)
  const given = { ...spec, axisHeight: spec.height, fieldNames: names }
  const reading = readingOf(given, statusWords('da'))
  const svg = parseHTML(`<div>${lineChart(given)}</div>`).document.querySelector('svg')
  if (!svg || !reading) throw new Error('nothing is drawn')
  return { names, lines: thinLines(svg, reading) }
}

describe('the thin lines', () => {
  it.each([fieldChart, indexChart, gapChart, holed])('of $id are read as they are', (spec) => {
    const { names, lines } = read(spec)
    const [first] = timeSpan(spec)
    expect(lines.map(({ name }) => name)).toEqual(names)
    for (const [i, line] of (spec.field ?? []).entries()) {
      for (const { period, value } of line) {
        const told = lines[i]?.values[periodIndex(period, spec.frequency) - first] ?? null
        if (value === null) expect(told).toBeNull()
        else expect(told, period).toBeCloseTo(rounded(value, spec.decimals), 9)
      }
    }
  })

  it('set the pen down after a hole and at a break', () => {
    const { lines } = read(holed)
    expect(lines.map(({ starts }) => [...starts])).toEqual([[0, 2, 7], [], [0, 7], [3]])
  })

  it('are left out where the chart draws the municipality with its name', () => {
    const given = { ...holed, axisHeight: 300, fieldNames: ['A', 'B', 'Viborg', 'C'] }
    const reading = readingOf(given, statusWords('da'))
    const svg = parseHTML(`<div>${lineChart(given)}</div>`).document.querySelector('svg')
    if (!svg || !reading) throw new Error('nothing is drawn')
    const found = thinLines(svg, reading)
    expect(found.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(found[2]?.values[3]).toBeCloseTo(0.7, 9)
  })

  it('are none where the picture has no field', () => {
    expect(readingOf(unevenChart, statusWords('da'))?.field).toBeUndefined()
  })
})
