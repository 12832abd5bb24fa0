create or replace aggregate zoek_en (tsquery) (sfunc = tsquery_and, stype = tsquery);
