const texts = (soort: string) => `(select json_agg(json_build_object('titel', s.titel, 'tekst', s.tekst) order by s.volgnummer)
  from plan_tekst s where s.beleidsplan_id = p.id and s.soort = '${soort}')`;

const THEMA = `json_build_object('code', t.code, 'naam', t.naam,
  'vastBespreekpunt', (select json_build_object('bron', b.bron,
      'vanaf', nullif(b.geldig_van, p.geldig_van), 'totEnMet', nullif(b.geldig_tot_en_met, p.geldig_tot_en_met))
    from vast_bespreekpunt_zoals_vastgesteld b where b.thema_id = t.id order by b.geldig_van limit 1),
  'selectiecriteria', (select json_agg(s.volgnummer order by s.volgnummer)
    from thema_selectiecriterium c join plan_tekst s on s.id = c.plan_tekst_id where c.thema_id = t.id),
  'doelen', coalesce((select json_agg(d.tekst order by d.volgnummer) from doel d where d.thema_id = t.id and d.volgnummer is not null), '[]'))`;

/** SQL for the content of a `beleidsplan` file of the plan with code $1, as adopted. */
export const PLAN_CONTENT = `
  select json_strip_nulls(json_build_object('soort', 'beleidsplan', 'regio', r.code, 'code', p.code, 'titel', p.titel,
    'status', p.status, 'ingetrokkenPer', p.ingetrokken_per, 'grondslag', p.grondslag,
    'geldigVan', p.geldig_van, 'geldigTotEnMet', p.geldig_tot_en_met,
    'uitgangspunten', ${texts('UITGANGSPUNT')}, 'ontwikkelingen', ${texts('ONTWIKKELING')},
    'selectiecriteria', ${texts('SELECTIECRITERIUM')},
    'themas', (select json_agg(${THEMA} order by t.volgnummer) from thema t where t.beleidsplan_id = p.id))) as inhoud
  from regionaal_beleidsplan p join regio r on r.id = p.regio_id where p.code = $1`;
