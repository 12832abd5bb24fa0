create or replace function weiger_truncate() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST',
    format('De tabel %I kan niet in een keer geleegd worden: dat slaat de controles over.',
      tg_table_name));
  return null;
end $$;
