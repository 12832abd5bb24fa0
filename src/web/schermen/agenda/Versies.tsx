import { Link } from 'wouter';
import type { AgendaVanVergaderingFragment } from '../../vragen/vragen';
import { moment } from '../../words/dates';

/** The versions of the agenda, one per adoption. */
export function Versies({ vergadering: { id, agendaVersies } }: { vergadering: AgendaVanVergaderingFragment }) {
  if (agendaVersies.length === 0) return null;
  return (
    <section className="paneel" aria-labelledby="versies">
      <h2 id="versies">Versies</h2>
      <ol className="regels">
        {agendaVersies.map(({ id: versieId, nummer, vastgesteldOp, vastgesteldDoor, heropendOp, heropenReden }) => (
          <li key={versieId}>
            <p>
              Versie {nummer}, vastgesteld {moment(vastgesteldOp)}
              {vastgesteldDoor && ` door ${vastgesteldDoor.naam}`}
            </p>
            {heropendOp && (
              <p className="regel-onder">
                Weer geopend {moment(heropendOp)}: {heropenReden}
              </p>
            )}
          </li>
        ))}
      </ol>
      {agendaVersies.length > 1 && <Link href={`/vergadering/${id}/versies`}>Wat veranderde er?</Link>}
    </section>
  );
}
