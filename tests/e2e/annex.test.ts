/** The committee's annex, read back by another library than the one that wrote it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
}, 60_000)
afterAll(() => site.stop())

const bytesOf = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(site.address + path)).arrayBuffer())

type Node = {
  role?: string | undefined
  alt?: string | undefined
  children?: Node[] | undefined
}
const Tree: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    alt: z.string().optional(),
    children: z.array(Tree).optional(),
  }),
)
const Item = z.object({ str: z.string() })

/** Every element of the tag tree with its parents, in reading order. */
const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)]

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const info = z
    .object({ info: z.object({ Title: z.string(), Language: z.string() }) })
    .parse(await pdf.getMetadata()).info
  const marks = await pdf.getMarkInfo()
  const text: string[] = []
  const tags: Node[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text.push(items.flatMap((item) => Item.safeParse(item).data?.str ?? []).join(' '))
    tags.push(...walk(Tree.parse(await page.getStructTree())))
  }
  return { info, marked: marks?.Marked, pages: pdf.numPages, text: text.join(' '), tags }
}

describe('the annex of a meeting', () => {
  it('is tagged, has title and language, alt texts, and table heads', async () => {
    const bytes = await bytesOf('/moede/bilag.pdf?dagsorden=ledighed,overgang&version=2026-08-22')
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toMatch(/pdfuaid:part[^1]{0,3}1/)
    const { info, marked, tags } = await read(bytes)
    expect(info).toEqual({ Title: 'Beskæftigelsesstrategien i tal: Møde', Language: 'da' })
    expect(marked).toBe(true)
    const roles = tags.map(({ role }) => role)
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'TOC', 'Figure', 'Link']) {
      expect(roles, role).toContain(role)
    }
    const figures = tags.filter(({ role }) => role === 'Figure')
    expect(figures.length).toBeGreaterThanOrEqual(3)
    for (const { alt } of figures) expect(alt).toMatch(/Viborg/)
    expect(figures[0]?.alt).toContain('Ledigheden i Viborg er 2,4 pct.')
  }, 60_000)

  it('reads in the order of the agenda, with the sentences of the pages', async () => {
    const { text } = await read(await bytesOf('/moede/bilag.pdf?dagsorden=neet,ledighed'))
    const places = [
      'Dannet 22. november 2026',
      'Indhold',
      'Andelen af unge uden job og uddannelse i Viborg var 9,3 pct. i 2024',
      'Ledigheden i Viborg er 2,4 pct.',
      'Nej, ingen sikker ændring',
      'Kilde: Jobindsats.dk',
    ].map((part) => text.lastIndexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }, 60_000)

  it('has the same bytes each time', async () => {
    const path = '/maal/overgang/bilag.pdf?version=2026-08-22'
    expect(await bytesOf(path)).toEqual(await bytesOf(path))
  }, 60_000)

  it('is in English under /en, and in 16:9 as pages', async () => {
    const { info, text } = await read(await bytesOf('/en/maal/overgang/bilag.pdf'))
    expect(info.Language).toBe('en')
    expect(text).toContain('Adopted status')
    const slides = await read(await bytesOf('/moede/sider.pdf?dagsorden=neet,ledighed'))
    expect([slides.pages, slides.marked]).toEqual([3, true])
    // The figure stands large beside its chart; the verdicts' forms say nothing that the words do not.
    expect(slides.text).toMatch(/Viborg\s+9,3\s+pct\.\s+2024/)
    expect(slides.tags.filter(({ role }) => role === 'Figure')).toHaveLength(2)
  }, 60_000)
})

describe('an annex that is not there', () => {
  it.each([
    ['/bilag.pdf?tema=nix', 400, 'Strategien har intet tema »nix«.'],
    ['/maal/nix/bilag.pdf', 404, 'Dagsordenen nævner »nix«'],
    ['/moede/bilag.pdf?dagsorden=nix', 400, 'Dagsordenen nævner »nix«'],
    ['/bilag.pdf?version=2020-01-01', 400, 'Der er ingen dataversion »2020-01-01«.'],
  ])('is refused with a sentence: %s', async (path, status, sentence) => {
    const answer = await fetch(site.address + path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(sentence)
  })
})
