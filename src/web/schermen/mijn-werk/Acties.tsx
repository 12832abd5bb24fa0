import { Link } from 'wouter';
import { Badge } from '../../design/Badge';
import type { ActieVanWerkFragment, MijnWerkQuery } from '../../vragen/vragen';
import { day } from '../../words/dates';

/** The user's own open actions, and late actions of others. */
export function Acties({ data: { vanMij, teLaat } }: { data: MijnWerkQuery }) {
  const mine = new Set(vanMij.nodes.map(({ id }) => id));
  const others = teLaat.nodes.filter(({ id }) => !mine.has(id));
  const late = new Set(teLaat.nodes.map(({ id }) => id));
  return (
    <>
      <Lijst id="mijn-acties" titel="Mijn acties" acties={vanMij.nodes} late={late} leeg="Er staat geen actie op uw naam." />
      <Lijst id="te-laat" titel="Te laat, van anderen" acties={others} late={late} leeg="Er is geen actie van anderen te laat." />
    </>
  );
}

interface Props {
  id: string;
  titel: string;
  acties: ActieVanWerkFragment[];
  late: Set<string>;
  leeg: string;
}

const Lijst = ({ id, titel, acties, late, leeg }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{titel}</h2>
    {acties.length === 0 && <p className="leeg">{leeg}</p>}
    <ul className="regels">
      {acties.map((actie) => (
        <Actie key={actie.id} actie={actie} late={late.has(actie.id)} />
      ))}
    </ul>
  </section>
);

const Actie = ({
  actie: { omschrijving, uiterlijk, eigenaar, agendapunt },
  late,
}: {
  actie: ActieVanWerkFragment;
  late: boolean;
}) => (
  <li>
    <p>
      <Link href={`/vergadering/${agendapunt.vergadering.id}#punt-${agendapunt.id}`}>{omschrijving}</Link>
    </p>
    <p className="regel-onder">
      {late && <Badge kind="let-op">Te laat</Badge>} {uiterlijk && `Uiterlijk ${day(uiterlijk)}.`} {eigenaar?.persoon.naam},{' '}
      {agendapunt.vergadering.driehoek.naam}
    </p>
  </li>
);
