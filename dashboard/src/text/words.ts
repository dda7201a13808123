/** The texts of a language. */
import type { Language } from '../../../data/vocabulary.ts'
import { da, type Words } from './da.ts'
import { en } from './en.ts'

export type { Words }

const words: Record<Language, Words> = { da, en }
export const wordsOf = (lang: Language): Words => words[lang]
