import './agenda.css';
import './item.css';
import { useEffect } from 'react';
import { BestaatNiet } from '../../app/BestaatNiet';
import type { Address } from '../../app/screen';
import { useTitle } from '../../app/title';
import { useQuestion } from '../../data/question';
import { Loading } from '../../design/Loading';
import { AgendaDocument, type AgendaQuery } from '../../vragen/vragen';
import { longDay } from '../../words/dates';
import { allowedTo } from './allowed';
import { Bestanden } from './Bestanden';
import { Kop } from './Kop';
import { Punten } from './Punten';
import { sendWaiting } from './removal';
import { Versies } from './Versies';
import { Voorraad } from './Voorraad';

/** The agenda of one meeting: to prepare, to adopt, and to look back at. */
export function Agenda({ params }: Address) {
  const { data, error } = useQuestion(AgendaDocument, { id: params.id ?? '' });
  useTitle(data?.vergadering ? titleOf(data.vergadering) : 'Agenda');
  // Sends pending removals when the user leaves the screen.
  useEffect(() => sendWaiting, []);
  if (!data) return <Loading what="De agenda" error={error} />;
  if (!data.vergadering) return <BestaatNiet reden="Deze vergadering is er niet, of niet voor u." />;
  return <Shown data={data} vergadering={data.vergadering} error={error} />;
}

type Vergadering = NonNullable<AgendaQuery['vergadering']>;

const titleOf = ({ driehoek, aanvang }: Vergadering) => `${driehoek.naam}, ${longDay(aanvang)}`;

function Shown({ data, vergadering, error }: { data: AgendaQuery; vergadering: Vergadering; error: unknown }) {
  const allowed = allowedTo(data, vergadering);
  return (
    <div className="agenda">
      <Kop vergadering={vergadering} allowed={allowed} />
      <Loading.Error error={error} />
      <div className="agenda-kolommen">
        <Punten vergadering={vergadering} allowed={allowed} />
        <aside className="agenda-terzijde geen-afdruk" aria-label="Bij deze agenda">
          {allowed.toevoegen && <Voorraad vergadering={vergadering} suggesties={data.suggesties} allowed={allowed} />}
          <Bestanden vergadering={vergadering} />
          <Versies vergadering={vergadering} />
        </aside>
      </div>
    </div>
  );
}
