import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OngeldigeInvoer } from '../platform/input/errors';

const LONGEST = 2000;
/** A user name before the host could pass for the host. */
const PLAIN_URL = /^https?:\/\/[^\s\p{Cc}/?#@"<>\\]+([/?][^\s\p{Cc}"<>\\#]*)?$/u;
const LOCAL = /(^|\.)localhost\.?$/i;
const WRONG =
  'is geen webadres dat met "https://" begint, zonder gebruikersnaam, anker (#), spaties, aanhalingstekens of een van de tekens < > \\';
const PRIVATE = 'wijst naar een adres in een eigen netwerk; dat mag alleen als de beheerder van de dienst het heeft ingesteld';

/**
 * The name leads to no address, or to one where this service sends nothing. Which of the two, is
 * told to nobody: that would be a map of the network.
 */
export class AddressRefused extends Error {}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Where messages may be sent: to the public internet over https, and to ranges of our own that were
 * named.
 */
export class AllowedAddresses {
  private readonly own: Range[];

  constructor(privateRanges: string[]) {
    this.own = privateRanges.map((range) => ipaddr.parseCIDR(range));
  }

  /**
   * Throws OngeldigeInvoer for what can be no address of a webhook. To where a name leads is found
   * each time that something is sent.
   */
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

  /** Whether something may be sent to this address; without TLS only within our own ranges. */
  allows(address: string, plain: boolean): boolean {
    if (!ipaddr.isValid(address)) return false;
    // An IPv4 address in IPv6's clothes is the IPv4 address.
    const found = ipaddr.process(address);
    if (this.own.some(([net, bits]) => net.kind() === found.kind() && found.match(net, bits))) return true;
    return !plain && isPublic(found);
  }

  /**
   * Finds a name's addresses for a connection, which then goes to one of these and nowhere else: a
   * name that leads elsewhere a moment later (DNS rebinding) changes nothing. All of them must be
   * allowed.
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

/** What the special-purpose registries of IANA do not name; of IPv6 only what is given out. */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL[0], GLOBAL[1]));
}
