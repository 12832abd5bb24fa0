import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OngeldigeInvoer } from '../platform/input/errors';

const LONGEST = 2000;
/** Refuses user names: one before the host could pass for the host. */
const PLAIN_URL = /^https?:\/\/[^\s\p{Cc}/?#@"<>\\]+([/?][^\s\p{Cc}"<>\\#]*)?$/u;
const LOCAL = /(^|\.)localhost\.?$/i;
const WRONG =
  'is geen webadres dat met "https://" begint, zonder gebruikersnaam, anker (#), spaties, aanhalingstekens of een van de tekens < > \\';
const PRIVATE = 'wijst naar een adres in een eigen netwerk; dat mag alleen als de beheerder van de dienst het heeft ingesteld';

/**
 * The name resolves to no address, or to a forbidden one. The error does not distinguish the two:
 * that would reveal the layout of the network.
 */
export class AddressRefused extends Error {}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Destinations that messages may be sent to: the public internet over https, and the configured
 * private ranges.
 */
export class AllowedAddresses {
  private readonly own: Range[];

  constructor(privateRanges: string[]) {
    this.own = privateRanges.map((range) => ipaddr.parseCIDR(range));
  }

  /** Throws OngeldigeInvoer for an invalid webhook address. Names are resolved at each delivery. */
  check(adres: string): void {
    const refuse = (zin: string) => new OngeldigeInvoer(`adres ${zin}.`, { velden: ['adres'] });
    if (adres.length > LONGEST) throw refuse(`is langer dan ${LONGEST} tekens`);
    if (!PLAIN_URL.test(adres) || !adres.isWellFormed() || !URL.canParse(adres)) throw refuse(WRONG);
    const { protocol, hostname } = new URL(adres);
    if (protocol === 'http:' && this.own.length === 0) throw refuse(WRONG);
    const literal = hostname.replace(/^\[|\]$/g, '');
    const local = isIP(literal) ? !this.allows(literal, protocol === 'http:') : this.own.length === 0 && LOCAL.test(hostname);
    if (local) throw refuse(PRIVATE);
  }

  /**
   * Reports whether messages may go to this address; without TLS only within the configured ranges.
   */
  allows(address: string, plain: boolean): boolean {
    if (!ipaddr.isValid(address)) return false;
    // Converts an IPv4-mapped IPv6 address to IPv4.
    const found = ipaddr.process(address);
    if (this.own.some(([net, bits]) => net.kind() === found.kind() && found.match(net, bits))) return true;
    return !plain && isPublic(found);
  }

  /**
   * Resolves a name for a connection, which then uses only the checked addresses: a later DNS
   * answer changes nothing (DNS rebinding). All addresses must be allowed.
   */
  lookup(plain: boolean): LookupFunction {
    return (hostname, options, callback) => {
      lookup(hostname, { ...options, all: true }, (error, found) => {
        const first = found?.[0];
        if (error || !first || !found.every(({ address }) => this.allows(address, plain)))
          return callback(new AddressRefused(), '', 0);
        if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      });
    };
  }
}

const GLOBAL: Range = ipaddr.parseCIDR('2000::/3');

/**
 * Excludes the ranges in IANA's special-purpose registries; IPv6 must be in the allocated global
 * range.
 */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL[0], GLOBAL[1]));
}
