-- Sessions of browsers. The log does not watch this table: a session changes nothing that was
-- agreed, and the log must not hold tokens.
create table sessie (
  sleutel bytea not null,
  uitgever text not null,
  onderwerp text not null,
  aanmelding text,
  geheim bytea not null,
  begonnen_op timestamptz not null default now(),
  gebruikt_op timestamptz not null default now(),
  eindigt_op timestamptz not null,
  constraint sessie_pk primary key (sleutel),
  constraint sessie_sleutel_lengte check (length(sleutel) = 32),
  constraint sessie_eindigt_na_begin check (eindigt_op > begonnen_op)
);
alter table sessie enable row level security;
create index sessie_per_einde on sessie (eindigt_op);
