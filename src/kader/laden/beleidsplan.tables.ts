import { idsByCode, type Row, type Table, type Writer } from '../../loading/writer';

interface PlanText {
  titel: string;
  tekst?: string;
}

interface ThemaText {
  code: string;
  naam: string;
  doelen: string[];
  selectiecriteria?: number[];
  vastBespreekpunt?: { bron: string; vanaf?: string; totEnMet?: string };
}

/** The content of a checked file of kind `beleidsplan`. */
export interface PlanFile {
  regio: string;
  code: string;
  titel: string;
  status: string;
  ingetrokkenPer?: string;
  grondslag: string;
  geldigVan: string;
  geldigTotEnMet: string;
  uitgangspunten?: PlanText[];
  ontwikkelingen?: PlanText[];
  selectiecriteria?: PlanText[];
  themas: ThemaText[];
}

const PLAN: Table = {
  name: 'regionaal_beleidsplan',
  key: ['code'],
  values: ['regio_id', 'titel', 'status', 'grondslag', 'geldig_van', 'geldig_tot_en_met', 'ingetrokken_per'],
};
const TEXT: Table = {
  name: 'plan_tekst',
  key: ['beleidsplan_id', 'soort', 'volgnummer'],
  values: ['titel', 'tekst'],
  children: { thema_selectiecriterium: 'plan_tekst_id' },
};
const THEMA: Table = {
  name: 'thema',
  key: ['beleidsplan_id', 'code'],
  values: ['naam', 'volgnummer'],
  children: {
    doel: 'thema_id',
    vast_bespreekpunt: 'thema_id',
    thema_selectiecriterium: 'thema_id',
    thema_opvolger: 'opvolger_id',
  },
  inUse: 'Een thema waarnaar een agendapunt of een koppeling verwijst, kan niet worden weggelaten.',
};
// A file contains the plan as adopted, without the goals and standing items of amendments.
const DOEL: Table = {
  name: 'doel',
  read: '(select * from doel where volgnummer is not null)',
  key: ['thema_id', 'volgnummer'],
  values: ['tekst'],
  inUse: 'Een doel waarnaar een koppeling verwijst, kan niet worden weggelaten.',
};
const FIXED: Table = {
  name: 'vast_bespreekpunt',
  read: 'vast_bespreekpunt_zoals_vastgesteld',
  key: ['thema_id', 'geldig_van'],
  values: ['geldig_tot_en_met', 'bron'],
};
const CRITERION: Table = { name: 'thema_selectiecriterium', key: ['thema_id', 'plan_tekst_id'], values: [] };

/**
 * Brings the plan, its texts, themes, goals and standing items in line with the file. Rethrows the
 * database's refusals.
 */
export async function syncPlan(writer: Writer, file: PlanFile): Promise<void> {
  const regioId = (await writer.ids('regio', [file.regio])).get(file.regio);
  // Planning a meeting takes a shared lock on this row; the exclusive lock keeps each from missing
  // the other's changes.
  await writer.client.query('select 1 from regio where id = $1 for no key update', [regioId]);
  const [existing] = await writer.rows(PLAN.name, { code: [file.code] });
  const plan = existing ?? (await syncPlanRow(writer, file, regioId));
  const before = writer.changes;
  await syncContents(writer, file, plan?.id);
  const changed = writer.changes;
  // After the themes: a plan that comes into force puts items on agendas, with the names that its
  // themes have at that moment.
  await syncPlanRow(writer, file, regioId);
  // A plan counts every change, also one in its themes or texts only.
  if (existing && changed > before && writer.changes === changed)
    await writer.run('update regionaal_beleidsplan set versie = versie + 1 where id = $1', [existing.id]);
}

async function syncPlanRow(writer: Writer, file: PlanFile, regioId: string | undefined): Promise<Row | undefined> {
  const { code, titel, status, grondslag, geldigVan, geldigTotEnMet, ingetrokkenPer } = file;
  const row = {
    code,
    titel,
    status,
    grondslag,
    regio_id: regioId,
    geldig_van: geldigVan,
    geldig_tot_en_met: geldigTotEnMet,
    ingetrokken_per: ingetrokkenPer,
  };
  const [plan] = await writer.sync(PLAN, { code: [code] }, [row]);
  return plan;
}

async function syncContents(writer: Writer, file: PlanFile, planId: Row[string]): Promise<void> {
  const texts = await writer.sync(TEXT, { beleidsplan_id: [planId] }, textRows(file, planId));
  const rows = file.themas.map(({ code, naam }, index) => ({ beleidsplan_id: planId, code, naam, volgnummer: index + 1 }));
  const themas = await writer.sync(THEMA, { beleidsplan_id: [planId] }, rows);
  await syncThemas(writer, file, idsByCode(themas), texts);
}

async function syncThemas(writer: Writer, file: PlanFile, ids: Map<string, string>, texts: Row[]): Promise<void> {
  const scope = { thema_id: [...ids.values()] };
  const each = (rows: (thema: ThemaText) => Row[]) =>
    file.themas.flatMap((thema) => rows(thema).map((row) => ({ ...row, thema_id: ids.get(thema.code) })));
  const criteria = new Map(
    texts.filter(({ soort }) => soort === 'SELECTIECRITERIUM').map(({ volgnummer, id }) => [volgnummer, id]),
  );
  await writer.sync(
    DOEL,
    scope,
    each(({ doelen }) => doelen.map((tekst, index) => ({ volgnummer: index + 1, tekst }))),
  );
  await writer.sync(
    CRITERION,
    scope,
    each(({ selectiecriteria = [] }) => selectiecriteria.map((number) => ({ plan_tekst_id: criteria.get(number) }))),
  );
  // Last: this puts items on agendas, with the name that the theme has now.
  await writer.sync(
    FIXED,
    scope,
    each((thema) => fixedRows(thema, file)),
  );
}

function fixedRows({ vastBespreekpunt: fixed }: ThemaText, file: PlanFile): Row[] {
  return fixed
    ? [{ geldig_van: fixed.vanaf ?? file.geldigVan, geldig_tot_en_met: fixed.totEnMet ?? file.geldigTotEnMet, bron: fixed.bron }]
    : [];
}

function textRows(file: PlanFile, planId: Row[string]): Row[] {
  const lists = {
    UITGANGSPUNT: file.uitgangspunten,
    ONTWIKKELING: file.ontwikkelingen,
    SELECTIECRITERIUM: file.selectiecriteria,
  };
  return Object.entries(lists).flatMap(([soort, texts = []]) =>
    texts.map(({ titel, tekst }, index) => ({ beleidsplan_id: planId, soort, volgnummer: index + 1, titel, tekst })),
  );
}
