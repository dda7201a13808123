/** An empty Debian 12 of its own that boots with systemd and shares this machine's network. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { execute, type Told } from './execute.ts'

const mirror = 'http://deb.debian.org/debian'
const packages = 'systemd,systemd-sysv,dbus,ca-certificates,npm'
const certificates = 'usr/local/share/ca-certificates'

/** Nothing but Debian, its npm, and what this machine needs to reach registries: certificates and npm's settings. */
export function makeRoot(root: string): void {
  const words = ['--quiet', '--variant=minbase', `--include=${packages}`, 'bookworm', root, mirror]
  execFileSync('nice', ['-n', '10', 'mmdebstrap', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  cpSync(join('/', certificates), join(root, certificates), { recursive: true })
  execFileSync('chroot', [root, 'update-ca-certificates'], { stdio: 'ignore' })
  const npmrc = join(homedir(), '.npmrc')
  if (existsSync(npmrc)) cpSync(npmrc, join(root, 'root/.npmrc'))
}

/** What is committed, where README wants it. */
export function bringProject(root: string): void {
  const home = join(root, 'srv/pejling')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-x', '-C', home], {
    input: execFileSync('git', ['archive', 'HEAD'], { maxBuffer: 1e9 }),
  })
}

export type Machine = {
  /** A shell's command inside, as root. */
  run: (command: string) => Promise<Told>
  end(): Promise<void>
}

/** What npm and Node are told here about registries and proxies. */
const told = Object.entries(process.env)
  .filter(([name]) => /^(npm_config_registry|NODE_EXTRA_CA_CERTS|\w+_proxy)$/i.test(name))
  .map(([name, value]) => `${name}=${value ?? ''}`)

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Boots it; the answer is there once systemd has started everything. */
export async function boot(root: string): Promise<Machine> {
  const isUnified = existsSync('/sys/fs/cgroup/cgroup.controllers')
  const flags = ['--quiet', '--boot', '--register=no', '--keep-unit', '--resolv-conf=copy-host']
  const words = ['-n', '10', 'systemd-nspawn', ...flags, '--console=pipe', '-D', root]
  const nspawn = spawn('nice', words, {
    stdio: 'ignore',
    env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: isUnified ? '1' : '0' },
  })
  const ended = once(nspawn, 'exit')
  const leader = async () => (await execute('pgrep', ['-P', String(nspawn.pid)])).out.trim()
  const run = async (command: string) => {
    const inside = ['-t', await leader(), '-a', 'env', '-i', 'HOME=/root', path, ...told]
    return await execute('nsenter', [...inside, 'bash', '-c', command])
  }
  for (let nth = 0; nth < 60; nth++) {
    await pause(1000)
    if (/running|degraded/.test((await run('systemctl is-system-running')).out)) break
  }
  const end = async () => {
    // To the one who holds it: power off.
    nspawn.kill('SIGTERM')
    await ended
  }
  return { run, end }
}
