-- Returns the rows that a user moved: all but the longest run that kept its order, since moving one
-- item to the top shifts all others. When two rows changed places, the first counts as kept.
create or replace function op_volgorde(plaatsen integer[]) returns integer[] language plpgsql
  immutable set search_path = public, pg_temp as $$
declare
  aantal constant integer := coalesce(cardinality(plaatsen), 0);
  lang integer[] := array_fill(1, array[aantal]);
  blijft integer[] := '{}';
  nodig integer;
begin
  for i in reverse aantal - 1..1 loop
    for j in i + 1..aantal loop
      if plaatsen[j] > plaatsen[i] and lang[j] >= lang[i] then
        lang[i] := lang[j] + 1;
      end if;
    end loop;
  end loop;
  nodig := (select max(l) from unnest(lang) l);
  for i in 1..aantal loop
    if lang[i] = nodig and plaatsen[i] > coalesce(blijft[cardinality(blijft)], 0) then
      blijft := blijft || plaatsen[i];
      nodig := nodig - 1;
    end if;
  end loop;
  return blijft;
end $$;
grant execute on function op_volgorde(integer[]) to driehoek_api;
comment on function op_volgorde(integer[]) is
  'Of places from 1, the longest row among them that goes up; of two as long, the one that '
  'begins first.';
