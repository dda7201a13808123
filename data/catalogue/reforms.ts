/** National reforms that changed the rules around some indicators: when, what, and where it can be read. */
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { IsoDate } from '../strategy/iso-date.ts'
import { Text } from '../vocabulary.ts'
import { Id } from './id.ts'

export const Reform = z.strictObject({
  id: Id,
  /** When it took effect, or when it was agreed where that is what the text tells. */
  date: IsoDate,
  /** A few words: they stand below the axis of a chart. */
  name: Text,
  /** One plain sentence of what changed. */
  text: Text,
  /** `Lov nr. 624 af 8. juni 2016`; left out where it is no law. */
  law: Text.optional(),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  /** The indicators whose figures it may have moved, or whose rules it changed. */
  indicators: z.array(Id).min(1),
})
export type Reform = z.infer<typeof Reform>

const name = 'reforms.yaml'

/** @throws {DataError} when the file does not fit */
export const readReforms = (file: string) =>
  readYaml(file, name, z.strictObject({ reforms: z.array(Reform) }))

/** A sentence for every entry that points at nothing, or stands twice. */
export function checkReforms(
  { value, at }: ReturnType<typeof readReforms>,
  indicators: ReadonlyMap<string, unknown>,
): string[] {
  return value.reforms.flatMap((reform, i) => {
    const first = value.reforms.findIndex(({ id }) => id === reform.id)
    const unknown = reform.indicators.flatMap((id, nth) =>
      indicators.has(id) ? [] : [`${at(['reforms', i, 'indicators', nth])}: no indicator "${id}"`],
    )
    return [
      ...(first < i ? [`${at(['reforms', i, 'id'])}: "${reform.id}" stands twice`] : []),
      ...unknown,
    ]
  })
}
