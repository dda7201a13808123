/** nginx with one worker, for files from disk. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { has, type Program, startProgram } from './program.ts'

/** Debian's package where it may be installed. @returns whether there is one now */
export function seeToNginx(): boolean {
  if (has('nginx')) return true
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'])
  return has('nginx')
}

const configuration = (folder: string, port: number): string => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  default_type application/json;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${String(port)}; root ${folder}/files; }
}
`

/** @param files their bytes by name */
export async function startNginx(
  folder: string,
  port: number,
  files: Map<string, Uint8Array>,
): Promise<Program> {
  mkdirSync(join(folder, 'files'), { recursive: true })
  // Its worker is another user where it is started by root.
  for (const one of [dirname(folder), folder, join(folder, 'files')]) chmodSync(one, 0o755)
  for (const [name, bytes] of files) writeFileSync(join(folder, 'files', name), bytes)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port))
  return startProgram('nginx', ['-p', folder, '-c', file], {}, (said) =>
    said.includes('start worker processes'),
  )
}
