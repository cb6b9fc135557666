import { BlockList, isIP } from 'node:net'

/** Says of an address whether it is a proxy of ours, whose `x-forwarded-for` is believed. */
export type TrustedProxies = (address: string) => boolean

/**
 * Reads a list of addresses and networks, such as `10.0.0.0/8, 2001:db8::1`, with commas between; an empty one trusts nobody.
 *
 * @returns null where something in it is neither
 */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  const proxies = new BlockList()
  for (const entry of text.split(',').map(each => each.trim()).filter(Boolean)) {
    const [address = '', prefix, ...rest] = entry.split('/')
    const family = familyOf(address)
    if (!family || rest.length > 0) return null
    const bits = family === 'ipv4' ? 32 : 128
    if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)) return null
    proxies.addSubnet(address, Number(prefix ?? bits), family)
  }
  return address => {
    const family = familyOf(address)
    return family !== null && proxies.check(address, family)
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const version = isIP(address)
  return version === 4 ? 'ipv4' : version === 6 ? 'ipv6' : null
}
