import type { Client } from 'pg';
import { chance, pick, type Random } from '../lezen/random';

const NIVEAUS = ['OPENBAAR', 'INTERN', 'VERTROUWELIJK'];
const DRIEHOEKEN = ['zuidwest-drenthe', 'noord-drenthe', 'groningen', 'drachten', 'elders'];

/**
 * SQL of a second region with a driehoek and people; members and readers whose access ended
 * yesterday or starts tomorrow; a member of one driehoek who reads along with the others; and a
 * system with different access to each driehoek, of which one has ended and one has yet to start.
 */
const ELDERS = `
  with r as (insert into regio (code, naam) values ('elders', 'Elders') returning id),
    g as (insert into gemeente (regio_id, code, naam, provincie) select id, 'GM9999', 'Elders', 'Elders' from r returning id),
    d as (insert into driehoek (regio_id, code, naam, district, herkomst) select id, 'elders', 'Elders', 'Elders', 'aanname' from r returning id),
    p as (insert into persoon (code, naam, issuer, subject) select c, c, 'urn:driehoek:demo', c
      from unnest('{teamchef-elders,lezer-elders,beheer-elders,was-lid,wordt-lid,was-lezer,wordt-lezer,lid-en-lezer}'::text[]) c returning id, code),
    dg as (insert into driehoek_gemeente (driehoek_id, gemeente_id, geldig_van, herkomst) select d.id, g.id, '2020-01-01', 'aanname' from d, g),
    rr as (insert into regiorol (persoon_id, regio_id, rol, geldig_van, geldig_tot_en_met)
      select p.id, r.id, case p.code when 'beheer-elders' then 'regio-beheer' else 'regio-lezer' end, case p.code when 'wordt-lezer' then vandaag() + 1 else '2020-01-01' end,
        case p.code when 'was-lezer' then vandaag() - 1 end
      from p, (select id, 'lezer-elders,beheer-elders,was-lezer' as wie from r union all select id, 'wordt-lezer,lid-en-lezer' from regio where code = 'noord-nederland') r
      where p.code = any (string_to_array(r.wie, ','))),
    i as (insert into integratie (code, naam, issuer, subject, scopes) values
        ('alleen-prioriteiten', 'x', 'urn:driehoek:demo', 'alleen-prioriteiten', '{prioriteiten:lezen}'),
        ('alleen-openbaar', 'x', 'urn:driehoek:demo', 'alleen-openbaar', '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'),
        ('was-systeem', 'x', 'urn:driehoek:demo', 'was-systeem', '{agenda:lezen}'),
        ('per-driehoek-anders', 'x', 'urn:driehoek:demo', 'per-driehoek-anders', '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}') returning id, code),
    a(code, niveau, van, tot) as (values ('groningen', 'OPENBAAR', 0, null), ('drachten', 'VERTROUWELIJK', 0, null), ('noord-drenthe', 'INTERN', 0, null),
      ('zuidwest-drenthe', 'VERTROUWELIJK', -2, -1), ('zuidwest-drenthe', 'VERTROUWELIJK', 1, null))
  insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van, geldig_tot_en_met)
    select i.id, d.id, case i.code when 'alleen-openbaar' then 'OPENBAAR' else 'VERTROUWELIJK' end, '2020-01-01', case i.code when 'was-systeem' then vandaag() - 1 end
    from i, driehoek d where d.code in ('groningen', 'drachten') and i.code <> 'per-driehoek-anders'
    union all
    select i.id, d.id, a.niveau, vandaag() + a.van, vandaag() + a.tot from i join a on i.code = 'per-driehoek-anders' join driehoek d on d.code = a.code`;
const MEMBERS = `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van, geldig_tot_en_met)
  select p.id, d.id, 'TEAMCHEF', case p.code when 'wordt-lid' then vandaag() + 1 else date '2020-01-01' end, case p.code when 'was-lid' then vandaag() - 1 end
  from persoon p join driehoek d on d.code = case p.code when 'teamchef-elders' then 'elders' else 'groningen' end
  where p.code in ('teamchef-elders', 'was-lid', 'wordt-lid', 'lid-en-lezer')`;

/**
 * Fills a database with meetings, priorities and links of random confidentiality. Every text
 * contains the id of its row.
 */
export async function maakWereld(owner: Client, random: Random): Promise<void> {
  const run = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  await run(ELDERS);
  await run(MEMBERS);
  await run(
    `insert into agenda_adres (persoon_id, driehoek_id, omschrijving) select persoon_id, driehoek_id, 'x' from lidmaatschap where geldig @> vandaag()`,
  );
  await run(
    `with w as (insert into webhook (persoon_id, adres, omschrijving) select id, 'https://zaken.example/' || id, 'h ' || id from persoon returning id),
       s as (insert into webhook (integratie_id, adres) select id, 'https://zaken.example/' || id from integratie returning id)
     insert into webhook_stand (webhook_id, cursor) select id, 'x' from (select id from w union all select id from s) alle`,
  );
  const themas = (
    await run('select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id and p.werking @> vandaag()')
  ).map((r) => r.id);
  for (const code of DRIEHOEKEN) {
    const [{ id: driehoek }] = await run('select id from driehoek where code = $1', [code]);
    const leden = await run(
      `select l.id, l.persoon_id from lidmaatschap l where l.driehoek_id = $1 and l.geldig @> vandaag() and l.rol <> 'SECRETARIS'`,
      [driehoek],
    );
    const prioriteiten: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const [{ id }] = await run(
        `insert into lokale_prioriteit (id, driehoek_id, titel, omschrijving, geldig_van) select i, $1, 'p ' || i, 'o ' || i, '2025-01-01' from uuidv7() i returning id`,
        [driehoek],
      );
      prioriteiten.push(id);
      await run(`insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie) values ($1, $2, $3, 1)`, [
        driehoek,
        id,
        pick(random, leden).id,
      ]);
    }
    await run(
      `insert into sjabloonpunt (id, driehoek_id, volgnummer, titel, vertrouwelijkheid) select i, $1, 1, 's ' || i, 'OPENBAAR' from uuidv7() i`,
      [driehoek],
    );
    // The references of a proposal are inserted in its transaction.
    await run('begin');
    const [{ id: voorstel }] = await run(
      `insert into agendavoorstel (id, driehoek_id, titel, vertrouwelijkheid, indiener_id) select i, $1, 'w ' || i, 'OPENBAAR', $2 from uuidv7() i returning id`,
      [driehoek, pick(random, leden).persoon_id],
    );
    await run('insert into agendavoorstel_prioriteit values ($1, $2, $3)', [driehoek, voorstel, prioriteiten[0]]);
    if (code !== 'elders') await run('insert into agendavoorstel_thema values ($1, $2, $3)', [driehoek, voorstel, themas[0]]);
    await run('commit');
    const [{ id: reeks }] = await run(
      `insert into reeks (id, driehoek_id, regel, eerste_dag, begintijd, locatie) select i, $1, 'FREQ=MONTHLY;COUNT=3', '2026-01-01', '09:30', 'r ' || i
       from uuidv7() i returning id`,
      [driehoek],
    );
    let vorige: string | undefined;
    const besluiten: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const [{ id: v }] = await run(
        `insert into vergadering (id, driehoek_id, aanvang, locatie, reeks_id) select i, $1, now() - $2 * interval '40 days', 'l ' || i, $3 from uuidv7() i returning id`,
        [driehoek, 3 - n, reeks],
      );
      const punten: string[] = [];
      for (let i = 0; i < 6; i += 1) {
        const [punt] = await run(
          `insert into agendapunt (id, driehoek_id, vergadering_id, volgnummer, soort, titel, toelichting, vertrouwelijkheid, aangehouden_van_id, indiener_id)
           select i, $1, $2, coalesce((select max(volgnummer) from agendapunt where vergadering_id = $2), 0) + 1, 'BESPREEKPUNT', 't ' || i, 'b ' || i, $3, $4, $5
           from uuidv7() i returning id`,
          [driehoek, v, pick(random, NIVEAUS), chance(random, 0.3) ? vorige : null, pick(random, leden).persoon_id],
        );
        punten.push(punt.id);
        await run(
          `insert into stuk (id, driehoek_id, agendapunt_id, titel, adres, vertrouwelijkheid)
           select i, a.driehoek_id, a.id, 's ' || i, 'https://zaken.example/' || i, (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[greatest(niveau_rang(a.vertrouwelijkheid), $2)]
           from agendapunt a, uuidv7() i where a.id = $1`,
          [punt.id, NIVEAUS.indexOf(pick(random, NIVEAUS)) + 1],
        );
        await run('insert into agendapunt_prioriteit values ($1, $2, $3)', [driehoek, punt.id, pick(random, prioriteiten)]);
        if (code !== 'elders')
          await run('insert into agendapunt_thema values ($1, $2, $3)', [driehoek, punt.id, pick(random, themas)]);
      }
      await run(`update agendapunt set vertrouwelijkheid = $2 where vergadering_id = $1 and vast_thema_id is not null`, [
        v,
        pick(random, NIVEAUS),
      ]);
      await run(`update vergadering set status = 'AGENDA_VASTGESTELD' where id = $1`, [v]);
      if (n === 2) continue;
      await run(`update vergadering set status = 'GEHOUDEN' where id = $1`, [v]);
      await run('insert into aanwezigheid values ($1, $2, $3)', [driehoek, v, pick(random, leden).id]);
      await run(
        `update agendapunt set uitkomst = case when random() < 0.5 then 'BESPROKEN' else 'AANGEHOUDEN' end, uitkomst_toelichting = 'u ' || id where vergadering_id = $1`,
        [v],
      );
      const over = `select id from agendapunt where vergadering_id = $1 and uitkomst = 'AANGEHOUDEN' and vast_thema_id is null order by id limit 1`;
      vorige = (await run(over, [v]))[0]?.id;
      for (const punt of punten) {
        // Some replace a decision of any level, in this meeting or an earlier one.
        const oud = chance(random, 0.5) ? besluiten.splice(Math.floor(random() * besluiten.length), 1)[0] : undefined;
        const [besluit] = await run(
          `with b as (insert into besluit (id, driehoek_id, agendapunt_id, soort, tekst, vervangt_id)
             select i, $1, $2, 'OVERIG', 'd ' || i, $4 from uuidv7() i returning id)
           insert into besluit_beslisser select $1, b.id, $3 from b returning besluit_id`,
          [driehoek, punt, pick(random, leden).id, oud ?? null],
        );
        besluiten.push(besluit.besluit_id);
        await run(
          `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, toelichting, door_id)
           select driehoek_id, id, 'UITGEVOERD', 'uitgevoerde ' || id, $2 from besluit where agendapunt_id = $1`,
          [punt, pick(random, leden).persoon_id],
        );
        await run(
          `insert into besluit_antwoord (driehoek_id, besluit_id, lidmaatschap_id, antwoord)
           select b.driehoek_id, b.id, l.id, 'beantwoorde ' || b.id from besluit b join lidmaatschap l on l.driehoek_id = b.driehoek_id and l.rol = 'TEAMCHEF' and l.geldig @> vandaag()
           where b.agendapunt_id = $1 limit 1`,
          [punt],
        );
        await run(
          `insert into actie (id, driehoek_id, agendapunt_id, omschrijving, eigenaar_id, uiterlijk) select i, $1, $2, 'a ' || i, $3, vandaag() + $4::integer from uuidv7() i`,
          [driehoek, punt, pick(random, leden).id, pick(random, [-7, 7, null])],
        );
      }
      if (code === 'elders') continue;
      await run(
        `insert into koppeling (id, driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, vastgelegd_in_id, vastgelegd_door_id)
         select i, $1, $2, $3, 'BIJDRAGEND', 'k ' || i, '2025-06-01', $4, $5 from uuidv7() i on conflict do nothing`,
        [driehoek, prioriteiten[n], pick(random, themas), pick(random, punten), pick(random, leden).persoon_id],
      );
    }
    if (code !== 'elders')
      await run(
        `insert into prioriteit_zelfstandig (id, driehoek_id, prioriteit_id, toelichting, vastgelegd_door_id) select i, $1, $2, 'z ' || i, $3 from uuidv7() i`,
        [driehoek, prioriteiten[2], pick(random, leden).persoon_id],
      );
  }
  // Each gets a message about an object of any driehoek, shown only to users who see that object.
  await run(
    `insert into webhook_bezorging (id, webhook_id, type, soort, wat, object_id, gebeurtenis)
     select uuidv7(), w.id, 'x', 'AGENDAPUNT', 'GEMAAKT', a.id, '{}' from webhook w, lateral (select id from agendapunt where w.id is not null order by random() limit 5) a`,
  );
}
