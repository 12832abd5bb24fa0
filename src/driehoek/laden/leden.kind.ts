import type { Item } from '../../loading/item';
import type { Check, Declaration, Kind } from '../../loading/kind';
import { checkOverlap, describe, readPeriod } from '../../loading/period';
import { checkReference } from '../../loading/reference';
import type { Writer } from '../../loading/writer';
import { LEDEN_CONTENT } from './leden.content';
import { type LedenFile, syncLeden } from './leden.tables';

/**
 * Files of kind `leden`: persons with their memberships and regional roles, and systems with read
 * access.
 */
export const ledenKind: Kind = {
  name: 'leden',
  // `known` is absent: a person may belong to several regions, so codes in the database prove
  // nothing about this one.

  declares(root: Item): Declaration[] {
    const regio = root.text('regio') ?? '';
    const account = (kind: string) => (item: Item) => {
      const code = item.text('code') ?? '';
      const login = `${item.text('issuer') ?? root.text('issuer') ?? ''} ${item.text('subject') ?? code}`;
      const subject = item.at(item.has('subject') ? 'subject' : 'code');
      const declared = { kind, code, regio, path: item.at('code'), unique: true };
      return code ? [declared, { kind: 'aanmelding', code: login, regio, path: subject, unique: true }] : [];
    };
    return [...root.list('personen').flatMap(account('persoon')), ...root.list('integraties').flatMap(account('integratie'))];
  },

  check(root: Item, check: Check): void {
    checkReference(check, 'regio', root.text('regio'), root.at('regio'), undefined);
    for (const person of root.list('personen')) checkPerson(root, person, check);
    for (const system of root.list('integraties')) checkIntegration(root, system, check);
  },

  async write(writer: Writer, content: unknown): Promise<void> {
    await syncLeden(writer, content as LedenFile);
  },

  content: LEDEN_CONTENT,
};

function checkPerson(root: Item, person: Item, check: Check): void {
  const memberships = person.list('lidmaatschappen');
  checkRoles(root, person, check);
  for (const membership of memberships) checkMembership(root, membership, check);
  const periods = memberships.map((membership) =>
    readPeriod(check, membership, membership.text('driehoek') ?? '', root.day('geldigVan')),
  );
  checkOverlap(
    check,
    periods,
    ({ key }, earlier) =>
      `"${person.text('code')}" heeft ${describe(earlier)} al een rol in de driehoek "${key}"; een persoon heeft er op elk moment ten hoogste een.`,
  );
}

function checkMembership(root: Item, membership: Item, check: Check): void {
  const [driehoek, gemeente, rol] = [membership.text('driehoek'), membership.text('gemeente'), membership.text('rol')];
  checkReference(check, 'driehoek', driehoek, membership.at('driehoek'), root.text('regio'));
  checkReference(check, 'gemeente', gemeente, membership.at('gemeente'), root.text('regio'));
  if (rol === 'BURGEMEESTER' && !membership.has('gemeente'))
    check.report(membership.at('rol'), 'Bij een burgemeester hoort de gemeente.');
  if (rol !== undefined && rol !== 'BURGEMEESTER' && membership.has('gemeente'))
    check.report(membership.at('gemeente'), 'Een gemeente staat alleen bij een burgemeester.');
  const known = gemeente && driehoek && check.codes.mayExist('gemeente', gemeente) && check.codes.mayExist('driehoek', driehoek);
  if (known && !check.codes.mayExist('driehoek met gemeente', `${driehoek} ${gemeente}`)) {
    check.report(membership.at('gemeente'), `De gemeente "${gemeente}" hoort niet bij de driehoek "${driehoek}".`);
  }
}

function checkIntegration(root: Item, system: Item, check: Check): void {
  const links = system.list('driehoeken');
  for (const link of links) checkReference(check, 'driehoek', link.text('driehoek'), link.at('driehoek'), root.text('regio'));
  const periods = links.map((link) => readPeriod(check, link, link.text('driehoek') ?? '', root.day('geldigVan')));
  checkOverlap(check, periods, ({ key }, earlier) => `De driehoek "${key}" staat ${describe(earlier)} al bij dit systeem.`);
}

function checkRoles(root: Item, person: Item, check: Check): void {
  const roles = person.list('regiorollen').filter((role) => role.has('rol'));
  const periods = roles.map((role) => readPeriod(check, role, role.text('rol') ?? '', root.day('geldigVan')));
  checkOverlap(check, periods, ({ key }, earlier) => `De rol "${key}" staat ${describe(earlier)} al bij deze persoon.`);
}
