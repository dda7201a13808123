/** Who asks: the address of the reader, behind as many proxies as we trust and no more. */
import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

export type Sender = { remoteAddress?: string | undefined; headers: IncomingHttpHeaders }

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** An IPv4 address is the same one when it comes by an IPv6 socket. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/** Addresses and networks, as `10.0.0.1` and `10.0.0.0/8`. */
function networksOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of proxies) {
    const [address = '', bits] = one.split('/')
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}

/**
 * Somebody at home has a whole /64 of IPv6 for one house.
 * @returns the first four groups of an IPv6 address; an IPv4 address as it is
 */
export function householdOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [front = '', back] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const before = front === '' ? [] : front.split(':')
  if (back === undefined) return groups(before)
  const after = back === '' ? [] : back.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return groups([...before, ...zeros, ...after])
}

const groups = (all: string[]): string =>
  `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`

/**
 * @param proxies whose word for where a request came from is believed; anybody else's `X-Forwarded-For` counts for nothing
 * @returns gives what stands for the reader when requests are counted
 */
export function clientNames(proxies: readonly string[]): (sender: Sender) => string {
  const trusted = networksOf(proxies)
  const isTrusted = (address: string) => trusted.check(address, familyOf(address))
  return ({ remoteAddress = '', headers }) => {
    const socket = plain(remoteAddress)
    if (proxies.length === 0 || !isTrusted(socket)) return householdOf(socket)
    const told = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => plain(part.trim()))
    // Each proxy adds at the end whom it was asked by: the last one that is none of ours is the reader.
    let client = socket
    for (const address of told.reverse()) {
      if (isIP(address) === 0) break
      client = address
      if (!isTrusted(address)) break
    }
    return householdOf(client)
  }
}
