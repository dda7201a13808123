/** `npm run test:machine`, as root: README's operations under systemd, followed word by word on empty machines. */
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStatbank } from '../support/statbank-emulator.ts'
import { ras200 } from '../support/statbank-tables.ts'
import { execute } from './execute.ts'
import { boot, bringProject, makeRoot, type Machine } from './machine.ts'
import { comesBack, confined, damaged, drains, pulled, refusesSettings } from './promises.ts'
import { backup, lines, verb } from './readme.ts'
import { answersSoon, check, counted, figures, inForce, port, statusOf } from './site.ts'

const [build = '', ...setUp] = lines
const start = setUp.pop() ?? ''

async function follow({ run }: Machine, ...commands: string[]): Promise<void> {
  for (const command of commands) {
    const { code, out, err } = await run(`cd /srv/pejling && ${command}`)
    check(command, code === 0, out + err)
  }
}

async function withMachine(root: string, work: (machine: Machine) => Promise<void>): Promise<void> {
  const machine = await boot(root)
  await work(machine).finally(() => machine.end())
}

/** Everything that the first machine is put to; its figures are the second's too. */
async function onFirst(root: string, machine: Machine, settings: string): Promise<string> {
  await follow(machine, ...setUp)
  await machine.run(settings)
  await follow(machine, start)
  check('it answers once it has started', (await statusOf('/health/ready')) === 200)
  const was = await figures(await inForce())
  await confined(machine)
  await comesBack(machine)
  await follow(machine, backup)
  await damaged(machine)
  await refusesSettings(machine)
  await pulled(machine)
  await drains(machine)
  check(`the figures of ${root} can be compared`, was.startsWith('200 '), was)
  return was
}

async function restored(machine: Machine, settings: string, from: string, to: string) {
  await follow(machine, ...setUp)
  await machine.run(settings)
  const [kept, files] = ['var/lib/private/pejling-files', '/var/lib/pejling-files']
  cpSync(join(from, kept), join(to, files), { recursive: true })
  await follow(machine, `${verb} restore ${files}/*.tar`, start)
}

async function main(folder: string): Promise<void> {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const statbank = await startStatbank({ tables: [ras200()] })
  const own = [`PORT=${String(port)}`, `STATBANK_URL=${statbank.url}`]
  const settings = `printf '%s\\n' ${own.join(' ')} EUROSTAT_URL=http://127.0.0.1:9 >> /etc/pejling/pejling.env`
  makeRoot(first)
  bringProject(first)
  await withMachine(first, (machine) => follow(machine, build))
  await execute('cp', ['-a', '--reflink=auto', first, second])
  let was = ''
  await withMachine(first, async (machine) => {
    was = await onFirst(first, machine, settings)
  })
  await withMachine(first, async () => {
    check('it is there again when the machine starts', await answersSoon())
  })
  await withMachine(second, async (machine) => {
    await restored(machine, settings, first, second)
    check('another machine has every figure', (await figures(await inForce())) === was)
  })
  await statbank.close()
}

const needed = await execute('sh', ['-c', 'command -v mmdebstrap systemd-nspawn nsenter git'])
if (process.getuid?.() !== 0 || needed.code !== 0) {
  process.stderr.write(
    'test:machine needs root, mmdebstrap and systemd-nspawn (Debian: systemd-container).\n',
  )
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'pejling-machine-'))
try {
  await main(folder)
} finally {
  // Never what may still be mounted there.
  await execute('rm', ['-rf', '--one-file-system', folder])
}
process.stdout.write(`${String(counted.passed)} passed, ${String(counted.failed)} failed\n`)
process.exitCode = counted.failed === 0 ? 0 : 1
