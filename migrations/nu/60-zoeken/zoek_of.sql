create or replace aggregate zoek_of (tsquery) (sfunc = tsquery_or, stype = tsquery);
