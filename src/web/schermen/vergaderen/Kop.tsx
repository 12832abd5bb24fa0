import { Link } from 'wouter';
import { Alert } from '../../design/Alert';
import { Badge } from '../../design/Badge';
import type { ZittingFragment } from '../../vragen/vragen';
import { clock, longDay } from '../../words/dates';
import { STATUS } from '../../words/names';

/** Which meeting this is, until when, and what to look out for. */
export function Kop({ vergadering }: { vergadering: ZittingFragment }) {
  const { id, driehoek, aanvang, einde, locatie, status, waarschuwingen } = vergadering;
  return (
    <header className="zitting-kop">
      <h1>
        <span className="zitting-driehoek">{driehoek.naam}</span> <span className="zitting-dag">{longDay(aanvang)}</span>
      </h1>
      <p className="zitting-feiten">
        <Badge kind={status === 'GEANNULEERD' ? 'let-op' : 'gedaan'}>{STATUS[status]}</Badge>
        <span className="cijfers">
          {clock(aanvang)}
          {einde && ` tot ${clock(einde)}`} uur
        </span>
        {locatie && <span>{locatie}</span>}
        <Link href={`/vergadering/${id}`} className="zitting-terug">
          Naar de agenda
        </Link>
      </p>
      {waarschuwingen.map((each) => (
        <Alert key={each} kind="warning">
          {each}
        </Alert>
      ))}
    </header>
  );
}
