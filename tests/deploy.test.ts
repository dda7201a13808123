/** The files for whoever runs it name what is there: settings, programs and measures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createMeters } from '../api/meters.ts'
import { Settings } from '../data/settings.ts'

const read = (name: string): string => readFileSync(join('.deploy', name), 'utf8')
const measures = createMeters()
  .registry.getMetricsAsArray()
  .map(({ name }) => name)
const measuresIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b(pejling_\w+)\b/g)].map(([, name]) =>
      String(name).replace(/_(bucket|sum|count)$/, ''),
    ),
  ),
]

const Services = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      read_only: z.boolean().optional(),
      healthcheck: z.unknown().optional(),
      depends_on: z.unknown().optional(),
      environment: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
const servicesOf = (file: string) => Services.parse(parse(read(file), { merge: true })).services

describe('alerts and dashboard', () => {
  it('ask for measures that the server has', () => {
    expect(measures.length).toBeGreaterThan(5)
    for (const file of ['alerts.yaml', 'grafana.json']) {
      const named = measuresIn(read(file))
      expect(named.length, file).toBeGreaterThan(4)
      expect(
        named.filter((name) => !measures.includes(name)),
        file,
      ).toEqual([])
    }
  })

  it('show every measure that the server has', () => {
    const shown = measuresIn(read('grafana.json'))
    expect(measures.filter((name) => !shown.includes(name))).toEqual([])
  })

  it('say of every alert what to do', () => {
    const Rules = z.object({
      groups: z.array(
        z.object({
          rules: z.array(
            z.object({
              alert: z.string(),
              for: z.string(),
              labels: z.object({ severity: z.enum(['page', 'ticket']) }),
              annotations: z.object({ summary: z.string().min(10), do: z.string().min(20) }),
            }),
          ),
        }),
      ),
    })
    const rules = Rules.parse(parse(read('alerts.yaml'))).groups.flatMap((group) => group.rules)
    expect(rules.length).toBeGreaterThan(5)
  })
})

describe('container, compose and units', () => {
  const files = [
    'Containerfile',
    'compose.yaml',
    'compose.lake.yaml',
    'pejling.service',
    'pejling-pull.service',
  ]

  it('set only settings that there are', () => {
    const ofOthers = [
      'POSTGRES_USER',
      'POSTGRES_DB',
      'POSTGRES_PASSWORD',
      'ROOT_ACCESS_KEY',
      'ROOT_SECRET_KEY',
    ]
    const ofCaddy = ['PEJLING_HOST', 'PEJLING_SERVERS']
    const known = new Set([
      ...Object.keys(Settings.shape),
      'NODE_ENV',
      'PATH',
      ...ofCaddy,
      ...ofOthers,
    ])
    for (const file of files) {
      const set = [...read(file).matchAll(/(?<![$\w{])([A-Z][A-Z_]{3,})(?:=| *: )/g)].map(
        ([, name]) => String(name),
      )
      expect(
        set.filter((name) => !known.has(name)),
        file,
      ).toEqual([])
    }
  })

  it('start only programs that there are', () => {
    for (const file of files) {
      const named = [
        ...read(file).matchAll(/\b((?:api|etl|dashboard|\.deploy)\/[\w/.-]+\.(?:ts|sh))/g),
      ]
      expect(named.length, file).toBeGreaterThan(0)
      for (const [, path] of named) expect(existsSync(String(path)), String(path)).toBe(true)
    }
  })

  it('let the server write to its own folder alone, as a user of its own', () => {
    const unit = read('pejling.service')
    for (const line of [
      'DynamicUser=yes',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
    ]) {
      expect(unit.split('\n')).toContain(line)
    }
    expect(read('Containerfile')).toMatch(/^USER 65532:65532$/m)
    const services = servicesOf('compose.yaml')
    expect(['web', 'etl', 'load'].map((name) => services[name]?.read_only)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('take the settings of the house from one file, and claim no address of their own', () => {
    for (const file of ['pejling.service', 'pejling-pull.service']) {
      expect(read(file).split('\n'), file).toContain('EnvironmentFile=-/etc/pejling/pejling.env')
      expect(read(file), file).not.toMatch(/^Environment=.*PUBLIC_URL/m)
    }
  })

  it('serve what is in force where loading fails, and start only once it answers', () => {
    const unit = read('pejling.service')
    expect(unit).toMatch(/^ExecStartPre=-\S+node etl\/main\.ts publish$/m)
    expect(unit).toMatch(/^ExecStartPost=.*\/health\/live/m)
  })

  it('leave in the image what the code reads beside itself', () => {
    const cut = read('slim.sh').split('\ncd ..\n')[1] ?? ''
    const kept = [...cut.matchAll(/! -name (\w+)/g)].map(([, name]) => `dashboard/${String(name)}/`)
    const files = ['api', 'etl', 'data', 'dashboard/src']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
          join(folder, path),
        ),
      )
      .filter((path) => path.endsWith('.ts'))
    const beside = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g)].map(
        ([, path]) => join(dirname(file), String(path)),
      ),
    )
    expect(beside).toContain('dashboard/static/fonts/newsreader-600.woff2')
    const ofPages = beside.filter((path) => path.startsWith('dashboard/'))
    expect(ofPages.filter((path) => !kept.some((folder) => path.startsWith(folder)))).toEqual([])
    for (const [, removed] of cut.matchAll(/(?<=\s)([\w./-]+\/[\w./-]+)/g)) {
      expect(beside.filter((path) => path.startsWith(`${String(removed)}/`))).toEqual([])
    }
  })

  it('ask after every server’s health whatever format the image has', () => {
    for (const file of ['compose.yaml', 'compose.lake.yaml']) {
      const servers = Object.entries(servicesOf(file)).filter(([name]) => name.startsWith('web'))
      expect(servers.length, file).toBeGreaterThan(0)
      for (const [name, { healthcheck }] of servers) {
        expect(JSON.stringify(healthcheck), name).toContain('/health/ready')
      }
    }
    expect(read('Containerfile')).toContain('--format docker')
  })

  it('renew a server without its proxy, which believes and reaches only servers of its own network', () => {
    for (const file of ['compose.yaml', 'compose.lake.yaml']) {
      const { proxy = {}, ...services } = servicesOf(file)
      expect(proxy.depends_on, file).toBeUndefined()
      const [subnet = ''] = /(?<=subnet: )[\d./]+/.exec(read(file)) ?? []
      expect(read(file), file).toContain(`TRUSTED_PROXIES: ${subnet}`)
      for (const server of (proxy.environment?.['PEJLING_SERVERS'] ?? 'web:8080').split(' ')) {
        expect(Object.keys(services), file).toContain(server.replace(':8080', ''))
      }
    }
  })

  it('keep the keys beside them out of the image and out of the repository', () => {
    const named = ['compose.yaml', 'compose.lake.yaml'].flatMap((file) =>
      [...read(file).matchAll(/\b\w+\.env\b/g)].map(String),
    )
    expect(new Set(named)).toEqual(new Set(['etl.env', 'lake.env']))
    expect(readFileSync('.containerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['**/.env', '**/*.env', '.deploy/extensions']),
    )
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['.env', '*.env', '.deploy/extensions/']),
    )
  })

  it('give keys to the ETL alone', () => {
    const text = read('pejling.service') + read('Containerfile')
    expect(text).not.toMatch(/TOKEN|etl\.env/)
    expect(read('pejling-pull.service')).toContain('EnvironmentFile=-/etc/pejling/etl.env')
  })
})

it('README names every file of .deploy', () => {
  const readme = readFileSync('README.md', 'utf8')
  const missing = readdirSync('.deploy').filter((name) => !readme.includes(name))
  expect(missing).toEqual([])
})
