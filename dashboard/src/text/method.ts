/** The method page in the reader's language. */
import type { Language } from '../../../data/vocabulary.ts'
import type { MethodSection } from './method-blocks.ts'
import { methodDa } from './method-da.ts'
import { methodEn } from './method-en.ts'

const methods: Record<Language, MethodSection[]> = { da: methodDa, en: methodEn }

/** The sections of the method page in order. */
export const methodOf = (lang: Language): MethodSection[] => methods[lang]
