import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belongs, keyOf } from '../../api/export/address.ts'
import { linkBetween, placeOf } from '../../api/export/place.ts'
import { wholeAddress } from '../../api/export/links.ts'

const ground = { base: 'https://tal.dk/kopi', vintage: '2026-08-22', newest: null }

describe('an address of the site', () => {
  it.each([
    ['/indikator/ledighed/', '/', '/indikator/ledighed'],
    ['../maal/unge?x=1#top', '/indikator/ledighed', '/maal/unge?x=1'],
    ['https://tal.dk/kopi/data', '/', '/data'],
    ['https://tal.dk/kopi', '/data', '/'],
    ['https://tal.dk/kopier/data', '/', null],
    ['https://dst.dk/', '/', null],
    ['mailto:a@b.dk', '/', null],
    [
      '/indikator/ledighed?version=2026-08-22&omraade=615%2C661',
      '/',
      '/indikator/ledighed?omraade=615,661',
    ],
    ['/indikator/ledighed?version=2026-01-01', '/', '/indikator/ledighed?version=2026-01-01'],
    ['/moede?dagsorden=a,b&version=2026-08-22', '/', '/moede?dagsorden=a,b&version=2026-08-22'],
  ])('%s on %s is %s', (address, from, key) => {
    expect(keyOf(address, ground, from)).toBe(key)
  })

  it.each([
    ['/indikator/ledighed', '/?moving=worse', true],
    ['/indikator/ledighed?omraade=740', '/indikator/ledighed', true],
    ['/indikator/ledighed?omraade=740', '/indikator/ledighed?omraade=615', false],
    ['/api/v1/indicators/ledighed/chart.svg?area=740', '/indikator/ledighed?omraade=740', true],
    ['/indikator/ledighed?version=2026-01-01', '/aendringer', false],
    ['/api/v1/vintages/2026-01-01/observations.parquet', '/data', false],
    ['/data/api/proev', '/data/api', false],
    ['/health/ready', '/data/api', false],
  ])('%s, linked on %s, belongs to the copy: %s', (key, from, belonging) => {
    expect(belongs(key, from, ground)).toBe(belonging)
  })

  it('is found in any text, with what follows it and without the sentence around it', () => {
    const text =
      'Se https://tal.dk/kopi/data, <https://tal.dk/kopi/a?b=1&amp;c=2>; https://tal.dk/kopier.'
    expect([...text.matchAll(wholeAddress(ground.base))].map(([, path]) => path)).toEqual([
      '/data,',
      '/a?b=1&amp;c=2',
    ])
  })
})

describe('the place of a file', () => {
  it.each([
    ['/', 'text/html', 'index.html'],
    ['/?moving=worse', 'text/html', 'moving-worse/index.html'],
    [
      '/en/indikator/ledighed?omraade=615,661',
      'text/html; charset=utf-8',
      'en/indikator/ledighed/omraade-615_661/index.html',
    ],
    ['/api/v1/areas', 'application/json', 'api/v1/areas.json'],
    [
      '/api/v1/a/observations.csv?lang=da&dialect=da',
      'text/csv',
      'api/v1/a/observations.lang-da~dialect-da.csv',
    ],
    [
      '/api/v1/oembed?url=https%3A%2F%2Fa',
      'application/json',
      'api/v1/oembed.x9a11dbfdab512e92.json',
    ],
  ])('%s (%s) is %s', (key, type, place) => {
    expect(placeOf(key, type)).toBe(place)
  })

  it('is another for another address, and inside of the folder whatever the address says', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'a b 0 1 - _ . , = & ~ % / \\'.split(' ')),
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const keys = [one, other].map(
          (value) => keyOf(`/a?x=${encodeURIComponent(value)}`, ground) ?? '',
        )
        const places = keys.map((key) => placeOf(key, 'text/html'))
        expect(places[0] === places[1]).toBe(keys[0] === keys[1])
        for (const place of places) expect(place).toMatch(/^a(\/[\w~.-]+)?\/index\.html$/)
        for (const place of places) expect(place.split('/')).not.toContain('..')
      }),
    )
  })

  it('is linked to from anywhere in the copy', () => {
    const place = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(place, place, (from, to) => {
        const link = linkBetween(from.join('/'), to.join('/'))
        const url = new URL(link, `https://x.dk/under/${from.join('/')}`)
        expect(url.pathname).toBe(`/under/${to.join('/')}`)
      }),
    )
  })
})
