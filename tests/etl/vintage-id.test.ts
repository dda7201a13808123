import { describe, expect, it } from 'vitest'
import type { Loaded } from '../../etl/load.ts'
import type { Manifest } from '../../etl/raw.ts'
import { nameVintage } from '../../etl/vintage-id.ts'

const reading = (retrieved: string | null): Pick<Loaded, 'delivery'> => ({
  delivery: { dataset: 'x', kind: 'shipped', retrieved, note: null, since: null, answers: [] },
})
const manifest = (id: string): Manifest => ({
  number: 1,
  id,
  published: '2026-08-22T10:00:00.000Z',
  deliveries: [],
  singleFigures: null,
  withdrawn: null,
})
const today = new Date('2026-11-23T12:00:00Z')

describe('the name of a vintage', () => {
  it('is the newest day on which its figures were retrieved', () => {
    expect(
      nameVintage([reading('2026-08-22'), reading(null), reading('2024-06-22')], [], today),
    ).toBe('2026-08-22')
  })

  it('is today when no day is known', () => {
    expect(nameVintage([reading(null)], [], today)).toBe('2026-11-23')
  })

  it('counts the vintages of one day', () => {
    const taken = [manifest('2026-11-23'), manifest('2026-11-23-2')]
    expect(nameVintage([reading('2026-11-23T08:00:00.000Z')], taken, today)).toBe('2026-11-23-3')
  })

  it('is never before the vintage before it', () => {
    expect(nameVintage([reading('2026-08-22')], [manifest('2026-11-01')], today)).toBe(
      '2026-11-01-2',
    )
  })
})
