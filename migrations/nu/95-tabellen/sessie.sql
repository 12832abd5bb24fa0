-- No policy and no grant: the API reaches the table through the functions of 25-aanmelden only.
alter table sessie enable row level security;
revoke all on sessie from public;
drop trigger if exists weiger_truncate on sessie;
create trigger weiger_truncate before truncate on sessie for each statement execute function weiger_truncate();
