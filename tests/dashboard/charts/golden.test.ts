/** Pictures reviewed like code; `UPDATE_GOLDEN=1` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { comb } from '../../../dashboard/src/charts/comb.ts'
import { dotPlot } from '../../../dashboard/src/charts/dots.ts'
import { lineChart } from '../../../dashboard/src/charts/line.ts'
import { municipalityMap } from '../../../dashboard/src/charts/map.ts'
import { multiple, multipleGround } from '../../../dashboard/src/charts/multiple.ts'
import { sparkline } from '../../../dashboard/src/charts/sparkline.ts'
import * as edges from './edge-specs.ts'
import * as specs from './specs.ts'
import { smallArea, smallScale } from './specs.ts'

const pictures: [name: string, svg: string][] = [
  ['line-field', lineChart(specs.fieldChart)],
  ['line-field-narrow', lineChart({ ...specs.fieldChart, width: 350, height: 280 })],
  ['line-annual', lineChart(specs.annualChart)],
  ['line-annual-english', lineChart({ ...specs.annualChart, lang: 'en' })],
  ['line-target', lineChart(specs.targetChart)],
  ['line-target-narrow', lineChart({ ...specs.targetChart, width: 350, height: 260 })],
  ['line-signs', lineChart(specs.signsChart)],
  ['line-index', lineChart(specs.indexChart)],
  ['line-gap', lineChart(specs.gapChart)],
  ['multiple-ground', multipleGround(smallScale, [smallArea.points], smallArea.points)],
  ['multiple', multiple(smallScale, smallArea)],
  ['multiple-none', multiple(smallScale, { ...smallArea, home: false, points: [] })],
  ['map', municipalityMap(specs.mapOfAll)],
  ['sparkline', sparkline(specs.rowCurve)],
  ['sparkline-breaks', sparkline(specs.brokenCurve)],
  ['sparkline-country', sparkline({ ...specs.rowCurve, home: [] })],
  ['comb', comb(specs.oneYear)],
  ['dots', dotPlot(specs.allMunicipalities)],
  ['line-uneven', lineChart(edges.unevenChart)],
  ['line-band', lineChart(edges.bandChart)],
  ['line-band-narrow', lineChart({ ...edges.bandChart, width: 350, height: 260 })],
  ['line-reforms', lineChart(edges.reformChart)],
  ['line-reforms-narrow', lineChart({ ...edges.reformChart, width: 350, height: 260 })],
  ['line-negative', lineChart(edges.negativeChart)],
  ['line-single', lineChart(edges.singlePoint)],
  ['line-wall', lineChart(edges.wallChart)],
  ['sparkline-uneven', sparkline(edges.unevenCurve)],
  ['sparkline-negative', sparkline(edges.negativeCurve)],
  ['sparkline-single', sparkline(edges.singleCurve)],
  ['comb-signed', comb(edges.signedComb)],
  ['dots-signed', dotPlot(edges.signedDots)],
  ['dots-narrow', dotPlot({ ...specs.allMunicipalities, width: 350 })],
]

describe('golden pictures', () => {
  it.each(pictures)('%s is drawn as reviewed', (name, svg) => {
    const file = new URL(`../../golden/${name}.svg`, import.meta.url)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${svg}\n`)
    expect(`${svg}\n`).toBe(readFileSync(file, 'utf8'))
  })
})
