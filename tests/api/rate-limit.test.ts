import { describe, expect, it } from 'vitest'
import { clientNames, householdOf } from '../../api/client-address.ts'
import { burst, rateLimit } from '../../api/rate-limit.ts'

describe('who asks', () => {
  const from = (remoteAddress: string, forwarded?: string) => ({
    remoteAddress,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  })

  it('is the address of the connection, whatever the sender says of itself', () => {
    const nameOf = clientNames([])
    expect(nameOf(from('192.0.2.7', '203.0.113.1'))).toBe('192.0.2.7')
    expect(nameOf(from('::ffff:192.0.2.7'))).toBe('192.0.2.7')
  })

  it.each([
    ['10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.1', '203.0.113.1'],
    ['10.0.0.1', '203.0.113.1, 10.9.9.9', '203.0.113.1'],
    ['::ffff:10.0.0.1', '203.0.113.1', '203.0.113.1'],
    ['10.0.0.1', '2001:db8:0:12:1::5', '2001:db8:0:12::/64'],
    ['10.0.0.1', undefined, '10.0.0.1'],
    ['10.0.0.1', 'unknown', '10.0.0.1'],
    ['10.0.0.1', '203.0.113.1, <script>', '10.0.0.1'],
    ['192.0.2.7', '203.0.113.1', '192.0.2.7'],
    ['fd00::1', '203.0.113.1', '203.0.113.1'],
  ])('is told by the proxies that are trusted, and by no others: %s, %s', (socket, said, who) => {
    expect(clientNames(['10.0.0.0/8', 'fd00::1'])(from(socket, said))).toBe(who)
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['192.0.2.7', '192.0.2.7'],
  ])('is one house where IPv6 gives it a network: %s', (address, house) => {
    expect(householdOf(address)).toBe(house)
  })
})

describe('the limit', () => {
  it('lets a reader ask at once what a minute allows, then as the bucket fills', () => {
    let now = 0
    const take = rateLimit(2, () => now)
    const asked = Array.from({ length: 2 * burst }, () => take('a').allowed)
    expect(asked).not.toContain(false)
    expect(take('a')).toEqual({ allowed: false, wait: 1 })
    expect(take('b')).toEqual({ allowed: true })
    now = 500
    expect([take('a').allowed, take('a').allowed]).toEqual([true, false])
    now = 60_000_000
    expect(Array.from({ length: 2 * burst + 1 }, () => take('a').allowed).lastIndexOf(true)).toBe(
      2 * burst - 1,
    )
  })

  it('says how long to wait where requests are rarer than one a second', () => {
    const take = rateLimit(0.1, () => 0)
    for (let i = 0; i < 6; i++) take('a')
    expect(take('a')).toEqual({ allowed: false, wait: 10 })
  })

  it('lets 200 readers of one building open pages at once, and look around for a quarter of an hour', () => {
    let now = 0
    const take = rateLimit(200, () => now)
    const refused: number[] = []
    // Twenty requests for the first page, then five for another every ten seconds.
    for (let i = 0; i < 200 * 20; i++) if (!take('nat').allowed) refused.push(now)
    for (now = 10_000; now < 900_000; now += 10_000) {
      for (let i = 0; i < 200 * 5; i++) if (!take('nat').allowed) refused.push(now)
    }
    expect(refused).toEqual([])
  })

  it('is none when it is 0', () => {
    const take = rateLimit(0, () => 0)
    expect(Array.from({ length: 1000 }, () => take('a').allowed)).not.toContain(false)
  })
})
