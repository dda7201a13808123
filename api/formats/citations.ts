/** A citation as a line of text, as BibTeX and as RIS. */
import type { Language, Text } from '../../data/vocabulary.ts'

/** What is cited. */
export type Cited = {
  indicator: string
  title: Text
  credit: Text
  /** Who stands as author: the publishers, or whoever calculated. */
  authors: Text[]
  vintage: string
  /** ISO day. */
  accessed: string
  /** The page in each language. */
  address: Text
  licences: string[]
}

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

const day = (iso: string, lang: Language): string =>
  new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  )

/** What reads by lines must not be given more of them. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** `Kilde: Danmarks Statistik, AUP02. … Dataversion 2026-08-22, læst 25. november 2026 på https://…` */
export const citationText = (cited: Cited): Text => ({
  da: `Kilde: ${cited.credit.da}. ${inOneLine(cited.title.da)}. Dataversion ${cited.vintage}, læst ${day(cited.accessed, 'da')} på ${cited.address.da}`,
  en: `Source: ${cited.credit.en}. ${inOneLine(cited.title.en)}. Data version ${cited.vintage}, read ${day(cited.accessed, 'en')} at ${cited.address.en}`,
})

const marks = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
])

const latex = (text: string): string =>
  inOneLine(text).replace(/[\\~^{}%&#_$]/g, (mark) => marks.get(mark) ?? `\\${mark}`)

/** Keys are ASCII; a title in double braces keeps its capitals. */
export function bibtex(cited: Cited, lang: Language): string {
  const fields: [string, string][] = [
    ['author', cited.authors.map((author) => `{${latex(author[lang])}}`).join(' and ')],
    ['title', `{${latex(cited.title[lang])}}`],
    ['year', cited.vintage.slice(0, 4)],
    ['version', latex(cited.vintage)],
    ['note', latex([cited.credit[lang], ...cited.licences].join('. '))],
    ['url', cited.address[lang]],
    ['urldate', cited.accessed],
    ['langid', lang === 'da' ? 'danish' : 'english'],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@misc{pejling-${cited.indicator}-${cited.vintage},\n${lines.join('')}}\n`
}

/** Reference managers read it line by line, each with a tag of two letters. */
export function ris(cited: Cited, lang: Language): string {
  const lines: [string, string][] = [
    ['TY', 'DATA'],
    ...cited.authors.map((author): [string, string] => ['AU', author[lang]]),
    ['TI', cited.title[lang]],
    ['PY', cited.vintage.slice(0, 4)],
    ['ET', cited.vintage],
    ['N1', [cited.credit[lang], ...cited.licences].join('. ')],
    ['UR', cited.address[lang]],
    ['Y2', cited.accessed.replaceAll('-', '/')],
    ['LA', lang],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${inOneLine(value)}\r\n`).join('')
}
