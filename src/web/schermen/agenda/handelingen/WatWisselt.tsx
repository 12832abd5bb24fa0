import { useQuestion } from '../../../data/question';
import { Alert } from '../../../design/Alert';
import { type AgendaVanVergaderingFragment, PlanOpDagDocument } from '../../../vragen/vragen';
import { day, fieldsOf } from '../../../words/dates';

interface Props {
  vergadering: AgendaVanVergaderingFragment;
  dag: string;
}

/** The standing items that another day adds and removes: it may fall under another plan. */
export function WatWisselt({ vergadering, dag }: Props) {
  if (!/^\d{4}-\d\d-\d\d$/.test(dag) || dag === fieldsOf(vergadering.aanvang).dag) return null;
  return <Difference vergadering={vergadering} dag={dag} />;
}

function Difference({ vergadering: { driehoek, agendapunten }, dag }: Props) {
  const { data } = useQuestion(PlanOpDagDocument, { code: driehoek.code, dag });
  if (!data?.driehoek) return <p className="veld-hulp">De vaste bespreekpunten van die dag worden nagekeken ...</p>;
  const plan = data.driehoek.regio.geldendBeleidsplan;
  const then = (plan?.themas ?? []).filter(({ vastBespreekpunt }) => vastBespreekpunt).map(({ naam }) => naam);
  const now = agendapunten.filter(({ vast }) => vast).map(({ titel }) => titel);
  const [comes, goes] = [then.filter((each) => !now.includes(each)), now.filter((each) => !then.includes(each))];
  const under = plan ? `Op ${day(dag)} geldt ${plan.titel}.` : `Op ${day(dag)} is geen regionaal beleidsplan in werking.`;
  return (
    <Alert kind={comes.length + goes.length > 0 ? 'warning' : 'info'}>
      <p>{under}</p>
      {comes.length > 0 && <p>Erbij komt: {comes.join(', ')}.</p>}
      {goes.length > 0 && <p>Eraf gaat: {goes.join(', ')}.</p>}
      {comes.length + goes.length === 0 && <p>De vaste bespreekpunten blijven dezelfde.</p>}
    </Alert>
  );
}
