import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connections, connectionsTo } from '../../api/connections.ts'

let instance: DuckDBInstance
let connections: Connections
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  connections = connectionsTo(instance)
})
afterAll(() => {
  connections.close()
  instance.closeSync()
})

const doubled = 'SELECT $1::INTEGER * 2 AS doubled'
type Taken = Awaited<ReturnType<Connections['take']>>
const ask = async (connection: Taken, number: number) =>
  (await connection.runAndReadAll(doubled, [number])).getRowObjectsJson()

it('takes a connection again that was given back whole, and no other', async () => {
  const first = await connections.take()
  const second = await connections.take()
  expect(second).not.toBe(first)
  connections.giveBack(first, true)
  connections.giveBack(second, false)
  expect(await connections.take()).toBe(first)
  expect(await connections.take()).not.toBe(second)
})

it('answers every question with its own values, one after the other and at the same time', async () => {
  const connection = await connections.take()
  expect(await ask(connection, 1)).toEqual([{ doubled: 2 }])
  expect(await ask(connection, 2)).toEqual([{ doubled: 4 }])
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  const answers = await Promise.all(numbers.map((number) => ask(connection, number)))
  expect(answers).toEqual(numbers.map((number) => [{ doubled: number * 2 }]))
  connections.giveBack(connection, true)
})

it('goes on after a query that failed, and after more queries than it keeps prepared', async () => {
  const connection = await connections.take()
  await expect(connection.runAndReadAll('SELECT nothing', [])).rejects.toThrow('Binder Error')
  await expect(connection.runAndReadAll(doubled, ['no number'])).rejects.toThrow('Conversion Error')
  for (let number = 0; number < 200; number++) {
    const reader = await connection.runAndReadAll(`SELECT ${String(number)}::INTEGER AS n`, [])
    expect(reader.getRowObjectsJson()).toEqual([{ n: number }])
  }
  expect(await ask(connection, 21)).toEqual([{ doubled: 42 }])
  connections.giveBack(connection, true)
})

it('closes what is given back after the end', async () => {
  const others = connectionsTo(instance)
  const connection = await others.take()
  others.close()
  others.giveBack(connection, true)
  await expect(connection.runAndReadAll('SELECT 1', [])).rejects.toThrow()
})
