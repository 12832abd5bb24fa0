-- The days on which a plan is in force rest on these columns, so only the step that they belong to
-- writes them. A plan that was never adopted was never in force, and a day of withdrawal would
-- claim it was. Runs after "levensloop", which knows the steps.
create or replace function plan_dagen_blijven() returns trigger language plpgsql as $$
declare
  intrekken boolean := old.status <> 'INGETROKKEN' and new.status = 'INGETROKKEN';
  aanbieden boolean := old.status <> 'AANGEBODEN' and new.status = 'AANGEBODEN';
  -- The owner, who loads a plan from a file, may undo a withdrawal.
  hersteld boolean := old.status = 'INGETROKKEN' and new.status <> 'INGETROKKEN'
    and new.ingetrokken_per is null;
begin
  if intrekken and old.status in ('VASTGESTELD', 'AANGEBODEN') then
    if new.ingetrokken_per is null then
      perform weiger('DHTST', 'Een vastgesteld plan wordt ingetrokken per een dag.');
    end if;
  elsif intrekken then
    if new.ingetrokken_per is not null then
      perform weiger('DHTST',
        'Een plan dat niet is vastgesteld, was nooit in werking: het wordt ingetrokken zonder '
          'dag.');
    end if;
  elsif new.ingetrokken_per is distinct from old.ingetrokken_per and not hersteld then
    perform weiger('DHTST',
      'De dag van intrekking wordt vastgelegd bij het intrekken, en blijft dan zo.');
  end if;
  if not intrekken and not hersteld
      and new.intrekking_toelichting is distinct from old.intrekking_toelichting then
    perform weiger('DHTST',
      'Waarom een plan is ingetrokken, wordt vastgelegd bij het intrekken, en blijft dan zo.');
  end if;
  if not aanbieden and (new.aangeboden_minister_op, new.aangeboden_korpschef_op)
      is distinct from (old.aangeboden_minister_op, old.aangeboden_korpschef_op) then
    perform weiger('DHTST',
      'Wanneer een plan is aangeboden, wordt vastgelegd bij het aanbieden, en blijft dan zo.');
  end if;
  return new;
end $$;
