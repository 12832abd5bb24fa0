import type { ReactNode } from 'react';
import { ToScreen } from '../../app/ToScreen';
import type { MijnWerkQuery } from '../../vragen/vragen';
import { longDay } from '../../words/dates';

interface Props {
  data: MijnWerkQuery;
}

/** Priorities that await the user's consent. */
export const Wachtend = ({ data: { wachtOpMij } }: Props) => (
  <Lijst id="wacht" titel="Wacht op mij" leeg="Er wacht geen instemming op u.">
    {wachtOpMij.nodes.map(({ id, titel, driehoek }) => (
      <li key={id} className="wacht-op-mij">
        <p>
          <ToScreen href={`/prioriteit/${id}`}>{titel}</ToScreen>
        </p>
        <p className="regel-onder">Lokale prioriteit van {driehoek.naam}; uw instemming ontbreekt nog.</p>
      </li>
    ))}
  </Lijst>
);

/**
 * For an officier van justitie: priorities without an assessment of their relation to regional
 * themes.
 */
export const Onbeoordeeld = ({ data: { onbeoordeeld } }: Props) => (
  <Lijst id="onbeoordeeld" titel="Nog niet beoordeeld" leeg="Elke prioriteit is beoordeeld op regionale samenhang.">
    {onbeoordeeld.nodes.map(({ id, titel, driehoek }) => (
      <li key={id}>
        <p>
          <ToScreen href={`/prioriteit/${id}`}>{titel}</ToScreen>
        </p>
        <p className="regel-onder">{driehoek.naam}</p>
      </li>
    ))}
    {onbeoordeeld.totalCount > onbeoordeeld.nodes.length && (
      <li className="regel-onder">En nog {onbeoordeeld.totalCount - onbeoordeeld.nodes.length}.</li>
    )}
  </Lijst>
);

/** Proposals for an agenda that nobody has taken up yet. */
export function Voorstellen({ data: { driehoeken } }: Props) {
  const waiting = driehoeken.nodes.filter(({ agendavoorstellen }) => agendavoorstellen.totalCount > 0);
  return (
    <Lijst id="voorstellen" titel="Voorstellen voor een agenda" leeg="Er ligt geen voorstel klaar.">
      {waiting.flatMap(({ agendavoorstellen, naam, volgendeVergadering }) =>
        agendavoorstellen.nodes.map(({ id, titel, indiener }) => (
          <li key={id}>
            <p>
              {volgendeVergadering ? (
                <ToScreen href={`/vergadering/${volgendeVergadering.id}#voorstellen`}>{titel}</ToScreen>
              ) : (
                titel
              )}
            </p>
            <p className="regel-onder">
              {indiener?.naam ?? 'Onbekend'}, {naam}
            </p>
          </li>
        )),
      )}
    </Lijst>
  );
}

/** Meetings that were held and are not closed yet. */
export const Afsluiten = ({ data: { afTeSluiten } }: Props) => (
  <Lijst id="afsluiten" titel="Af te sluiten" leeg="Elke gehouden vergadering is afgesloten.">
    {afTeSluiten.nodes.map(({ id, aanvang, driehoek }) => (
      <li key={id}>
        <p>
          <ToScreen href={`/vergadering/${id}`}>{longDay(aanvang)}</ToScreen>
        </p>
        <p className="regel-onder">{driehoek.naam}</p>
      </li>
    ))}
  </Lijst>
);

function Lijst({ id, titel, leeg, children }: { id: string; titel: string; leeg: string; children: ReactNode[] | ReactNode }) {
  const rows = (Array.isArray(children) ? children.flat() : [children]).filter(Boolean);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{titel}</h2>
      {rows.length === 0 ? <p className="leeg">{leeg}</p> : <ul className="regels">{rows}</ul>}
    </section>
  );
}
