import { idsByCode, type Row, type Table, type Writer } from '../../loading/writer';

interface Account {
  code: string;
  naam: string;
  issuer?: string;
  subject?: string;
}

interface Period {
  geldigVan?: string;
  geldigTotEnMet?: string;
}

interface PersonText extends Account {
  lidmaatschappen?: ({ driehoek: string; rol: string; gemeente?: string } & Period)[];
  regiorollen?: (string | ({ rol: string } & Period))[];
}

interface IntegrationText extends Account {
  scopes?: string[];
  driehoeken: ({ driehoek: string; niveau: string } & Period)[];
}

/** The content of a checked file of kind `leden`. */
export interface LedenFile {
  regio: string;
  issuer: string;
  geldigVan: string;
  personen: PersonText[];
  integraties?: IntegrationText[];
}

/** The ids that the rows of a file refer to. */
interface Ids {
  regio: string | undefined;
  driehoeken: Map<string, string>;
  accounts: Map<string, string>;
}

const PERSON: Table = { name: 'persoon', key: ['code'], values: ['naam', 'issuer', 'subject'] };
const INTEGRATION: Table = { ...PERSON, name: 'integratie', values: [...PERSON.values, 'scopes'] };
const MEMBERSHIP: Table = {
  name: 'lidmaatschap',
  key: ['persoon_id', 'driehoek_id', 'rol', 'gemeente_id', 'geldig_van'],
  values: ['geldig_tot_en_met'],
  inUse:
    'Een lidmaatschap dat in een vergadering is gebruikt, kan niet worden weggelaten of een andere rol of begindag krijgen; geef het een geldigTotEnMet en voeg zo nodig een nieuw toe.',
};
const REGION_ROLE: Table = {
  name: 'regiorol',
  key: ['persoon_id', 'regio_id', 'rol', 'geldig_van'],
  values: ['geldig_tot_en_met'],
};
const INTEGRATION_LINK: Table = {
  name: 'integratie_driehoek',
  key: ['integratie_id', 'driehoek_id', 'geldig_van'],
  values: ['niveau', 'geldig_tot_en_met'],
};
const EVERY_SCOPE = ['agenda:lezen', 'prioriteiten:lezen', 'koppelingen:lezen'];

/**
 * Brings the persons and systems of the file in line with it, with their roles and access in this
 * region. Rethrows the database's refusals.
 */
export async function syncLeden(writer: Writer, file: LedenFile): Promise<void> {
  const regio = (await writer.ids('regio', [file.regio])).get(file.regio);
  const driehoeken = idsByCode(await writer.rows('driehoek', { regio_id: [regio] }));
  const persons = await syncAccounts(writer, PERSON, file, file.personen);
  await syncPersons(writer, file, { regio, driehoeken, accounts: persons });
  const systems = await syncAccounts(writer, INTEGRATION, file, file.integraties ?? [], ({ scopes = EVERY_SCOPE }) => ({
    scopes,
  }));
  await syncIntegrations(writer, file, { regio, driehoeken, accounts: systems });
}

async function syncAccounts<A extends Account>(
  writer: Writer,
  table: Table,
  file: LedenFile,
  accounts: readonly A[],
  more: (account: A) => Row = () => ({}),
): Promise<Map<string, string>> {
  const rows = accounts.map((account) => {
    const { code, naam, issuer = file.issuer, subject = code } = account;
    return { code, naam, issuer, subject, ...more(account) };
  });
  return idsByCode(await writer.sync(table, { code: rows.map(({ code }) => code) }, rows));
}

const days = (file: LedenFile, { geldigVan = file.geldigVan, geldigTotEnMet }: Period): Row => ({
  geldig_van: geldigVan,
  geldig_tot_en_met: geldigTotEnMet,
});

async function syncPersons(writer: Writer, file: LedenFile, ids: Ids): Promise<void> {
  const gemeenten = await writer.ids(
    'gemeente',
    file.personen.flatMap(({ lidmaatschappen = [] }) => lidmaatschappen.flatMap(({ gemeente }) => gemeente ?? [])),
  );
  const each = (rows: (person: PersonText) => Row[]) =>
    file.personen.flatMap((person) => rows(person).map((row) => ({ ...row, persoon_id: ids.accounts.get(person.code) })));
  const memberships = each(({ lidmaatschappen = [] }) =>
    lidmaatschappen.map(({ driehoek, rol, gemeente = '', ...period }) => ({
      driehoek_id: ids.driehoeken.get(driehoek),
      rol,
      gemeente_id: gemeenten.get(gemeente),
      ...days(file, period),
    })),
  );
  const persons = [...ids.accounts.values()];
  await writer.sync(MEMBERSHIP, { persoon_id: persons, driehoek_id: [...ids.driehoeken.values()] }, memberships);
  await writer.sync(
    REGION_ROLE,
    { persoon_id: persons, regio_id: [ids.regio] },
    each(({ regiorollen = [] }) =>
      regiorollen
        .map((role) => (typeof role === 'string' ? { rol: role } : role))
        .map(({ rol, ...period }) => ({ regio_id: ids.regio, rol, ...days(file, period) })),
    ),
  );
}

async function syncIntegrations(writer: Writer, file: LedenFile, ids: Ids): Promise<void> {
  const rows = (file.integraties ?? []).flatMap(({ code, driehoeken }) =>
    driehoeken.map(({ driehoek, niveau, ...period }) => ({
      integratie_id: ids.accounts.get(code),
      driehoek_id: ids.driehoeken.get(driehoek),
      niveau,
      ...days(file, period),
    })),
  );
  await writer.sync(
    INTEGRATION_LINK,
    { integratie_id: [...ids.accounts.values()], driehoek_id: [...ids.driehoeken.values()] },
    rows,
  );
}
