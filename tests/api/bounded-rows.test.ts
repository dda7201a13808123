import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { boundedRows } from '../../api/bounded-rows.ts'
import { ProblemError } from '../../api/problem.ts'

it('ends a query that runs away with a sentence, and the connection goes on answering', async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const endless =
    'SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range % 7 = b.range % 11'
  const answer = boundedRows(connection, endless, [], 200)
  await expect(answer).rejects.toThrow(ProblemError)
  await expect(answer).rejects.toMatchObject({
    problem: {
      status: 503,
      detail: 'The answer would take longer than 0.2 seconds: ask for less.',
    },
  })
  expect(await boundedRows(connection, 'SELECT 1 AS one', [])).toEqual([{ one: 1 }])
  await expect(boundedRows(connection, 'SELECT nonsense', [])).rejects.toThrow('Binder Error')
  instance.closeSync()
})
