/** Writes targets, actions and statuses as a workbook to fill in. */
import { existsSync, writeFileSync } from 'node:fs'
import { adoptedOf, planOf } from '../../../data/strategy/strategy.ts'
import { workbook } from '../../../data/strategy/workbook/write.ts'
import { UsageError } from '../../verb.ts'
import { readWhole, type StrategyVerb } from '../desk.ts'

export const exportFile: StrategyVerb = {
  name: 'export',
  summary: 'write targets, actions and statuses as an Excel workbook to fill in',
  usage: 'FILE.xlsx [--json]',
  options: [],
  positionals: 1,
  async run(desk, _values, [file]) {
    if (!file?.endsWith('.xlsx')) throw new UsageError('Name the workbook to write: plan.xlsx.')
    if (existsSync(file)) throw new UsageError(`${file} is there already: name another file.`)
    const files = readWhole(desk)
    writeFileSync(file, await workbook(planOf(files), adoptedOf(files), desk.catalogue, desk.today))
    return { done: true, lines: [`written: ${file}`], json: { file } }
  },
}
