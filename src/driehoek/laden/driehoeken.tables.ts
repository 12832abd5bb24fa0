import { idsByCode, type Row, type Table, type Writer } from '../../loading/writer';

interface Link {
  code: string;
  geldigVan?: string;
  geldigTotEnMet?: string;
  herkomst?: string;
}

interface DriehoekText {
  code: string;
  naam: string;
  district: string;
  vorm?: string;
  voorbeeld?: boolean;
  herkomst: string;
  opmerking?: string;
  basisteams: (Link & { naam: string })[];
  gemeenten: Link[];
}

/** The content of a checked file of kind `driehoeken`. */
export interface DriehoekenFile {
  regio: string;
  voorbeeld?: boolean;
  geldigVan: string;
  driehoeken: DriehoekText[];
}

const BASISTEAM: Table = { name: 'basisteam', key: ['code'], values: ['regio_id', 'naam', 'district'] };
const DRIEHOEK: Table = {
  name: 'driehoek',
  key: ['code'],
  values: ['regio_id', 'naam', 'district', 'vorm', 'herkomst', 'opmerking', 'voorbeeld'],
};
const TEAM_LINK: Table = {
  name: 'driehoek_basisteam',
  key: ['driehoek_id', 'basisteam_id', 'geldig_van'],
  values: ['geldig_tot_en_met', 'herkomst'],
};
const GEMEENTE_LINK: Table = {
  name: 'driehoek_gemeente',
  key: ['driehoek_id', 'gemeente_id', 'geldig_van'],
  values: ['geldig_tot_en_met', 'herkomst'],
};

/**
 * Brings the driehoeken of the file in line with it, with their basisteams and gemeenten. Rethrows
 * the database's refusals.
 */
export async function syncDriehoeken(writer: Writer, file: DriehoekenFile): Promise<void> {
  const regioId = (await writer.ids('regio', [file.regio])).get(file.regio);
  const teams = new Map(
    file.driehoeken.flatMap(({ district, basisteams }) =>
      basisteams.map(({ code, naam }): [string, Row] => [code, { regio_id: regioId, code, naam, district }]),
    ),
  );
  const basisteams = await writer.sync(BASISTEAM, { code: [...teams.keys()] }, [...teams.values()]);
  const driehoeken = await writer.sync(
    DRIEHOEK,
    { code: file.driehoeken.map(({ code }) => code) },
    file.driehoeken.map((driehoek) => driehoekRow(driehoek, regioId, driehoek.voorbeeld ?? file.voorbeeld)),
  );
  const ids = idsByCode(driehoeken);
  const gemeenten = await writer.ids(
    'gemeente',
    file.driehoeken.flatMap((driehoek) => driehoek.gemeenten.map(({ code }) => code)),
  );
  const scope = { driehoek_id: [...ids.values()] };
  await writer.sync(TEAM_LINK, scope, linkRows(file, ids, 'basisteams', 'basisteam_id', idsByCode(basisteams)));
  await writer.sync(GEMEENTE_LINK, scope, linkRows(file, ids, 'gemeenten', 'gemeente_id', gemeenten));
}

function driehoekRow(
  { code, naam, district, vorm = 'BASISTEAM', herkomst, opmerking }: DriehoekText,
  regioId: string | undefined,
  voorbeeld = false,
): Row {
  return { regio_id: regioId, code, naam, district, vorm, herkomst, opmerking, voorbeeld };
}

function linkRows(
  file: DriehoekenFile,
  ids: Map<string, string>,
  list: 'basisteams' | 'gemeenten',
  column: string,
  linked: Map<string, string>,
): Row[] {
  return file.driehoeken.flatMap((driehoek) =>
    driehoek[list].map(({ code, geldigVan = file.geldigVan, geldigTotEnMet, herkomst = driehoek.herkomst }) => ({
      driehoek_id: ids.get(driehoek.code),
      [column]: linked.get(code),
      geldig_van: geldigVan,
      geldig_tot_en_met: geldigTotEnMet,
      herkomst,
    })),
  );
}
