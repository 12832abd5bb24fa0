-- The checks below look at what other transactions committed meanwhile, which only READ COMMITTED
-- shows. A snapshot taken before the lock was granted would let two transactions miss each other.
create or replace function eis_read_committed() returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    perform weiger('DHTST',
      'Schrijf agenda''s en plannen in een transactie met isolatieniveau READ COMMITTED.');
  end if;
end $$;
