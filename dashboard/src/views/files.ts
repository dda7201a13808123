/** The files that an indicator can be downloaded as. */
import type { Language } from '../../../data/vocabulary.ts'
import { apiAddress } from '../address.ts'
import { dataWordsOf } from '../text/data-page.ts'

export type File = { name: string; address: string }
export type FileGroup = { name: string; files: File[] }

/** @param ranked whether all municipalities can be compared in one period */
export function filesOf(id: string, lang: Language, ranked: boolean): FileGroup[] {
  const words = dataWordsOf(lang)
  const at = (name: string, path: string, more: Record<string, string> = {}): File => ({
    name,
    address: apiAddress(`/indicators/${id}/${path}`, { lang, ...more }),
  })
  const figures = [
    at('Excel', 'observations.xlsx'),
    at('CSV', 'observations.csv'),
    at(words.danishCsv, 'observations.csv', { dialect: 'da' }),
    at('JSON', 'observations.json'),
    at('JSON-stat', 'observations.jsonstat'),
    at('Parquet', 'observations.parquet'),
    at('Arrow', 'observations.arrow'),
    at(words.zip, 'observations.zip'),
  ]
  const everyone = [
    at('Excel', 'ranking.xlsx'),
    at('CSV', 'ranking.csv'),
    at('JSON', 'ranking.json'),
  ]
  const pictures = [at('PNG', 'chart.png'), at('SVG', 'chart.svg')]
  return [
    { name: words.figures, files: figures },
    ...(ranked ? [{ name: words.everyone, files: everyone }] : []),
    { name: words.picture, files: pictures },
  ]
}

/** The citation as files for programs that keep references. */
export const citationFiles = (id: string, lang: Language): File[] =>
  [
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    [dataWordsOf(lang).plain, 'txt'],
  ].map(([name = '', ending = '']) => ({
    name,
    address: apiAddress(`/indicators/${id}/citation.${ending}`, { lang }),
  }))
