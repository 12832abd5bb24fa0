import 'reflect-metadata';
import { OngeldigeInvoer, VastBespreekpunt } from '../../src/platform/input/errors';
import { Vertrouwelijkheid } from '../../src/toegang/vertrouwelijkheid';
import type { AgendapuntEntity } from '../../src/vergadering/agenda/agendapunt.entity';
import type { AgendapuntWijzigenInput } from '../../src/vergadering/agenda/agendapunt.input';
import { checkNiveau, checkNotFixed, differs, raisesOnly, sameIds } from '../../src/vergadering/agenda/agendapunt.rules';

const { OPENBAAR, INTERN, VERTROUWELIJK } = Vertrouwelijkheid;
const PUNT = { titel: 'Keet', toelichting: 'Bij de brug', duurMinuten: 20, vertrouwelijkheid: INTERN } as AgendapuntEntity;

test.each<[string, Partial<AgendapuntWijzigenInput>, boolean]>([
  ['een hoger niveau', { vertrouwelijkheid: VERTROUWELIJK }, true],
  [
    'een hoger niveau met dezelfde woorden',
    { vertrouwelijkheid: VERTROUWELIJK, titel: 'Keet', toelichting: 'Bij de brug', duurMinuten: 20 },
    true,
  ],
  ['hetzelfde niveau', { vertrouwelijkheid: INTERN }, false],
  ['een lager niveau', { vertrouwelijkheid: OPENBAAR }, false],
  ['geen niveau', {}, false],
  ['een hoger niveau en een andere titel', { vertrouwelijkheid: VERTROUWELIJK, titel: 'Anders' }, false],
  ['een hoger niveau en geen toelichting meer', { vertrouwelijkheid: VERTROUWELIJK, toelichting: null }, false],
  ['een hoger niveau en een andere duur', { vertrouwelijkheid: VERTROUWELIJK, duurMinuten: 30 }, false],
  ['een hoger niveau en thema’s', { vertrouwelijkheid: VERTROUWELIJK, themaIds: [] }, false],
  ['een hoger niveau en prioriteiten', { vertrouwelijkheid: VERTROUWELIJK, prioriteitIds: [] }, false],
  ['een hoger niveau en verwijzingen', { vertrouwelijkheid: VERTROUWELIJK, verwijstNaarIds: [] }, false],
])('%s is wel of niet alleen vertrouwelijker maken', (_wat, input, wel) => {
  expect(raisesOnly(PUNT, input as AgendapuntWijzigenInput)).toBe(wel);
});

test('een stuk is minstens zo vertrouwelijk als zijn punt', () => {
  const levels = [OPENBAAR, INTERN, VERTROUWELIJK];
  const refused = levels.flatMap((item) =>
    levels.flatMap((part) => {
      try {
        checkNiveau(part, item);
        return [];
      } catch (error) {
        expect(error).toBeInstanceOf(OngeldigeInvoer);
        return [`${part} bij ${item}`];
      }
    }),
  );
  expect(refused).toEqual(['OPENBAAR bij INTERN', 'OPENBAAR bij VERTROUWELIJK', 'INTERN bij VERTROUWELIJK']);
});

test('van een vast bespreekpunt blijft wie de agenda schrijft af', () => {
  expect(() => checkNotFixed(true, 'Dit hoort bij het plan.')).toThrow(new VastBespreekpunt('Dit hoort bij het plan.'));
  expect(() => checkNotFixed(false, 'Dit hoort bij het plan.')).not.toThrow();
});

test.each<[string[], string[], boolean]>([
  [[], [], true],
  [['a', 'b'], ['b', 'a'], true],
  [['a'], ['b'], false],
  [['a'], ['a', 'b'], false],
  [['a', 'b'], ['a'], false],
])('%j en %j noemen wel of niet hetzelfde', (one, other, same) => {
  expect(sameIds(one, other)).toBe(same);
});

test('een wijziging is er alleen waar een veld iets anders wordt', () => {
  expect(differs({ a: 1, b: 2 }, { a: 1 })).toBe(false);
  expect(differs({ a: 1, b: 2 }, {})).toBe(false);
  expect(differs({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe(true);
});
