/** Certificates of authorities that nobody knows, for services that speak TLS. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tools } from './tools.ts'

/** Two files in PEM. */
export type Proof = { certificate: string; key: string }

export type Proofs = {
  postgres: Proof
  store: Proof
  /** The file of the authority that has signed what they show at first. */
  authority: string
  /** Puts another certificate where a service finds its own at its next start. */
  show: (service: 'postgres' | 'store', which: Shown) => void
}

/** As it should be; signed by somebody else; made out to another host. */
export type Shown = 'own' | 'strange' | 'misnamed'

const openssl = (...words: string[]): void => {
  execFileSync('openssl', words, { stdio: 'ignore' })
}

const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** @param folder where they lie; PostgreSQL wants its key to be its user's alone */
export function makeProofs(folder: string, { user }: Tools): Proofs {
  const at = join(folder, 'certificates')
  mkdirSync(at)
  const authorities = { known: authority(join(at, 'known')), unknown: authority(join(at, 'other')) }
  const proofOf = (service: string): Proof => ({
    certificate: join(at, `${service}.pem`),
    key: join(at, `${service}.key`),
  })
  const proofs: Proofs = {
    postgres: proofOf('postgres'),
    store: proofOf('store'),
    authority: authorities.known.certificate,
    show(service, which) {
      const host = which === 'misnamed' ? 'DNS:elsewhere.example' : 'IP:127.0.0.1'
      sign(authorities[which === 'strange' ? 'unknown' : 'known'], proofs[service], host)
      if (user && service === 'postgres') {
        for (const file of Object.values(proofs.postgres)) chownSync(file, user.uid, user.gid)
      }
    },
  }
  proofs.show('postgres', 'own')
  proofs.show('store', 'own')
  return proofs
}

function authority(at: string): Proof {
  const proof = { certificate: `${at}.pem`, key: `${at}.key` }
  const files = ['-keyout', proof.key, '-out', proof.certificate]
  openssl('req', '-x509', ...curve, '-days', '2', ...files, '-subj', '/CN=An authority')
  return proof
}

function sign(by: Proof, { certificate, key }: Proof, host: string): void {
  const [asked, said] = [`${certificate}.csr`, `${certificate}.ext`]
  openssl('req', ...curve, '-keyout', key, '-out', asked, '-subj', '/CN=A service')
  writeFileSync(said, `subjectAltName=${host}\n`)
  openssl(
    ...['x509', '-req', '-in', asked, '-CA', by.certificate, '-CAkey', by.key, '-CAcreateserial'],
    ...['-days', '2', '-extfile', said, '-out', certificate],
  )
  chmodSync(key, 0o600)
}
