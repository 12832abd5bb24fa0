import './punt.css';
import './vergaderen.css';
import { BestaatNiet } from '../../app/BestaatNiet';
import type { Address } from '../../app/screen';
import { ToScreen } from '../../app/ToScreen';
import { useTitle } from '../../app/title';
import { useQuestion } from '../../data/question';
import { Loading } from '../../design/Loading';
import { VergaderenDocument, type VergaderenQuery, type ZittingFragment } from '../../vragen/vragen';
import { longDay } from '../../words/dates';
import { Aanwezigheid } from './Aanwezigheid';
import { Kop } from './Kop';
import { Zitting } from './Zitting';

/** Holding one meeting: who is there, then item by item, then closing. */
export function Vergaderen({ params }: Address) {
  const { data, error } = useQuestion(VergaderenDocument, { id: params.id ?? '' });
  const vergadering = data?.vergadering;
  useTitle(vergadering ? `Vergaderen: ${vergadering.driehoek.naam}, ${longDay(vergadering.aanvang)}` : 'Vergaderen');
  if (!data) return <Loading what="De vergadering" error={error} />;
  if (!vergadering) return <BestaatNiet reden="Deze vergadering is er niet, of niet voor u." />;
  return (
    <div className="vergaderen">
      <Kop vergadering={vergadering} />
      <Loading.Error error={error} />
      <Step vergadering={vergadering} rollen={rolesOf(data, vergadering)} />
    </div>
  );
}

/** The roles of the user in this driehoek; none for who only reads. */
const rolesOf = ({ mij }: VergaderenQuery, { driehoek }: ZittingFragment) =>
  mij.lidmaatschappen.filter((each) => each.driehoek.id === driehoek.id).map(({ rol }) => rol);

const WAITS: Partial<Record<ZittingFragment['status'], string>> = {
  CONCEPT: 'De agenda is nog niet vastgesteld. Daarna kan de vergadering beginnen.',
  GEANNULEERD: 'Deze vergadering gaat niet door.',
};

function Step({ vergadering, rollen }: { vergadering: ZittingFragment; rollen: string[] }) {
  const { id, status } = vergadering;
  const lid = rollen.length > 0;
  const waits = WAITS[status] ?? (lid ? undefined : 'Alleen de leden van deze driehoek leggen de vergadering vast.');
  if (waits)
    return (
      <p>
        {waits} <ToScreen href={`/vergadering/${id}`}>Naar de agenda</ToScreen>
      </p>
    );
  if (status === 'AGENDA_VASTGESTELD') return <Aanwezigheid vergadering={vergadering} />;
  return <Zitting vergadering={vergadering} partner={rollen.some((rol) => rol !== 'SECRETARIS')} />;
}
