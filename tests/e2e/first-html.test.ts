import { gzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Indicators } from '../../api/contract.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const ask = (path: string) => fetch(site.address + path)
const read = async (path: string) => (await ask(path)).text()
/** What the reader sees, without the markup between the words. */
const seen = async (path: string): Promise<string> => {
  const { document } = parseHTML(await read(path))
  return document.body.textContent.replace(/\s+/g, ' ')
}

describe('the first answer, before any script or picture', () => {
  it.each([
    [
      '/',
      [
        'Den forventede andel med en ungdomsuddannelse i Viborg var 83,3 pct. i 2023',
        'Ja, det går tilbage',
        'Kræver opmærksomhed',
        'Vi skiller os ud: forspringet mindskes; 77,4 pct. i hele landet.',
        '12 tal for Viborg er vurderet: 1 går tilbage, 1 viser tegn på fremgang',
        'to til fire om året tegn på ændring ved et rent tilfælde',
        '2,4 pct.',
        '245 personer',
        '1.147 fuldtidspersoner',
        '6,5 pct.',
        'Intet mål med tal er vedtaget.',
      ],
    ],
    [
      '/en',
      [
        'Yes, worsening',
        'Needs attention',
        'We differ: our lead shrinks; 77.4 per cent in all Denmark.',
        '1,147 full-time persons',
      ],
    ],
    ['/?sort=attention', ['Går tilbage', 'Taber terræn til de andre', 'Viser tegn på fremgang']],
    [
      '/indikator/ledighed',
      [
        '2,4 pct.',
        '1.147 fuldtidspersoner i juli 2026, 5 færre end i juli 2025',
        '38 kommuner har et lavere tal, 51 et højere',
        'Nej, ingen sikker ændring',
        'Gennemsnittet af de seneste 12 måneder er 2,57 pct. mod 2,59 pct. i de tre foregående år.',
        'Ingen har vedtaget et tal for indikatoren.',
        'Ingen forskel at se',
      ],
    ],
    [
      '/en/indikator/neet',
      ['Signs of improvement', 'In 23 of 28 pairs of years the later is lower', 'Theil–Sen'],
    ],
    ['/indikator/uden-uddannelse', ['Tilfældig variation: 6,7–7,6 pct. (833 af 11.716, 95 pct.)']],
    ['/maal/overgang', ['Tegn på fremgang', 'Ja, det går tilbage', 'Mest os', 'Statens mål']],
    ['/metode', ['Mann–Kendalls test', '25 af 28', 'Ingen forskel at se', 'reference.py']],
    ['/en/metode', ['Theil–Sen', '25 of 28', 'No difference to see']],
    ['/aendringer', ['Der er kun én dataversion endnu']],
    ['/en/aendringer', ['There is only one data version so far']],
    ['/indikator/beskaeftigelsesfrekvens', ['79,4', '78,3', 'Aksen begynder ved 60 pct.']],
    ['/indikator/langtidsledige', ['245 personer', '17 færre end for et år siden']],
    ['/indikator/afbrudt-uddannelse', ['6,5 pct.']],
    [
      '/maal/jobmuligheder',
      [
        '2,4 pct.',
        'Ingen status vedtaget endnu.',
        'En større del af borgerne',
        'Ingen indsats er lagt ind endnu.',
        'Bevæger tallet sig?',
      ],
    ],
    ['/maal/ivaerksaetteri', ['5 pct. flere arbejdspladser', 'Gælder 2025']],
    ['/status', ['y25i01', '22. august 2026', 'følger med programmet']],
  ])('of %s holds its figures in words', async (path, texts) => {
    const page = await seen(path)
    for (const text of texts) expect(page).toContain(text)
  })

  it.each(['/', '/en', '/maal/jobmuligheder', '/indikator/ledighed', '/en/indikator/neet'])(
    'of %s holds its charts',
    async (path) => {
      expect(await read(path)).toContain('<svg')
    },
  )

  it('says of every indicator what the API says of it', async () => {
    const { indicators } = Indicators.parse(await (await ask('/api/v1/indicators')).json())
    const judged = indicators.filter(({ coverage }) => coverage === 'home')
    expect(judged.length).toBeGreaterThan(10)
    for (const { id, verdicts } of judged) {
      const [da, en] = [await seen(`/indikator/${id}`), await seen(`/en/indikator/${id}`)]
      const word = (text: string) => text.replace(/ \(.*\)$/, '')
      expect(da, id).toContain(word(verdicts.words.moving.da))
      expect(en, id).toContain(word(verdicts.words.moving.en))
      expect(da, id).toContain(word(verdicts.words.gap.da).split(':')[0])
    }
  }, 60_000)

  it('never draws signs as what is called: an open angle, no bold', async () => {
    const { document } = parseHTML(await read('/'))
    const signs = [...document.querySelectorAll('.verdict.light')]
    expect(signs.length).toBeGreaterThan(0)
    for (const sign of signs) {
      expect(sign.querySelector('path.ink')).toBeNull()
      expect(sign.querySelector('.word')?.textContent).toMatch(/^Tegn på/)
    }
  })

  it('is small: the scorecard is under 60 KiB with all that it loads', async () => {
    const { document } = parseHTML(await read('/'))
    const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=preload]')]
    const paths = ['/', ...parts.map((link) => link.getAttribute('href') ?? '')]
    const sizes = await Promise.all(
      paths.map(async (path) => {
        const answer = await fetch(new URL(path, `${site.address}/`), {
          headers: { 'accept-encoding': 'gzip' },
        })
        const length = Number(answer.headers.get('content-length'))
        return length > 0 ? length : gzipSync(await answer.text()).length
      }),
    )
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024)
  })

  it('offers a chart that lives and one that stays for the pages of others', async () => {
    const { document } = parseHTML(await read('/indikator/ledighed'))
    const codes = [...document.querySelectorAll('pre code')].map(({ textContent }) => textContent)
    const sources = codes.flatMap((code) => /<iframe src="([^"]+)"/.exec(code)?.[1] ?? [])
    expect(sources.map((source) => new URL(source).search)).toEqual(['', '?vintage=2026-08-22'])
    for (const source of sources) {
      const { pathname, search } = new URL(source)
      expect((await ask(pathname + search)).status).toBe(200)
    }
  })

  it('has a way to every goal that is there, and to none that is filtered away', async () => {
    for (const path of ['/', '/?theme=unge', '/?moving=worse', '/?sort=attention']) {
      const { document } = parseHTML(await read(path))
      for (const link of document.querySelectorAll('.jump a')) {
        const id = link.getAttribute('href')?.slice(1) ?? ''
        expect(document.getElementById(id), `${path}#${id}`).not.toBeNull()
      }
    }
  })

  it('says nothing of places where too few municipalities have a figure', async () => {
    expect(await seen('/')).not.toContain('af 1 ')
  })

  it('is guarded by headers', async () => {
    const { headers } = await ask('/')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('set-cookie')).toBeNull()
  })
})

describe('links', () => {
  const links = async (path: string): Promise<string[]> => {
    const { document } = parseHTML(await read(path))
    return [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
  }

  it('inside the site all lead somewhere', async () => {
    const waiting = ['/', '/en']
    const known = new Set(waiting)
    const broken: string[] = []
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await ask(path)
      if (answer.status !== 200) broken.push(`${path} ${answer.status}`)
      if (path.startsWith('/api/') || answer.status !== 200) continue
      for (const link of await links(path)) {
        const [target = ''] = link.split('#')
        if (!target.startsWith('/') || known.has(target)) continue
        // Files are the same work in both languages, so they are asked for in one.
        if (target.startsWith('/api/') && target.includes('lang=en')) continue
        // A choice of areas or of an order is the same page with other lines, so two indicators' are asked for.
        const choice = /omraade=|kommuner\?/.test(target)
        if (choice && !/ledighed|neet/.test(target)) continue
        // Choices can be put on top of each other without end; one at a time is enough.
        if (path.includes('?') && target.includes('?')) continue
        known.add(target)
        waiting.push(target)
      }
    }
    expect(broken).toEqual([])
    // The scorecard, nine goals, 31 indicators and the status page, in two languages, and downloads.
    expect(known.size).toBeGreaterThan(300)
  }, 420_000)

  it.each([
    ['/', 'https://'],
    ['/maal/overgang', 'https://'],
    ['/indikator/neet', 'https://'],
  ])('below the charts of %s lead to the publisher', async (path, start) => {
    const { document } = parseHTML(await read(path))
    const sources = [...document.querySelectorAll('.source')].map((line) =>
      line.querySelector('a')?.getAttribute('href'),
    )
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(source?.startsWith(start)).toBe(true)
  })

  it('take a reader from every figure of the scorecard to its source in two clicks', async () => {
    const { document } = parseHTML(await read('/'))
    const rows = [...document.querySelectorAll('tr:has(.number) th a')].map(
      (link) => link.getAttribute('href') ?? '',
    )
    expect(rows.length).toBeGreaterThan(15)
    const answer: unknown = await (await ask('/api/v1/indicators')).json()
    const { indicators } = Indicators.parse(answer)
    for (const row of rows) {
      const indicator = indicators.find(({ id }) => row === `/indikator/${id}`)
      expect(await links(row), row).toContain(indicator?.origin.page)
    }
  }, 60_000)
})

describe('an axis that does not begin at zero', () => {
  it.each(['beskaeftigelsesfrekvens', 'forventet-ungdomsuddannelse'])(
    'begins where the line below the chart says, at every width: %s',
    async (id) => {
      const { document } = parseHTML(await read(`/indikator/${id}`))
      const figure = document.querySelector('figure')
      const said = /Aksen begynder ved (\d+) pct\./.exec(figure?.textContent ?? '')?.[1]
      const axes = [...(figure?.querySelectorAll('svg.chart') ?? [])].map((svg) => {
        const marks = [...svg.querySelectorAll('g.axis text')].map(({ textContent }) => textContent)
        return marks.filter((mark) => /^\d{1,3}( pct\.)?$/.test(mark)).map(parseFloat)
      })
      expect(said).toBeDefined()
      expect(axes.length).toBeGreaterThan(1)
      for (const marks of axes) expect(Math.min(...marks)).toBe(Number(said))
    },
  )
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/findes-ikke', 'Der er ingen side på adressen »/findes-ikke«.'],
    ['/indikator/ledigehd', 'Der er ingen indikator med navnet »ledigehd«.'],
    ['/indikator/konkurser/kommuner', '»Konkurser« har ingen tal for de enkelte kommuner endnu.'],
    ['/maal/ingenting', 'Strategien har intet mål med navnet »ingenting«.'],
    ['/en/indikator/neeet', 'There is no indicator called “neeet”.'],
    ['/xx/status', 'Der er ingen side på adressen »/xx/status«.'],
  ])('%s is told apart in words, with ways on', async (path, sentence) => {
    expect((await ask(path)).status).toBe(404)
    const page = await seen(path)
    expect(page).toContain(sentence)
    expect(page).toMatch(/Flere job til ufaglærte og faglærte|More jobs for unskilled/)
  })

  it('names the indicator that was meant', async () => {
    expect(await seen('/indikator/ledigehd')).toContain('Bruttoledige i pct. af arbejdsstyrken')
  })
})
