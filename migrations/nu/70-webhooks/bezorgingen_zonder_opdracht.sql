-- The queue can be lost without breaking a promise: this finds the deliveries that have no job. In
-- plpgsql, since the tables of the queue are made after the definitions.
create or replace function bezorgingen_zonder_opdracht()
  returns table (webhook_id uuid, id uuid, pogingen integer)
  language plpgsql stable rows 10 security definer set search_path = public, pg_temp as $$
begin
  return query select b.webhook_id, b.id, b.pogingen
    from webhook_bezorging b join webhook w on w.id = b.webhook_id
    where b.status = 'WACHT' and w.status = 'AAN'
      and b.volgende_poging_op < now() - interval '1 hour'
      and not exists (select from wachtrij.job j
        where j.state < 'completed' and j.data->>'bezorging' = b.id::text)
    order by b.id limit 500;
end $$;
grant execute on function bezorgingen_zonder_opdracht() to driehoek_api;
comment on function bezorgingen_zonder_opdracht()
  is 'Deliveries that should have been tried an hour ago, and are in no queue.';
