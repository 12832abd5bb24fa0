import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { Uitkomst } from '../../vergadering/agenda/agendapunt.enum';
import { VergaderingStatus } from '../../vergadering/basis/vergadering.enum';
import { dayInWords, isoDay } from '../dates';
import type { OriAgendapunt, OriBesluit, OriStuk, OriVergadering, WithNiveau } from './questions';

// The shapes of VNG Open Raadsinformatie 2.0.0-beta.3 (specificatie/openapi.yaml). They contain
// only OPENBAAR objects, even for a user who may see more: this format is for publication. Texts
// longer than the standard allows are truncated; the API has the full texts.

/** Makes the address of an object. */
export type AddressOf = (soort: 'vergaderingen' | 'agendapunten' | 'besluiten' | 'informatieobjecten', id: string) => string;
/** Maps an answer of the API to an object of the standard. */
export type Shape<T> = (object: T, addressOf: AddressOf) => Record<string, unknown>;

/** Tells whether an object is published in this format. */
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
 * Whether a meeting is published: a held one always, a future one only with an OPENBAAR item. The
 * time and place at which three office holders will meet is not for everybody.
 */
export const isPublished = (v: OriVergadering) => STATUS[v.status] === 'gehouden' || v.agendapunten.some(isOpenbaar);

/**
 * Maps a meeting with its published items. Its place and its reason of cancellation are free text
 * without a level, so neither is published.
 */
export const vergaderingObject: Shape<OriVergadering> = (v, addressOf) => ({
  url: addressOf('vergaderingen', v.id),
  id: v.id,
  // The standard requires a type of meeting and has none for a driehoek; this is the nearest.
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

/** Numbers the published items only: a gap would reveal the others. */
function place({ id, vergadering: of }: OriAgendapunt): string | undefined {
  const nr = of.agendapunten.filter(isOpenbaar).findIndex((each) => each.id === id) + 1;
  return nr >= 1 && nr <= 999 ? String(nr) : undefined;
}

/** Maps an item; the caller checked that it is OPENBAAR. */
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
 * Maps a decision, without its number: numbers also count decisions that are not published. The
 * standard joins a decision to an item through a vote, which a driehoek does not have.
 */
export const besluitObject: Shape<OriBesluit> = (b, addressOf) => ({
  url: addressOf('besluiten', b.id),
  id: b.id,
  besluitresultaat: cut(b.tekst, 200),
  besluittoelichting: cut(`Vergadering van ${dayInWords(b.agendapunt.vergadering.aanvang)}: ${b.agendapunt.titel}`, 200),
});

/** Maps a document; the caller checked that it is OPENBAAR. */
export const stukObject: Shape<OriStuk> = (s, addressOf) => ({
  url: addressOf('informatieobjecten', s.id),
  id: s.id,
  titel: cut(s.titel, 200),
  link: s.adres,
  agendapunten: [{ url: addressOf('agendapunten', s.agendapunt.id), id: s.agendapunt.id }],
  vertrouwelijkheidsaanduiding: 'openbaar',
});
