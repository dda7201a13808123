/** Measures every row of the study's tables again, on as many threads as there are processors. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Cell } from './rates.ts'
import { study, type StudyRow } from './study.ts'

const Rates = z.object({ date: z.number(), year: z.number(), differs: z.number() })
const CellAnswer = z.object({ changing: Rates, signs: Rates, twoPoints: Rates })
const Answer = z.object({ index: z.int(), cells: z.array(CellAnswer) })

export type Measured = StudyRow & { measured: Cell[] }

/**
 * @param series simulated for each row; each row has a sequence of random numbers of its own
 * @param progress is told how many of how many rows are done
 */
export async function measure(
  series: number,
  seed: number,
  progress: (done: number, of: number) => void,
): Promise<Measured[]> {
  const found: Measured[] = []
  let next = 0
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url))
      const ask = () => {
        const index = next++
        const row = study[index]
        if (!row) {
          void worker.terminate()
          resolve()
          return
        }
        const years = row.cells.map((cell) => cell.years)
        const { kind, model } = row
        worker.postMessage({ index, kind, model, years, series, seed: seed + index })
      }
      worker.on('message', (message: unknown) => {
        const { index, cells } = Answer.parse(message)
        const row = study[index]
        if (row) found[index] = { ...row, measured: cells }
        progress(found.filter(Boolean).length, study.length)
        ask()
      })
      worker.on('error', reject)
      ask()
    })
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return found
}
