import { Link } from 'wouter';
import { Badge } from '../../design/Badge';
import type { MijnWerkQuery } from '../../vragen/vragen';
import { clock, longDay, minutesBetween } from '../../words/dates';
import { count, STATUS } from '../../words/names';

type Driehoek = MijnWerkQuery['driehoeken']['nodes'][number];
type Vergadering = NonNullable<Driehoek['volgendeVergadering']>;

const SOONEST_FIRST = ({ volgendeVergadering: one }: Driehoek, { volgendeVergadering: other }: Driehoek) =>
  (one?.aanvang ?? '9').localeCompare(other?.aanvang ?? '9');

/**
 * The next meeting of each driehoek of the user; of every visible driehoek for a user who is a
 * member of none.
 */
export function Driehoeken({ data }: { data: MijnWerkQuery }) {
  const own = new Set(data.mij.lidmaatschappen.map(({ driehoek }) => driehoek.id));
  const driehoeken = data.driehoeken.nodes.filter(({ id }) => own.size === 0 || own.has(id)).toSorted(SOONEST_FIRST);
  return (
    <section aria-labelledby="volgende">
      <h2 id="volgende">{driehoeken.length === 1 ? 'De volgende vergadering' : 'De volgende vergaderingen'}</h2>
      <ul className="kaarten">
        {driehoeken.map((driehoek, index) => (
          <li key={driehoek.id} className="kaart">
            <p className="kaart-boven">{driehoek.naam}</p>
            {driehoek.volgendeVergadering ? (
              <Volgende vergadering={driehoek.volgendeVergadering} first={index === 0} />
            ) : (
              <p>Er is nog geen vergadering gepland.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Volgende({ vergadering, first }: { vergadering: Vergadering; first: boolean }) {
  const { id, aanvang, locatie, status, agendapunten, waarschuwingen } = vergadering;
  return (
    <>
      <h3>
        <Link href={`/vergadering/${id}`}>{longDay(aanvang)}</Link>
      </h3>
      <p className="kaart-regel">
        {clock(aanvang)} uur{locatie && `, ${locatie}`}
      </p>
      <p className="kaart-regel">
        {count(agendapunten.length, 'punt', 'punten')}, waarvan {agendapunten.filter(({ vast }) => vast).length} vast.{' '}
        {timeOf(vergadering)}
      </p>
      <p className="merkjes">
        <Badge kind={status === 'CONCEPT' ? 'gewoon' : 'gedaan'}>{STATUS[status]}</Badge>
      </p>
      {waarschuwingen.map((each) => (
        <p key={each} className="let-op">
          {each}
        </p>
      ))}
      <p>
        <Link className={first ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'} href={`/vergadering/${id}`}>
          {status === 'CONCEPT' ? 'Agenda voorbereiden' : 'Agenda openen'}
        </Link>
      </p>
    </>
  );
}

/** Tells whether the minutes of the items fit in the time of the meeting. */
function timeOf({ aanvang, einde, agendapunten }: Vergadering): string {
  const planned = agendapunten.reduce((sum, { duurMinuten }) => sum + (duurMinuten ?? 0), 0);
  if (!einde) return `${planned} minuten gepland.`;
  const over = planned - minutesBetween(aanvang, einde);
  return over > 0 ? `${count(over, 'minuut', 'minuten')} te veel gepland.` : `Nog ${count(-over, 'minuut', 'minuten')} vrij.`;
}
