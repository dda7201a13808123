/** Stand-ins of the images that the Containerfile and the compose file name, from Debian's and npm's packages: what the real ones hold, as far as ours uses it. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { podman } from './podman.ts'

export type Base = {
  name: string
  /** Instructions that the real image has. */
  instructions: string[]
  fill: (root: string, work: string) => void
}

const paths = 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const release = 'bookworm'

/** Debian's smallest root, Node and npm: no compiler, no strip. */
const node: Base = {
  name: 'docker.io/library/node:24-bookworm-slim',
  instructions: [paths, 'CMD ["node"]'],
  fill(root, work) {
    const tar = join(work, 'root.tar')
    run(
      'mmdebstrap',
      '--quiet',
      '--variant=minbase',
      '--include=ca-certificates',
      release,
      tar,
      'http://deb.debian.org/debian',
    )
    run('tar', '--directory', root, '--extract', '--file', tar)
    cpSync(process.execPath, join(root, 'usr/local/bin/node'))
    const modules = join(root, 'usr/local/lib/node_modules')
    mkdirSync(modules)
    execFileSync('npm', ['pack', '--silent', 'npm@11'], { cwd: work })
    run(
      'tar',
      '--directory',
      work,
      '--extract',
      '--file',
      join(work, theOne(work, /^npm-.*\.tgz$/)),
    )
    cpSync(join(work, 'package'), join(modules, 'npm'), { recursive: true })
    symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'))
  },
}

/** The packages that distroless lists for cc-debian12, its users, certificates and folders. */
const distroless: Base = {
  name: 'gcr.io/distroless/cc-debian12:nonroot',
  instructions: [
    paths,
    'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt',
    'USER 65532',
    'WORKDIR /home/nonroot',
  ],
  fill(root, work) {
    unpack(root, work, [
      'base-files',
      'netbase',
      'tzdata',
      'media-types',
      'libc6',
      'libssl3',
      'libgomp1',
      'libstdc++6',
      'libgcc-s1',
      'gcc-12-base',
    ])
    certificates(root, work)
    mkdirSync(join(root, 'home/nonroot'), { recursive: true })
    chownSync(join(root, 'home/nonroot'), 65532, 65532)
    chmodSync(join(root, 'tmp'), 0o1777)
    const users = [
      ['root', 0, '/root'],
      ['nobody', 65534, '/nonexistent'],
      ['nonroot', 65532, '/home/nonroot'],
    ]
    writeFileSync(
      join(root, 'etc/passwd'),
      users
        .map(
          ([name, id, home]) =>
            `${String(name)}:x:${String(id)}:${String(id)}::${String(home)}:/sbin/nologin\n`,
        )
        .join(''),
    )
    writeFileSync(
      join(root, 'etc/group'),
      users.map(([name, id]) => `${String(name)}:x:${String(id)}:\n`).join(''),
    )
    writeFileSync(join(root, 'etc/nsswitch.conf'), 'hosts: files dns\n')
  },
}

/** Debian's Caddy (2.6) with the paths of the real image. */
const caddy: Base = {
  name: 'docker.io/library/caddy:2',
  instructions: [
    paths,
    'ENV XDG_CONFIG_HOME=/config',
    'ENV XDG_DATA_HOME=/data',
    'WORKDIR /srv',
    'CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]',
  ],
  fill(root, work) {
    unpack(root, work, ['base-files', 'libc6', 'libzstd1', 'caddy'])
    certificates(root, work)
    for (const folder of ['config', 'data', 'srv'])
      mkdirSync(join(root, folder), { recursive: true })
  },
}

export const bases: Base[] = [node, distroless, caddy]

export function makeBase(store: string, { name, instructions, fill }: Base): void {
  const work = mkdtempSync(join(store, 'base-'))
  const root = join(work, 'root')
  mkdirSync(root)
  fill(root, work)
  const tar = join(work, 'image.tar')
  run('tar', '--directory', root, '--create', '--file', tar, '.')
  podman(store, ['import', ...instructions.map((line) => `--change=${line}`), tar, name])
  rmSync(work, { recursive: true, force: true })
}

function unpack(root: string, work: string, packages: string[]): void {
  const folder = mkdtempSync(join(work, 'packages-'))
  chmodSync(folder, 0o777)
  chmodSync(work, 0o755)
  execFileSync('apt-get', ['download', '--quiet', ...packages], { cwd: folder, stdio: 'ignore' })
  for (const file of readdirSync(folder)) run('dpkg-deb', '--extract', join(folder, file), root)
}

/** All of Debian's certificates as one file, as update-ca-certificates writes it. */
function certificates(root: string, work: string): void {
  const beside = join(work, 'certificates')
  mkdirSync(beside)
  unpack(beside, work, ['ca-certificates'])
  mkdirSync(join(root, 'etc/ssl/certs'), { recursive: true })
  const all = execFileSync('find', [
    join(beside, 'usr/share'),
    '-name',
    '*.crt',
    '-exec',
    'cat',
    '{}',
    '+',
  ])
  writeFileSync(join(root, 'etc/ssl/certs/ca-certificates.crt'), all)
}

function theOne(folder: string, form: RegExp): string {
  const found = readdirSync(folder).find((name) => form.test(name))
  if (found === undefined) throw new Error(`Nothing in ${folder} is named ${String(form)}.`)
  return found
}

const run = (program: string, ...words: string[]): void => {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
