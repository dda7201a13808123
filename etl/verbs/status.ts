/** Says what is in force and how the last run went. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RunReport } from '../../data/layout.ts'
import { figuresInForce } from '../in-force.ts'
import type { House } from '../house.ts'
import { lakeStatus } from '../lake/lake-status.ts'
import { currentPointer } from '../pointer.ts'
import { overdue } from '../run-report.ts'
import { rawStore } from '../raw.ts'
import type { Verb } from '../verb.ts'

export const status: Verb = {
  name: 'status',
  summary: 'say what is in force and how the last run went',
  usage: '[--json]',
  options: [],
  parse: {},
  writes: false,
  positionals: 0,
  async run(house) {
    const pointer = await currentPointer(house)
    if (!pointer) {
      const line = 'Nothing has been published yet: run "npm run etl -- publish".'
      return { done: true, lines: [line], json: { vintage: null, datasets: [], lastRun: null } }
    }
    const inForce = await figuresInForce(house)
    const manifests = await rawStore(house.layout.raw).manifests()
    const deliveries = manifests.find(({ id }) => id === pointer.vintage)?.deliveries ?? []
    // Of a dataset's layers the last is the newest.
    const newest = new Map(deliveries.map((delivery) => [delivery.dataset, delivery]))
    const datasets = [...newest.values()].map(({ dataset, kind, retrieved }) => ({
      dataset,
      kind,
      retrieved,
      figures: inForce.get(dataset)?.count ?? 0,
      latest: inForce.get(dataset)?.latest ?? null,
    }))
    const late = await overdue(house)
    const lastRun = await newestReport(house)
    const lake = await lakeStatus(house, pointer)
    return {
      done: !lake?.line.startsWith('failed'),
      lines: [
        `${pointer.vintage} is in force (vintage ${String(pointer.number)}).`,
        ...(lake ? [lake.line] : []),
        ...datasets.map(
          ({ dataset, kind, retrieved, figures, latest }) =>
            `${dataset}: ${String(figures)} figures to ${latest ?? 'nowhere'}, ${kind}, retrieved ${retrieved?.slice(0, 10) ?? 'on an unknown day'}`,
        ),
        ...(lastRun?.datasets ?? [])
          .filter(({ outcome }) => outcome === 'failed')
          .map(({ dataset, message }) => `failed in the last run: ${dataset}: ${message ?? ''}`),
        ...late.map(
          ({ dataset, period, day }) => `overdue ${dataset}: ${period} was expected by ${day}`,
        ),
      ],
      json: {
        vintage: pointer.vintage,
        number: pointer.number,
        datasets,
        lastRun,
        overdue: late,
        ...(lake && { lake }),
      },
    }
  },
}

async function newestReport(house: House): Promise<RunReport | null> {
  const names = await readdir(house.layout.runs).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (newest === undefined) return null
  return RunReport.parse(JSON.parse(await readFile(join(house.layout.runs, newest), 'utf8')))
}
