/** National reforms on an indicator's page: on the axis, in the picture's text, and listed with their source. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const pageOf = async (path: string) =>
  parseHTML(await (await fetch(site.address + path)).text()).document
const listed = (document: Awaited<ReturnType<typeof pageOf>>) =>
  [...document.querySelectorAll('.reforms li')].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  )

describe('the reforms of an indicator', () => {
  it('stand on its axis, in its text and below it, each with what it changed and where that is read', async () => {
    const document = await pageOf('/indikator/ledighed')
    const [first = '', second = ''] = listed(document)
    expect(first).toMatch(/^Nye dagpengeregler, 1\. maj 2023: .+ Lov nr\. 878 af 21\. juni 2022\./)
    expect(second).toMatch(/^Reform af beskæftigelsesindsatsen, 1\. februar 2026: /)
    expect(document.querySelector('.reforms a')?.getAttribute('href')).toMatch(/^https:\/\//)
    const chart = document.querySelector('.chart-wide svg')
    expect(chart?.querySelectorAll('.reform').length).toBe(2)
    expect(chart?.querySelector('desc')?.textContent).toContain(
      'Reformer: Nye dagpengeregler (1. maj 2023); Reform af beskæftigelsesindsatsen (1. februar 2026).',
    )
  })

  it('are those of the time that is shown, in every view of the chart', async () => {
    expect(listed(await pageOf('/indikator/ledighed?fra=2024'))).toHaveLength(1)
    expect(listed(await pageOf('/indikator/ledighed?til=2022'))).toEqual([])
    const english = await pageOf('/en/indikator/ledighed?omraade=740&visning=indeks')
    expect(listed(english)[0]).toMatch(/^New rules of unemployment benefits, 1 May 2023: /)
  })

  it('are on no picture that has no room to say what they are', async () => {
    for (const path of ['/maal/jobmuligheder', '/api/v1/indicators/ledighed/chart.svg']) {
      const text = await (await fetch(site.address + path)).text()
      expect(text).not.toContain('class="reform"')
    }
  })
})
