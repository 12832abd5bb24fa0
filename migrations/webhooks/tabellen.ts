const SOORTEN = `'{VERGADERING,AGENDAPUNT,BESLUIT,ACTIE,LOKALE_PRIORITEIT,KOPPELING,DRIEHOEK}'::text[]`;

// alleen_driehoek is a code, as the argument of the feed is: an id would be nobody's once the owner no longer sees that driehoek, and then name all
// of them. And not driehoek_id, by which the log shows a row to the members: an address of one owner is no business of another.
export const tables = `
  create table webhook (
    id uuid default uuidv7() constraint webhook_pk primary key,
    persoon_id uuid constraint webhook_persoon_fk references persoon,
    integratie_id uuid constraint webhook_integratie_fk references integratie,
    adres text not null constraint webhook_adres_lengte check (length(adres) between 1 and 2000),
    omschrijving text constraint webhook_omschrijving_lengte check (length(omschrijving) between 1 and 300),
    alleen_driehoek text constraint webhook_alleen_driehoek_fk references driehoek (code),
    soorten text[] constraint webhook_soorten_bekend check (soorten <@ ${SOORTEN} and cardinality(soorten) > 0),
    scopes text[],
    status text not null default 'AAN' constraint webhook_status_bekend check (status in ('AAN', 'UIT', 'VERWIJDERD')),
    uitgezet_reden text,
    uitgezet_op timestamptz,
    gemaakt_op timestamptz not null default now(),
    versie integer not null default 1,
    constraint webhook_heeft_eigenaar check (num_nonnulls(persoon_id, integratie_id) = 1),
    constraint webhook_uit_heeft_reden check ((status = 'AAN') = (uitgezet_op is null) and (status = 'AAN') = (uitgezet_reden is null))
  );
  comment on column webhook.scopes is 'The scopes of the token that made it, if that had the claim: a webhook tells no more than its maker could read.';
  create index webhook_per_persoon on webhook (persoon_id, id);
  create index webhook_per_integratie on webhook (integratie_id, id);

  create table webhook_geheim (
    webhook_id uuid not null constraint webhook_geheim_webhook_fk references webhook on delete cascade,
    gemaakt_op timestamptz not null default clock_timestamp(),
    geheim bytea not null constraint webhook_geheim_lengte check (length(geheim) = 32),
    geldig_tot timestamptz,
    constraint webhook_geheim_pk primary key (webhook_id, gemaakt_op)
  );
  comment on table webhook_geheim is 'What messages are signed with, by the database itself: it is in one answer, and after that nobody reads it, the API neither.';

  -- Where a webhook is in the feed. Apart from its row, since it moves with everything that happens and says nothing for the log.
  create table webhook_stand (
    webhook_id uuid constraint webhook_stand_pk primary key constraint webhook_stand_webhook_fk references webhook on delete cascade,
    cursor text not null,
    gelezen_tot xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
    gelezen_dag date not null default vandaag(),
    fout_sinds timestamptz,
    fouten integer not null default 0,
    pauze_tot timestamptz,
    laatst_bezorgd_op timestamptz
  );
  comment on column webhook_stand.fout_sinds is 'Since when nothing arrives; with how many failures in a row, and until when no other message is tried.';
  comment on column webhook_stand.gelezen_tot is 'The feed was read as far as where all older transactions were over: below this there is nothing new.';

  create table webhook_bezorging (
    id uuid constraint webhook_bezorging_pk primary key,
    webhook_id uuid not null constraint webhook_bezorging_webhook_fk references webhook on delete cascade,
    type text not null,
    soort text constraint webhook_bezorging_soort_bekend check (soort = any (${SOORTEN})),
    wat text,
    object_id uuid,
    transactie xid8,
    gebeurtenis text not null,
    status text not null default 'WACHT' constraint webhook_bezorging_status_bekend check (status in ('WACHT', 'BEZORGD', 'MISLUKT', 'VERVALLEN')),
    pogingen integer not null default 0,
    eerder integer not null default 0,
    begonnen_op timestamptz not null default now(),
    laatste_poging_op timestamptz,
    volgende_poging_op timestamptz default now(),
    antwoord integer,
    fout text,
    afgerond_op timestamptz,
    gemaakt_op timestamptz not null default now()
  );
  comment on table webhook_bezorging is 'One message to one webhook, and how that went. Not under bewaak(): the log has the change already.';
  comment on column webhook_bezorging.transactie is 'With object_id: the row of the feed that it tells of.';
  comment on column webhook_bezorging.gebeurtenis is 'What is sent, to the letter: ids and kinds, no text of an agenda.';
  comment on column webhook_bezorging.eerder is 'Attempts before it was last begun anew.';
  create index webhook_bezorging_per_webhook on webhook_bezorging (webhook_id, id);
  create index webhook_bezorging_afgerond on webhook_bezorging (afgerond_op) where afgerond_op is not null;
`;

export const rules = `
  create function webhook_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    most constant integer := 20;
    verandert constant text[] := '{adres,omschrijving,alleen_driehoek,soorten,scopes,status,uitgezet_reden,uitgezet_op,versie}';
  begin
    if tg_op = 'INSERT' then
      perform eis_read_committed();
      -- The row of the owner makes two who count wait for each other.
      perform 1 from persoon where id = new.persoon_id for no key update;
      perform 1 from integratie where id = new.integratie_id for no key update;
      if (select count(*) from webhook w where w.status <> 'VERWIJDERD'
          and (w.persoon_id = new.persoon_id or w.integratie_id = new.integratie_id)) >= most then
        perform weiger('DHTST', format('U hebt al %s webhooks; verwijder er eerst een.', most));
      end if;
      return new;
    end if;
    if tg_op = 'DELETE' then
      if old.status <> 'VERWIJDERD' then
        perform weiger('DHTST', 'Een webhook wordt verwijderd door zijn status; wissen doet de dienst later.');
      end if;
      return old;
    end if;
    if old.status = 'VERWIJDERD' or (to_jsonb(new) - verandert) <> (to_jsonb(old) - verandert) then
      perform weiger('DHTST', 'Een verwijderde webhook blijft verwijderd, en een webhook blijft van wie hem maakte.');
    end if;
    return new;
  end $$;
  create trigger regels before insert or update or delete on webhook for each row execute function webhook_regels();
  create trigger versie before update on webhook for each row execute function versie_ophogen('versie');

  -- With the webhook go its secrets, and what was still to be told.
  create function webhook_weg() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    delete from webhook_geheim where webhook_id = new.id;
    update webhook_bezorging set status = 'VERVALLEN', afgerond_op = now(), volgende_poging_op = null where webhook_id = new.id and status = 'WACHT';
    return null;
  end $$;
  create trigger weg after update on webhook for each row when (new.status = 'VERWIJDERD') execute function webhook_weg();

  -- What was told, and when, is never rewritten; how it went moves on.
  create function webhook_bezorging_blijft() returns trigger language plpgsql as $$
  declare
    verloop constant text[] := '{status,pogingen,eerder,begonnen_op,laatste_poging_op,volgende_poging_op,antwoord,fout,afgerond_op}';
  begin
    if (to_jsonb(new) - verloop) <> (to_jsonb(old) - verloop) or new.pogingen < old.pogingen
        or (old.status <> 'WACHT' and new.status not in ('WACHT', old.status)) then
      perform weiger('DHTST', 'Wat is verstuurd, blijft zoals het was.');
    end if;
    return new;
  end $$;
  create trigger blijft before update on webhook_bezorging for each row execute function webhook_bezorging_blijft();
`;
