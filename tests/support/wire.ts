/** Bytes on a bare connection, for requests that no client would send. */
import { connect } from 'node:net'

/** Sends the text and gives everything that comes back until the other side closes. */
export function onWire(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let told = ''
    socket.setEncoding('latin1').on('data', (chunk: string) => (told += chunk))
    socket.once('close', () => {
      resolve(told)
    })
    socket.once('error', reject)
  })
}

/** A request with its head as it is given; the connection ends with the answer. */
export const asked = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')
