/** Loaded into a server before anything else: it ends when whoever started it is gone, killed at once or not. */
import { Socket } from 'node:net'

process.stdin.once('close', () => process.exit(0)).resume()
// It holds nobody up who ends by himself.
if (process.stdin instanceof Socket) process.stdin.unref()
