import type { PuntInZittingFragment, ZittingFragment } from '../../vragen/vragen';
import { UITKOMST } from '../../words/names';
import { CLOSING } from './course';

interface Props {
  vergadering: ZittingFragment;
  at: string;
  onGo: (id: string) => void;
}

/** The agenda with what came of each item. */
export function Lijst({ vergadering: { agendapunten, status }, at, onGo }: Props) {
  const done = agendapunten.filter(({ uitkomst }) => uitkomst).length;
  return (
    <nav className="zitting-lijst" aria-label="Punten van de vergadering">
      <p className="cijfers zitting-stand">
        {done} van {agendapunten.length} punten hebben een uitkomst
      </p>
      <ol>
        {agendapunten.map((punt) => (
          <Regel key={punt.id} punt={punt} current={punt.id === at} onGo={onGo} />
        ))}
        <li>
          <button
            type="button"
            className="regel"
            aria-current={at === CLOSING ? 'step' : undefined}
            onClick={() => onGo(CLOSING)}
          >
            <span className="regel-titel">{status === 'AFGESLOTEN' ? 'Afgesloten' : 'Afsluiten'}</span>
          </button>
        </li>
      </ol>
    </nav>
  );
}

function Regel({ punt, current, onGo }: { punt: PuntInZittingFragment; current: boolean; onGo: Props['onGo'] }) {
  const { id, volgnummer, titel, vast, uitkomst } = punt;
  return (
    <li>
      <button
        type="button"
        className={`regel ${vast ? 'regel--vast' : ''}`}
        aria-current={current ? 'step' : undefined}
        onClick={() => onGo(id)}
      >
        <span className="regel-nummer cijfers">{volgnummer}</span>
        <span className="regel-titel">{titel}</span>
        <span className="regel-uitkomst">
          {vast && '▲ Vast punt · '}
          {uitkomst ? `✓ ${UITKOMST[uitkomst]}` : 'Nog geen uitkomst'}
        </span>
      </button>
    </li>
  );
}
