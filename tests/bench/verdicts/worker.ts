/** Counts one row of the table after another, as it is asked. */
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { errorRates } from './rates.ts'

const Question = z.object({
  index: z.int(),
  kind: z.enum(['monthly', 'quarterly', 'annual']),
  model: z.string(),
  years: z.array(z.int()),
  series: z.int(),
  seed: z.int(),
})

parentPort?.on('message', (message: unknown) => {
  const { index, series, seed, ...asked } = Question.parse(message)
  parentPort?.postMessage({ index, cells: errorRates(asked, series, seed) })
})
