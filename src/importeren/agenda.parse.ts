import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { AgendapuntSoort, Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import { AgendapuntToevoegenInput, UitkomstVastleggenInput } from '../vergadering/agenda/agendapunt.input';
import { VergaderingPlannenInput } from '../vergadering/basis/vergadering.input';
import { datumIn, gelijk, keuzeIn, lijstIn, minutenIn, tijdIn, toets, vereist } from './cell-parsers';
import type { Kolom } from './csv';
import type { Regel } from './import-row';

/** What an agenda file may have. The first four and `aanwezig` are of the meeting, the rest of the item. */
export const AGENDA_KOLOMMEN: Kolom[] = [
  { naam: 'datum', verplicht: true },
  { naam: 'tijd', verplicht: true },
  { naam: 'einde' },
  { naam: 'locatie' },
  { naam: 'aanwezig' },
  { naam: 'titel', verplicht: true },
  { naam: 'soort' },
  { naam: 'toelichting' },
  { naam: 'vertrouwelijkheid' },
  { naam: 'duur' },
  { naam: "thema's" },
  { naam: 'prioriteiten' },
  { naam: 'uitkomst' },
  { naam: 'uitkomst toelichting' },
];

/** A row as an item; without a title of its own it may still be one that each agenda has. */
export interface Punt {
  regel: Regel;
  titel: string | null;
  soort: AgendapuntSoort | null;
  toelichting: string | null;
  vertrouwelijkheid: Vertrouwelijkheid | null;
  duurMinuten: number | null;
  themas: string[];
  prioriteiten: string[];
  uitkomst: Uitkomst | null;
  uitkomstToelichting: string | null;
}

/** The rows of one driehoek that begin at the same moment. */
export interface Bijeenkomst {
  dag: string;
  tijd: string;
  einde: string | null;
  locatie: string | null;
  aanwezig: string[];
  regels: Regel[];
  punten: Punt[];
  /** The items by their title. */
  opTitel: Map<string, Punt>;
}

const OF_ITEM = AGENDA_KOLOMMEN.slice(5).map(({ naam }) => naam);
/** The kinds that each agenda has once, whatever they are called. */
export const EENMALIG: readonly AgendapuntSoort[] = [
  AgendapuntSoort.OPENING,
  AgendapuntSoort.MEDEDELINGEN,
  AgendapuntSoort.VORIG_VERSLAG,
  AgendapuntSoort.RONDVRAAG,
  AgendapuntSoort.SLUITING,
];
const TITLED_BY_ITSELF: readonly (AgendapuntSoort | null)[] = [...EENMALIG, AgendapuntSoort.VAST_BESPREEKPUNT];

/** The meetings that the rows tell of, in order of time; what is wrong with a row is told to it. */
export function leesBijeenkomsten(regels: Regel[]): Bijeenkomst[] {
  const found = new Map<string, Bijeenkomst>();
  for (const regel of regels) {
    const dag = vereist(regel, 'datum', datumIn(regel, 'datum'));
    const tijd = vereist(regel, 'tijd', tijdIn(regel, 'tijd'));
    const einde = tijdIn(regel, 'einde');
    if (tijd && einde && einde <= tijd)
      regel.fout('einde', '"einde" ligt niet na "tijd"; een vergadering eindigt later op dezelfde dag.');
    toets(regel, VergaderingPlannenInput, { locatie: regel.cel('locatie') }, { locatie: 'locatie' });
    const punt = leesPunt(regel);
    if (!dag || !tijd) continue;
    const key = `${dag} ${tijd}`;
    const bijeenkomst = found.get(key) ?? {
      dag,
      tijd,
      einde: null,
      locatie: null,
      aanwezig: [],
      regels: [],
      punten: [],
      opTitel: new Map(),
    };
    found.set(key, bijeenkomst);
    voegToe(bijeenkomst, regel, einde);
    if (punt) voegPuntToe(bijeenkomst, punt);
  }
  return [...found.values()].sort((one, other) => (`${one.dag} ${one.tijd}` < `${other.dag} ${other.tijd}` ? -1 : 1));
}

/** What is said of the meeting may stand in any of its rows, or in all, but is one thing. */
function voegToe(bijeenkomst: Bijeenkomst, regel: Regel, einde: string | null): void {
  const sound = (kolom: string) => (regel.kolommen.includes(kolom) ? null : regel.cel(kolom));
  const aanwezig = lijstIn(regel, 'aanwezig');
  const said = { einde: sound('einde') && einde, locatie: sound('locatie'), aanwezig: aanwezig.join('; ') || null };
  const known = { ...bijeenkomst, aanwezig: bijeenkomst.aanwezig.join('; ') || null };
  for (const kolom of ['einde', 'locatie', 'aanwezig'] as const) {
    if (said[kolom] && known[kolom] && said[kolom] !== known[kolom])
      regel.fout(kolom, `"${kolom}" is anders dan in een eerdere rij van deze vergadering.`);
  }
  bijeenkomst.einde ??= said.einde;
  bijeenkomst.locatie ??= said.locatie;
  if (bijeenkomst.aanwezig.length === 0) bijeenkomst.aanwezig = aanwezig;
  bijeenkomst.regels.push(regel);
}

function voegPuntToe(bijeenkomst: Bijeenkomst, punt: Punt): void {
  const { titel, regel } = punt;
  const key = titel && gelijk(titel);
  const same = key && bijeenkomst.opTitel.get(key);
  if (key && !same) bijeenkomst.opTitel.set(key, punt);
  if (same) regel.fout('titel', `Deze vergadering heeft in rij ${same.regel.nummer} al een punt met deze titel.`);
  bijeenkomst.punten.push(punt);
}

/** The item of a row; null when it is of the meeting alone. */
function leesPunt(regel: Regel): Punt | null {
  if (OF_ITEM.every((kolom) => regel.cel(kolom) === null)) return null;
  const soort = keuzeIn(regel, 'soort', Object.values(AgendapuntSoort));
  const titel = regel.cel('titel');
  if (!titel && !TITLED_BY_ITSELF.includes(soort)) regel.fout('titel', '"titel" ontbreekt.');
  const punt = {
    regel,
    titel,
    soort,
    toelichting: regel.cel('toelichting'),
    vertrouwelijkheid: keuzeIn(regel, 'vertrouwelijkheid', Object.values(Vertrouwelijkheid)),
    duurMinuten: minutenIn(regel, 'duur'),
    themas: lijstIn(regel, "thema's"),
    prioriteiten: lijstIn(regel, 'prioriteiten'),
    uitkomst: keuzeIn(regel, 'uitkomst', Object.values(Uitkomst)),
    uitkomstToelichting: regel.cel('uitkomst toelichting'),
  };
  if (punt.uitkomstToelichting && regel.cel('uitkomst') === null)
    regel.fout('uitkomst', '"uitkomst" ontbreekt, bij een toelichting erop.');
  toetsPunt(punt);
  return punt;
}

function toetsPunt({ regel, titel, toelichting, duurMinuten, uitkomstToelichting }: Punt): void {
  const kolommen = { titel: 'titel', toelichting: 'toelichting', duurMinuten: 'duur' };
  toets(regel, AgendapuntToevoegenInput, { titel: titel ?? undefined, toelichting, duurMinuten }, kolommen);
  toets(regel, UitkomstVastleggenInput, { toelichting: uitkomstToelichting }, { toelichting: 'uitkomst toelichting' });
}
