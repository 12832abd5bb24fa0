import { Link } from 'wouter';
import { Alert } from '../../design/Alert';
import { Badge } from '../../design/Badge';
import type { AgendaVanVergaderingFragment } from '../../vragen/vragen';
import { clock, longDay } from '../../words/dates';
import { STATUS } from '../../words/names';
import type { Allowed } from './allowed';
import { Handelingen } from './Handelingen';
import { timeInWords } from './planning';

interface Props {
  vergadering: AgendaVanVergaderingFragment;
  allowed: Allowed;
}

/** The meeting, its status and its actions. */
export function Kop({ vergadering, allowed }: Props) {
  const { driehoek, aanvang, waarschuwingen, annuleringReden } = vergadering;
  return (
    <header className="agenda-kop">
      <h1>
        <span className="agenda-driehoek">{driehoek.naam}</span> <span className="agenda-dag">{longDay(aanvang)}</span>
      </h1>
      <Feiten vergadering={vergadering} />
      {annuleringReden && <Alert kind="warning">{`Deze vergadering gaat niet door: ${annuleringReden}`}</Alert>}
      {waarschuwingen.map((each) => (
        <Alert key={each} kind="warning">
          {each}
        </Alert>
      ))}
      {allowed.lid && <Handelingen vergadering={vergadering} allowed={allowed} />}
    </header>
  );
}

function Feiten({ vergadering }: { vergadering: AgendaVanVergaderingFragment }) {
  const { aanvang, einde, locatie, status, agendaVersies, beleidsplan } = vergadering;
  const { text, over } = timeInWords(vergadering);
  const last = agendaVersies.at(-1);
  return (
    <>
      <p className="agenda-feiten">
        <Badge kind={status === 'CONCEPT' ? 'gewoon' : status === 'GEANNULEERD' ? 'let-op' : 'gedaan'}>{STATUS[status]}</Badge>
        <span className="cijfers">
          {clock(aanvang)}
          {einde && ` tot ${clock(einde)}`} uur
        </span>
        {locatie && <span>{locatie}</span>}
        <span className={over ? 'let-op' : 'cijfers'}>{text}</span>
      </p>
      <p className="agenda-onder">
        {beleidsplan
          ? `Vaste bespreekpunten volgens ${beleidsplan.titel}.`
          : 'Op deze dag is geen regionaal beleidsplan in werking.'}{' '}
        {last && <Link href={`/vergadering/${vergadering.id}/versies`}>Versie {last.nummer} van de agenda</Link>}
      </p>
    </>
  );
}
