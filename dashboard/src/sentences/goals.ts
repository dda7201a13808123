/** The heading of the table: `Strategiens ni mål`. */
import type { Language } from '../../../data/vocabulary.ts'

const small = {
  da: [
    'nul',
    'et',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'syv',
    'otte',
    'ni',
    'ti',
    'elleve',
    'tolv',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
}

export function goalsTitle(count: number, lang: Language): string {
  const number = small[lang][count] ?? String(count)
  if (lang === 'da') return `Strategiens ${number} mål`
  return `The strategy’s ${number} ${count === 1 ? 'goal' : 'goals'}`
}
