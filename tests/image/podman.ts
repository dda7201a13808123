/** Podman with a store of the tests' own, so that no stand-in ever passes for the real image elsewhere. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @throws {Error} with a sentence that says what is missing */
export function openStore(): string {
  if (process.getuid?.() !== 0)
    throw new Error('The image is tried as root: containers need it here.')
  for (const [program, from] of [
    ['podman', 'podman'],
    ['mmdebstrap', 'mmdebstrap'],
    ['dpkg-deb', 'dpkg'],
  ]) {
    if (spawnSync(String(program), ['--version']).error) {
      throw new Error(`${String(program)} is missing: install the package ${String(from)}.`)
    }
  }
  const store = mkdtempSync(join(tmpdir(), 'pejling-image-'))
  mkdirSync(join(store, 'networks'))
  writeFileSync(join(store, 'storage.conf'), storage(store))
  writeFileSync(join(store, 'containers.conf'), engine(store))
  return store
}

const storage = (store: string): string => `[storage]
driver = "overlay"
graphroot = "${join(store, 'images')}"
runroot = "${join(store, 'run')}"
`

/** crun refuses version 1 and 2 of control groups side by side; and a container is given no more than its host has. */
const engine = (store: string): string => `[engine]
static_dir = "${join(store, 'libpod')}"
volume_path = "${join(store, 'volumes')}"
tmp_dir = "${join(store, 'libpod-run')}"
events_logger = "file"
${existsSync('/sys/fs/cgroup/unified') ? 'runtime = "runc"\n' : ''}${existsSync('/run/systemd/system') ? '' : 'cgroup_manager = "cgroupfs"\n'}
[network]
network_config_dir = "${join(store, 'networks')}"
[containers]
default_ulimits = ["nofile=16384:16384", "nproc=16384:16384"]
`

export const environment = (store: string): NodeJS.ProcessEnv => ({
  ...process.env,
  CONTAINERS_CONF: join(store, 'containers.conf'),
  CONTAINERS_STORAGE_CONF: join(store, 'storage.conf'),
})

/** @returns what podman says on stdout
 * @throws {Error} with what it says on stderr, when it fails */
export const podman = (store: string, words: string[], input?: Buffer): string =>
  execFileSync('podman', words, {
    env: environment(store),
    input,
    encoding: 'utf8',
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 2 ** 20,
  }).trim()

/** What a container is run with, after the compose file. */
export const hardened = [
  '--pull=never',
  '--read-only',
  '--tmpfs=/tmp',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
  '--memory=2g',
]

export type Ended = { code: number; out: string; err: string }

/** Runs a program of the image to its end. */
export function runOnce(store: string, volume: string, ...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    'podman',
    [
      'run',
      '--rm',
      ...hardened,
      '--no-healthcheck',
      `--volume=${volume}:/data`,
      'localhost/pejling',
      ...words,
    ],
    { env: environment(store), encoding: 'utf8' },
  )
  return { code: status ?? -1, out: stdout, err: stderr }
}

export function removeStore(store: string): void {
  spawnSync('podman', ['rm', '--all', '--force', '--time=0'], { env: environment(store) })
  spawnSync('podman', ['network', 'prune', '--force'], { env: environment(store) })
  spawnSync('podman', ['image', 'umount', '--all', '--force'], { env: environment(store) })
  rmSync(store, { recursive: true, force: true })
}
