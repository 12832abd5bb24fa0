-- Which files of migrations/nu this database was given: they are applied anew when one changed.
create table definitie (
  path text not null,
  sha256 text not null,
  constraint definitie_pk primary key (path)
);
alter table definitie enable row level security;
