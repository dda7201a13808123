/** Connections to an opened warehouse file that are used again, with the queries that they have prepared already. */
import type {
  DuckDBConnection,
  DuckDBInstance,
  DuckDBPreparedStatement,
  DuckDBValue,
} from '@duckdb/node-api'

/** Connections that wait for the next request; more are closed. */
const mostWaiting = 16

/** Queries that one connection keeps prepared. Planning a small one takes longer than its answer. */
const mostPrepared = 64

export type Connection = Pick<DuckDBConnection, 'interrupt' | 'runAndReadAll'>

export type Connections = {
  take(): Promise<Connection>
  /** @param whole whether every query on it has ended as it should */
  giveBack(connection: Connection, whole: boolean): void
  /** Closes those that wait; whoever has one gives it back before. */
  close(): void
}

type Pooled = Connection & { close(): void }

export function connectionsTo(instance: DuckDBInstance): Connections {
  const waiting: Pooled[] = []
  const taken = new Map<Connection, Pooled>()
  let closed = false
  return {
    async take() {
      const connection = waiting.pop() ?? preparing(await instance.connect())
      taken.set(connection, connection)
      return connection
    },
    giveBack(connection, whole) {
      const known = taken.get(connection)
      taken.delete(connection)
      if (!known) return
      if (whole && !closed && waiting.length < mostWaiting) waiting.push(known)
      else known.close()
    },
    close() {
      closed = true
      for (const connection of waiting.splice(0)) connection.close()
    },
  }
}

/**
 * Keeps what it has prepared. A statement is taken out while it runs, so that the same query with other values at the
 * same time has one of its own.
 */
function preparing(connection: DuckDBConnection): Pooled {
  const idle = new Map<string, DuckDBPreparedStatement>()
  const keep = (sql: string, statement: DuckDBPreparedStatement): void => {
    const [oldest = sql] = idle.keys()
    const leaving = idle.has(sql) ? sql : oldest
    if (leaving === sql || idle.size >= mostPrepared) {
      idle.get(leaving)?.destroySync()
      idle.delete(leaving)
    }
    idle.set(sql, statement)
  }
  return {
    interrupt() {
      connection.interrupt()
    },
    async runAndReadAll(sql: string, values: DuckDBValue[] = []) {
      const statement = idle.get(sql) ?? (await connection.prepare(sql))
      idle.delete(sql)
      try {
        statement.bind(values)
        const reader = await statement.runAndReadAll()
        keep(sql, statement)
        return reader
      } catch (error) {
        statement.destroySync()
        throw error
      }
    },
    close() {
      for (const statement of idle.values()) statement.destroySync()
      connection.closeSync()
    },
  }
}
