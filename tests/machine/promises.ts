/** What README says of the units, each tried on a machine that runs them. */
import type { Machine } from './machine.ts'
import { stop, verb } from './readme.ts'
import { ask, check, inForce, statusOf } from './site.ts'

const settings = '/etc/pejling/pejling.env'
const pid = '$(systemctl show pejling -p MainPID --value)'

export async function confined({ run }: Machine): Promise<void> {
  const as = `p=${pid}; u=$(stat -c %u /proc/$p); nsenter -t $p -m -S $u -G $u`
  const may = async (command: string) => (await run(`${as} ${command}`)).code === 0
  check('it is not root', Number((await run(`${as} id -u`)).out) > 0)
  for (const folder of ['/srv/pejling', '/etc/pejling', '/var/lib', '/usr']) {
    check(`it may not write to ${folder}`, !(await may(`touch ${folder}/written`)))
  }
  check('it may write to its own folder', await may('touch /var/lib/pejling/written'))
  check('it may not read the keys', !(await may('cat /etc/pejling/etl.env')))
  const { out } = await run('systemd-analyze security pejling --no-pager | tail -1')
  check('systemd finds it well confined', Number(/: (\d+\.\d+) /.exec(out)?.[1] ?? 10) < 2, out)
}

export async function comesBack({ run }: Machine): Promise<void> {
  await run(`kill -9 ${pid}; sleep 3; systemctl start pejling`)
  check('it is there again after kill -9', (await statusOf('/')) === 200)
}

export async function drains({ run }: Machine): Promise<void> {
  const asked = await ask('/api/v1/warehouse.duckdb')
  const stopping = run(stop)
  const { byteLength } = await asked.arrayBuffer()
  check(
    `${stop} lets an answer end`,
    byteLength === Number(asked.headers.get('content-length')),
    String(byteLength),
  )
  check('and then nobody listens', (await stopping).code === 0 && (await statusOf('/')) === 0)
}

export async function damaged({ run }: Machine): Promise<void> {
  await run(
    'systemctl stop pejling; printf XXXX | dd of=$(ls /var/lib/pejling/warehouse/*.duckdb | tail -1) conv=notrunc bs=4 seek=2; systemctl start pejling',
  )
  check('a damaged warehouse is 503', (await statusOf('/health/ready')) === 503)
  const { out } = await run("journalctl -u pejling -o cat | grep '^{' | tail -1")
  const isJson = typeof JSON.parse(out || '""') === 'object'
  check('the log is JSON and says the way back', isJson && /"msg":".+rebuild/.test(out), out)
  const { code, err } = await run(`cd /srv/pejling && ${verb} rebuild; r=$?; sleep 2; exit $r`)
  check(`${verb} rebuild`, code === 0, err)
  check('then it answers', (await statusOf('/health/ready')) === 200)
}

export async function refusesSettings({ run }: Machine): Promise<void> {
  await run(`echo PUBLIC_URL=wrong >> ${settings}`)
  check('a wrong setting fails the start', (await run('systemctl restart pejling')).code !== 0)
  const { out } = await run('journalctl -u pejling -o cat -n 30')
  check('and is named', out.includes('The setting PUBLIC_URL cannot be used'), out)
  await run(`sed -i /=wrong/d ${settings}; systemctl restart pejling`)
}

/** StatBank has one new table; the others, and publishers that nobody plays, fail. */
export async function pulled({ run }: Machine): Promise<void> {
  const before = await inForce()
  await run(
    `echo JOBINDSATS_TOKEN=key-of-a-test > /etc/pejling/etl.env; echo JOBINDSATS_URL=http://127.0.0.1:9 >> ${settings}`,
  )
  check(
    'a pull that misses something fails',
    (await run('systemctl start pejling-pull')).code !== 0,
  )
  const { out } = await run('journalctl -u pejling-pull -o cat')
  check('it says what it missed', /^failed statbank-auk01: .*AUK01/m.test(out), out)
  check('it has the key', /^failed jobindsats-\S+: /m.test(out), out)
  check('no log has the key', !(await run('journalctl')).out.includes('key-of-a-test'))
  await run('sleep 2')
  check('what came is in force', (await inForce()) !== before)
  const { code, err } = await run(`cd /srv/pejling && ${verb} rollback; r=$?; sleep 2; exit $r`)
  check(`${verb} rollback`, code === 0 && (await inForce()) === before, err)
}
