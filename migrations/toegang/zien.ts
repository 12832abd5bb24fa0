const IN = (set: string) => `driehoek_id = any ((select ${set}())::uuid[])`;

// What hangs at a meeting or an item is found by its meeting or item. Said so, PostgreSQL does not look through whole driehoeken instead, which
// it does when an index of theirs fits: a region's overview took seconds that way.
const AMONG = (set: string) => `array_position((select ${set}())::uuid[], driehoek_id) is not null`;

/** Who sees an item, by its own confidentiality. A system that reads a confidential one is remembered: `note` is true, and does that. */
const item = (note: string) => `${AMONG('lid_van')}
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and ${AMONG('ziet_intern')})
    or (vertrouwelijkheid = 'OPENBAAR' and ${AMONG('ziet_agenda')})
    or (vertrouwelijkheid = 'VERTROUWELIJK' and ${AMONG('leest_vertrouwelijk')} and ${note})`;
/** Who sees what hangs at something else: members at once, others when they see that. */
const WITH = (table: string, key: string) =>
  `${AMONG('lid_van')} or (${AMONG('ziet_agenda')} and exists (select from ${table} boven where boven.id = ${key}))`;

/** Who sees the rows of each table that tells of a driehoek. Writing stays with its members, as the policies of before say. */
const SEEN: Record<string, string> = {
  vergadering: IN('ziet_agenda'),
  aanwezigheid: IN('ziet_intern'),
  agendapunt: item('noteer_gelezen(driehoek_id)'),
  agendapunt_thema: WITH('agendapunt', 'agendapunt_id'),
  agendapunt_prioriteit: WITH('agendapunt', 'agendapunt_id'),
  agendapunt_verwijzing: `(${WITH('agendapunt', 'agendapunt_id')}) and (${WITH('agendapunt', 'naar_id')})`,
  besluit: WITH('agendapunt', 'agendapunt_id'),
  besluit_beslisser: WITH('besluit', 'besluit_id'),
  besluit_uitvoering: WITH('besluit', 'besluit_id'),
  besluit_antwoord: WITH('besluit', 'besluit_id'),
  besluit_prioriteit: WITH('besluit', 'besluit_id'),
  besluit_raadsdoel: WITH('besluit', 'besluit_id'),
  actie: WITH('agendapunt', 'agendapunt_id'),
  lokale_prioriteit: IN('ziet_prioriteiten'),
  prioriteit_gemeente: IN('ziet_prioriteiten'),
  prioriteit_zelfstandig: IN('ziet_prioriteiten'),
  instemming: IN('ziet_prioriteiten'),
  koppeling: IN('ziet_koppelingen'),
};

export const seeing = `
  create function noteer_gelezen(p_driehoek_id uuid) returns boolean language plpgsql as $$
  declare
    gelezen text := current_setting('driehoek.gelezen', true);
  begin
    if position(p_driehoek_id::text in gelezen) = 0 then
      perform set_config('driehoek.gelezen', concat_ws(',', nullif(gelezen, ''), p_driehoek_id), true);
    end if;
    return true;
  end $$;
  comment on function noteer_gelezen(uuid) is 'Remembers for this transaction that a confidential row of this driehoek was read by a system; always true.';
  grant execute on function noteer_gelezen(uuid) to driehoek_api;
  ${Object.entries(SEEN)
    .map(([table, condition]) => `alter policy lezen on ${table} using (${condition});`)
    .join('\n  ')}
`;

// An item that one does not see leaves no gap in the numbers, no count, no time of change.
export const traces = `
  create table vergadering_zichtbaar_gewijzigd (
    vergadering_id uuid constraint vergadering_zichtbaar_gewijzigd_pk primary key
      constraint vergadering_zichtbaar_gewijzigd_fk references vergadering on delete cascade,
    intern_op timestamptz not null,
    openbaar_op timestamptz not null
  );
  alter table vergadering_zichtbaar_gewijzigd enable row level security;
  insert into vergadering_zichtbaar_gewijzigd select id, gewijzigd_op, gewijzigd_op from vergadering;

  create function vergadering_zelf_gewijzigd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into vergadering_zichtbaar_gewijzigd values (new.id, new.gewijzigd_op, new.gewijzigd_op)
      on conflict (vergadering_id) do update set intern_op = excluded.intern_op, openbaar_op = excluded.openbaar_op;
    return null;
  end $$;
  create trigger zichtbaar_gewijzigd after insert on vergadering for each row execute function vergadering_zelf_gewijzigd();
  create trigger zichtbaar_gewijzigd_bij after update on vergadering for each row when (old.versie <> new.versie)
    execute function vergadering_zelf_gewijzigd();

  -- Another place on the agenda is a change for who sees the item; what a hidden one does is none for anyone else.
  create function agendapunt_zichtbaar_gewijzigd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    niveaus text[] := array[case when tg_op <> 'INSERT' then old.vertrouwelijkheid end, case when tg_op <> 'DELETE' then new.vertrouwelijkheid end];
  begin
    update vergadering_zichtbaar_gewijzigd set
      intern_op = now(), openbaar_op = case when 'OPENBAAR' = any (niveaus) then now() else openbaar_op end
      where vergadering_id = case tg_op when 'DELETE' then old.vergadering_id else new.vergadering_id end
        and niveaus && '{OPENBAAR,INTERN}';
    return null;
  end $$;
  create trigger zichtbaar_gewijzigd after insert or delete on agendapunt for each row execute function agendapunt_zichtbaar_gewijzigd();
  create trigger zichtbaar_gewijzigd_bij after update on agendapunt for each row
    when (old.versie <> new.versie or old.vertrouwelijkheid <> new.vertrouwelijkheid) execute function agendapunt_zichtbaar_gewijzigd();

  create function zichtbaar_gewijzigd_op(p_vergadering_id uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp
    begin atomic
      select case when v.driehoek_id = any (lid_van() || leest_vertrouwelijk()) then v.gewijzigd_op
        when v.driehoek_id = any (ziet_intern()) then z.intern_op when v.driehoek_id = any (ziet_agenda()) then z.openbaar_op end
      from vergadering v join vergadering_zichtbaar_gewijzigd z on z.vergadering_id = v.id where v.id = p_vergadering_id;
    end;
  comment on function zichtbaar_gewijzigd_op(uuid) is 'When what the asker sees of a meeting and its agenda last changed.';
  grant execute on function zichtbaar_gewijzigd_op(uuid) to driehoek_api;
`;

// Overviews count everything and show no text: views that run as their owner, over the driehoeken that the asker may count. A system
// counts what it sees. No security_barrier: it keeps the planner from the index of the meeting, and what it would hide from a clever function is a code.
const counted = (table: string, columns: string, seen: string) => `
  create view telling_${table} as select ${columns} from ${table} where ${AMONG('telt')} or ${seen};
  grant select on telling_${table} to driehoek_api;`;
const OF_ITEM = 'agendapunt_id in (select a.id from telling_agendapunt a)';

/** How a decision goes, by the latest step of its course. */
const STAND = `coalesce((select u.stand from besluit_uitvoering u where u.besluit_id = besluit.id order by u.volgnummer desc limit 1), 'OPEN')`;

export const counting = [
  counted('agendapunt', 'id, driehoek_id, vergadering_id, soort, vast_thema_id, uitkomst', item('true')),
  counted('agendapunt_thema', 'driehoek_id, agendapunt_id, thema_id', OF_ITEM),
  counted('agendapunt_prioriteit', 'driehoek_id, agendapunt_id, prioriteit_id', OF_ITEM),
  counted('besluit', `id, driehoek_id, agendapunt_id, ${STAND} as uitvoering`, OF_ITEM),
  counted('actie', 'id, driehoek_id, agendapunt_id, status, uiterlijk', OF_ITEM),
].join('');
