/** What the emulated Uddannelsesstatistik.dk answers to /skema and /statistik. */
import { z } from 'zod'
import { jsonReply, textReply, type Reply } from './reply.ts'
import type { Cell, EmulatedCube } from './uddannelsesstatistik-cube.ts'

const SkemaQuestion = z.object({
  område: z.string().optional(),
  emne: z.string().optional(),
  underemne: z.string().optional(),
})

const StatistikQuestion = z.object({
  område: z.string(),
  emne: z.string(),
  underemne: z.string(),
  nøgletal: z.array(z.string()).min(1),
  detaljering: z.array(z.string()),
  filtre: z.record(z.string(), z.array(z.string())).default({}),
  tomme_rækker: z.boolean().default(false),
  side: z.int().default(1),
  side_størrelse: z.int().min(1).default(10_000),
})
type StatistikQuestion = z.infer<typeof StatistikQuestion>

/** How pages are counted, and what comes for page 0 where there is none: page 1 again, or a refusal. */
export type Paging = 'from-1' | 'from-1-strict' | 'from-0'

const refused = (message: string): Reply => textReply(message, 400)

export const unauthorised = (): Reply => textReply('', 401)

/** The refusal of a name that the publisher does not know, or no longer; only its last words are known for certain. */
export const notFound = (name: string): Reply => refused(`${name} kunne ikke findes`)

/** The next level below what the question names, or the description of the cube that it names. */
export function answerSkema(cubes: EmulatedCube[], body: unknown): Reply {
  const question = SkemaQuestion.safeParse(body)
  if (!question.success) return refused('Ugyldig forespørgsel')
  const { område, emne, underemne } = question.data
  let left = cubes
  for (const [step, wanted] of [
    ['område', område],
    ['emne', emne],
    ['underemne', underemne],
  ] as const) {
    if (wanted === undefined) return jsonReply(entries(left, step))
    left = left.filter((cube) => cube[step] === wanted)
    if (left.length === 0) return notFound(wanted)
  }
  const cube = left[0]
  if (!cube) return notFound(underemne ?? '')
  return jsonReply({
    detaljer: [...cube.details].map(([name, members]) => ({ name, count: members.length })),
    nøgletal: cube.figures.map(({ nøgletal }) => nøgletal),
    rapporter: [],
  })
}

const entries = (cubes: EmulatedCube[], step: 'område' | 'emne' | 'underemne') =>
  [...new Map(cubes.map((cube) => [cube[step], cube.name]))].map(([ID, Name]) => ({ ID, Name }))

/** One page of rows, in the order of the details. */
export function answerStatistik(cubes: EmulatedCube[], body: unknown, paging: Paging): Reply {
  const parsed = StatistikQuestion.safeParse(body)
  if (!parsed.success) return refused('Ugyldig forespørgsel')
  const question = parsed.data
  if (question.side_størrelse > 100_000) return refused('side_størrelse må højst være 100000')
  const cube = cubes.find(
    (candidate) =>
      candidate.område === question.område &&
      candidate.emne === question.emne &&
      candidate.underemne === question.underemne,
  )
  if (!cube) return notFound(question.underemne)
  const figures = cube.figures.map(({ nøgletal }) => nøgletal)
  const unknown =
    question.nøgletal.find((name) => !figures.includes(name)) ??
    [...question.detaljering, ...Object.keys(question.filtre)].find(
      (name) => !cube.details.has(name),
    )
  if (unknown !== undefined) return notFound(unknown)
  return turnTo(rowsOf(cube, question), question, paging)
}

function turnTo(rows: unknown[], question: StatistikQuestion, paging: Paging): Reply {
  const { side, side_størrelse: size } = question
  if (side < 0 || (side === 0 && paging === 'from-1-strict')) return refused('Ugyldig side')
  const start = Math.max(0, paging === 'from-0' ? side : side - 1) * size
  return jsonReply(rows.slice(start, start + size))
}

function rowsOf(cube: EmulatedCube, question: StatistikQuestion): Record<string, string>[] {
  const cells = question.detaljering.reduce<Cell[]>(
    (found, detail) => {
      const allowed = question.filtre[detail]
      const members = (cube.details.get(detail) ?? []).filter(
        (member) => allowed === undefined || allowed.includes(member),
      )
      return found.flatMap((cell) => members.map((member) => ({ ...cell, [detail]: member })))
    },
    [{}],
  )
  return cells.flatMap((cell) => {
    const figures = cube.figures.filter(({ nøgletal }) => question.nøgletal.includes(nøgletal))
    const written = figures.map(({ nøgletal, persons, write }): [string, string] => [
      nøgletal,
      persons(cell) < 3 ? '' : write(cell),
    ])
    if (!question.tomme_rækker && written.every(([, text]) => text === '')) return []
    const names = Object.entries(cell).map(([detail, member]): [string, string] => [
      `${detail}.${detail.split('.')[1] ?? ''}`,
      member,
    ])
    return [Object.fromEntries([...names, ...written])]
  })
}
