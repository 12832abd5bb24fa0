import './versies.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { BestaatNiet } from '../../app/BestaatNiet';
import type { Address } from '../../app/screen';
import { useTitle } from '../../app/title';
import { useQuestion } from '../../data/question';
import { Choice } from '../../design/Choice';
import { Loading } from '../../design/Loading';
import { VersiesDocument, type VersiesQuery } from '../../vragen/vragen';
import { longDay, moment } from '../../words/dates';
import { Verschillen } from './Verschillen';

type Vergadering = NonNullable<VersiesQuery['vergadering']>;
type Versie = Vergadering['agendaVersies'][number];

/** The versions of the agenda, and the differences between two of them. */
export function Versies({ params }: Address) {
  useTitle('Versies van de agenda');
  const { data, error } = useQuestion(VersiesDocument, { id: params.id ?? '' });
  if (!data) return <Loading what="De versies van de agenda" error={error} />;
  if (!data.vergadering) return <BestaatNiet reden="Deze vergadering is er niet, of niet voor u." />;
  const { id, driehoek, aanvang, agendaVersies } = data.vergadering;
  return (
    <div className="versies">
      <h1>Versies van de agenda</h1>
      <p>
        <Link href={`/vergadering/${id}`}>
          {driehoek.naam}, {longDay(aanvang)}
        </Link>
      </p>
      {agendaVersies.length === 0 && (
        <p className="leeg">Deze agenda is nog niet vastgesteld. Bij elke vaststelling komt er een versie bij.</p>
      )}
      <ol className="regels">
        {agendaVersies.map((versie) => (
          <Regel key={versie.id} versie={versie} />
        ))}
      </ol>
      {agendaVersies.length > 1 && <Vergelijken versies={agendaVersies} />}
    </div>
  );
}

const Regel = ({
  versie: { nummer, vastgesteldOp, vastgesteldDoor, heropendOp, heropendDoor, heropenReden },
}: {
  versie: Versie;
}) => (
  <li>
    <p>
      <strong>Versie {nummer}</strong>, vastgesteld {moment(vastgesteldOp)}
      {vastgesteldDoor && ` door ${vastgesteldDoor.naam}`}
    </p>
    {heropendOp && (
      <p className="regel-onder">
        Weer geopend {moment(heropendOp)}
        {heropendDoor && ` door ${heropendDoor.naam}`}: {heropenReden}
      </p>
    )}
  </li>
);

/** Chooses two versions, initially the last two. */
function Vergelijken({ versies }: { versies: Versie[] }) {
  const [from, to] = versies.slice(-2) as [Versie, Versie];
  const [vanId, setVan] = useState(from.id);
  const [naarId, setNaar] = useState(to.id);
  const options = versies.map(({ id, nummer }) => [id, `Versie ${nummer}`] as const);
  return (
    <section className="versies" aria-labelledby="verschillen">
      <h2 id="verschillen">Wat veranderde er?</h2>
      <div className="velden velden--naast versies-keuze">
        <Choice label="Van" value={vanId} options={options} onChange={setVan} />
        <Choice label="Naar" value={naarId} options={options} onChange={setNaar} />
      </div>
      {vanId === naarId ? (
        <p className="leeg">Kies twee verschillende versies.</p>
      ) : (
        <Verschillen vanId={vanId} naarId={naarId} />
      )}
    </section>
  );
}
