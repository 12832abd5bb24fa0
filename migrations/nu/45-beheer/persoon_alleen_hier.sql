-- Prevents a region from renaming a person who also works in another one; entering a login that
-- another region has already is how someone comes to work in both. Ended memberships count, since
-- the name is in decisions of that time.
create or replace function persoon_alleen_hier(p_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
select not (exists (select from persoon_regio x
  where x.persoon_id = p_id and x.regio_id <> all (beheert()))
  or exists (select from regiorol x where x.persoon_id = p_id and x.regio_id <> all (beheert()))
  or exists (select from lidmaatschap l join driehoek d on d.id = l.driehoek_id
    where l.persoon_id = p_id and d.regio_id <> all (beheert()))) $$;
grant execute on function persoon_alleen_hier(uuid) to driehoek_api;
comment on function persoon_alleen_hier(uuid)
  is 'Whether no region has or had this person, other than those that the asker keeps.';
