import { useQuestion } from '../../data/question';
import { Badge } from '../../design/Badge';
import { Loading } from '../../design/Loading';
import {
  AgendaVergelijkenDocument,
  type AgendaVergelijkenQuery,
  type PuntVanVersieFragment,
  type VerschilSoort,
} from '../../vragen/vragen';
import { NIVEAU } from '../../words/names';

type Verschil = AgendaVergelijkenQuery['agendaVergelijken']['verschillen'][number];

const SOORT: Record<VerschilSoort, string> = {
  GEWIJZIGD: 'Gewijzigd',
  TOEGEVOEGD: 'Erbij',
  VERPLAATST: 'Verplaatst',
  VERVALLEN: 'Eraf',
};

/** The differences between two versions, item by item. */
export function Verschillen({ vanId, naarId }: { vanId: string; naarId: string }) {
  const { data, error } = useQuestion(AgendaVergelijkenDocument, { vanId, naarId });
  if (!data) return <Loading what="De vergelijking" error={error} />;
  const { verschillen } = data.agendaVergelijken;
  if (verschillen.length === 0) return <p>Beide versies zijn gelijk.</p>;
  return (
    <ul className="regels">
      {verschillen.map((each) => (
        <Regel key={(each.naar ?? each.van)?.agendapuntId} verschil={each} />
      ))}
    </ul>
  );
}

function Regel({ verschil: { soort, verplaatst, van, naar } }: { verschil: Verschil }) {
  const shown = naar ?? van;
  return (
    <li>
      <p>
        <Badge kind={soort === 'VERVALLEN' ? 'let-op' : 'gewoon'}>{SOORT[soort]}</Badge> <strong>{shown?.titel}</strong>
      </p>
      {verplaatst && van && naar && (
        <p className="regel-onder">
          Van plaats {van.volgnummer} naar plaats {naar.volgnummer}.
        </p>
      )}
      {soort === 'GEWIJZIGD' && van && naar && <Velden van={van} naar={naar} />}
    </li>
  );
}

const inWords = ({ titel, toelichting, duurMinuten, vertrouwelijkheid }: PuntVanVersieFragment) => ({
  Titel: titel,
  Toelichting: toelichting ?? '(leeg)',
  Minuten: String(duurMinuten ?? '(leeg)'),
  Niveau: NIVEAU[vertrouwelijkheid],
});

/** The changed fields with their old and new text. */
function Velden({ van, naar }: { van: PuntVanVersieFragment; naar: PuntVanVersieFragment }) {
  const [before, after] = [inWords(van), inWords(naar)];
  const changed = (Object.keys(before) as (keyof typeof before)[]).filter((name) => before[name] !== after[name]);
  return (
    <dl className="versies-velden">
      {changed.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <del>{before[name]}</del> <ins>{after[name]}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
