import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { Uitkomst } from '../../vergadering/agenda/agendapunt.enum';
import { VergaderingStatus } from '../../vergadering/basis/vergadering.enum';
import { dayInWords, isoDay } from '../dates';
import type { OriAgendapunt, OriBesluit, OriStuk, OriVergadering, WithNiveau } from './questions';

// The shapes of VNG Open Raadsinformatie 2.0.0-beta.3 (specificatie/openapi.yaml). Only what is
// OPENBAAR, whatever else the asker may see: this form is for publishing. Its lengths are kept by
// cutting off; the API has the whole texts.

/** Makes the address of an object. */
export type AddressOf = (soort: 'vergaderingen' | 'agendapunten' | 'besluiten' | 'informatieobjecten', id: string) => string;
/** Makes the object of the standard from what the API answered. */
export type Shape<T> = (object: T, addressOf: AddressOf) => Record<string, unknown>;

/** Whether it is published in this form. */
export const isOpenbaar = ({ vertrouwelijkheid }: Pick<WithNiveau, 'vertrouwelijkheid'>) =>
  vertrouwelijkheid === Vertrouwelijkheid.OPENBAAR;

const cut = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

const STATUS: Record<VergaderingStatus, string> = {
  [VergaderingStatus.CONCEPT]: 'gepland',
  [VergaderingStatus.AGENDA_VASTGESTELD]: 'gepland',
  [VergaderingStatus.GEHOUDEN]: 'gehouden',
  [VergaderingStatus.AFGESLOTEN]: 'gehouden',
  [VergaderingStatus.GEANNULEERD]: 'geannuleerd',
};

/**
 * Whether a meeting is published: once it was held, and before that only for an item that is
 * OPENBAAR. When and where three office holders will meet is not for everyone.
 */
export const isPublished = (v: OriVergadering) => STATUS[v.status] === 'gehouden' || v.agendapunten.some(isOpenbaar);

/**
 * A meeting, with the items that are published. Its place and why it was cancelled are free text
 * without a level, so neither is published.
 */
export const vergaderingObject: Shape<OriVergadering> = (v, addressOf) => ({
  url: addressOf('vergaderingen', v.id),
  id: v.id,
  // The standard asks for a kind and knows none for a driehoek; this is the nearest.
  vergaderingstype: 'commissievergadering',
  naam: cut(`Driehoek ${v.driehoek.naam}`, 100),
  status: STATUS[v.status],
  geplandeAanvangVergadering: v.aanvang,
  geplandeVergaderdatum: isoDay(v.aanvang),
  agendapunten: v.agendapunten.filter(isOpenbaar).map(({ id }) => addressOf('agendapunten', id)),
  ...(v.einde && { geplandeEindeVergadering: v.einde }),
  ...(STATUS[v.status] === 'gehouden' && { vergaderdatum: isoDay(v.aanvang) }),
});

const DEALT_WITH: Record<Uitkomst, boolean> = {
  [Uitkomst.BESPROKEN]: true,
  [Uitkomst.TER_KENNISNAME]: true,
  [Uitkomst.AANGEHOUDEN]: false,
  [Uitkomst.VERVALLEN]: false,
};

/** Counted among what is published: a gap would tell of the rest. */
function place({ id, vergadering: of }: OriAgendapunt): string | undefined {
  const nr = of.agendapunten.filter(isOpenbaar).findIndex((each) => each.id === id) + 1;
  return nr >= 1 && nr <= 999 ? String(nr) : undefined;
}

/** An item, for who saw that it is OPENBAAR. */
export const agendapuntObject: Shape<OriAgendapunt> = (a, addressOf) => ({
  url: addressOf('agendapunten', a.id),
  id: a.id,
  vergadering: { url: addressOf('vergaderingen', a.vergadering.id), id: a.vergadering.id },
  agendapuntvolgnummer: place(a),
  agendapuntTitel: cut(a.titel, 100),
  ...(a.toelichting && { agendapuntOmschrijving: a.toelichting }),
  indicatorBehandeld: a.uitkomst ? DEALT_WITH[a.uitkomst] : null,
  informatieobjecten: a.stukken.filter(isOpenbaar).map(({ id }) => addressOf('informatieobjecten', id)),
});

/**
 * Without its number, which counts those that are not published. The standard joins a decision to
 * an item by a vote, which a driehoek has none of.
 */
export const besluitObject: Shape<OriBesluit> = (b, addressOf) => ({
  url: addressOf('besluiten', b.id),
  id: b.id,
  besluitresultaat: cut(b.tekst, 200),
  besluittoelichting: cut(`Vergadering van ${dayInWords(b.agendapunt.vergadering.aanvang)}: ${b.agendapunt.titel}`, 200),
});

/** A document: where it is, for who saw that it is OPENBAAR. */
export const stukObject: Shape<OriStuk> = (s, addressOf) => ({
  url: addressOf('informatieobjecten', s.id),
  id: s.id,
  titel: cut(s.titel, 200),
  link: s.adres,
  agendapunten: [{ url: addressOf('agendapunten', s.agendapunt.id), id: s.agendapunt.id }],
  vertrouwelijkheidsaanduiding: 'openbaar',
});
