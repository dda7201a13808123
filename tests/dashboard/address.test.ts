import { expect, it } from 'vitest'
import {
  apiAddress,
  danishPath,
  languageOf,
  otherLanguage,
  pageAddress,
} from '../../dashboard/src/address.ts'
import { today } from '../../data/today.ts'

it('keeps the language in every address', () => {
  expect(pageAddress({ lang: 'da' }, '/')).toBe('/')
  expect(pageAddress({ lang: 'en' }, '/')).toBe('/en')
  expect(pageAddress({ lang: 'en' }, '/status')).toBe('/en/status')
})
it('finds the same page in the other language', () => {
  expect(otherLanguage({ pathname: '/en/indikator/neet' })).toBe('/indikator/neet')
  expect(otherLanguage({ pathname: '/' })).toBe('/en')
})
it('does not take a path that merely begins like English for English', () => {
  expect(languageOf({ pathname: '/energi' })).toBe('da')
  expect(danishPath({ pathname: '/energi' })).toBe('/energi')
})
it('writes queries of the API', () => {
  expect(apiAddress('/areas')).toBe('/api/v1/areas')
  expect(apiAddress('/indicators/neet/ranking.csv', { lang: 'da' })).toBe(
    '/api/v1/indicators/neet/ranking.csv?lang=da',
  )
})
it('takes the day from the setting when it is a day', () => {
  expect(today({ PEJLING_TODAY: '2026-11-22' })).toBe('2026-11-22')
  expect(today({ PEJLING_TODAY: 'tomorrow' })).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
