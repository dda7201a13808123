import { describe, expect, it } from 'vitest'
import { gapWords, inText } from '../../api/verdict-words.ts'
import { noGap } from '../../data/no-verdict.ts'
import { catalogue } from '../support/warehouse.ts'

const called = (code: string) => {
  const area = catalogue.areas.get(code)
  if (!area) throw new Error(`no area ${code}`)
  return inText(area)
}

describe('the third answer in words', () => {
  const words = (result: 'differs' | 'follows', level: 'changing' | 'signs', code: string) =>
    gapWords({ ...noGap('no-comparator'), result, level, reason: null }, called(code))

  it('calls the country as it is called inside a sentence', () => {
    expect(words('differs', 'changing', '000')).toEqual({
      da: 'Vi skiller os ud: forholdet til hele landet er ændret',
      en: 'We differ: the ratio to all Denmark has changed',
    })
  })

  it('calls a group the others in it', () => {
    const group = catalogue.areas.get('791')?.group ?? ''
    expect(words('follows', 'changing', group).da).toBe(
      'Følger udviklingen i de andre provinsbykommuner',
    )
    expect(words('follows', 'signs', group).da).toBe(
      'Tegn på: følger udviklingen i de andre provinsbykommuner',
    )
  })

  it('leaves the name of a place as it is', () => {
    expect(called('082').da).toBe('Region Midtjylland')
  })
})
