import { useState } from 'react';
import { client } from '../../data/client';
import { sentenceOf } from '../../data/errors';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { Alert } from '../../design/Alert';
import { AskDialog } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import {
  type AgendaQuery,
  type AgendaVanVergaderingFragment,
  PuntToevoegenDocument,
  VoorstelOpnemenDocument,
  VoorstelTerugsturenDocument,
} from '../../vragen/vragen';
import type { Allowed } from './allowed';

type Suggestie = AgendaQuery['suggesties'][number];
type Voorstel = AgendaVanVergaderingFragment['driehoek']['agendavoorstellen']['nodes'][number];

interface Props {
  vergadering: AgendaVanVergaderingFragment;
  suggesties: Suggestie[];
  allowed: Allowed;
}

/**
 * Candidates for this agenda: proposals of members, and suggestions of the service with their
 * reason.
 */
export function Voorraad({ vergadering, suggesties, allowed }: Props) {
  const voorstellen = vergadering.driehoek.agendavoorstellen.nodes;
  return (
    <>
      <section className="paneel" aria-labelledby="voorstellen">
        <h2 id="voorstellen">Voorstellen</h2>
        {voorstellen.length === 0 && <p className="leeg">Er ligt geen voorstel klaar.</p>}
        <ul className="regels">
          {voorstellen.map((each) => (
            <Voorgesteld key={each.id} voorstel={each} vergaderingId={vergadering.id} allowed={allowed} />
          ))}
        </ul>
      </section>
      <section className="paneel" aria-labelledby="suggesties">
        <h2 id="suggesties">Suggesties</h2>
        {suggesties.length === 0 && <p className="leeg">Wat er speelt, staat al op de agenda.</p>}
        <ul className="regels">
          {suggesties.map((each) => (
            <Gesuggereerd key={titleOf(each)} suggestie={each} vergaderingId={vergadering.id} />
          ))}
        </ul>
      </section>
    </>
  );
}

const titleOf = ({ thema, prioriteit, actie, reden }: Suggestie) =>
  prioriteit?.titel ?? actie?.omschrijving ?? thema?.naam ?? reden;
const refresh = () => client.refetchQueries({ type: 'active' });

function Gesuggereerd({ suggestie, vergaderingId }: { suggestie: Suggestie; vergaderingId: string }) {
  const titel = titleOf(suggestie);
  const { change, busy, error } = useChange(PuntToevoegenDocument, { onDone: () => void refresh() });
  const { thema, prioriteit } = suggestie;
  const put = () =>
    change(() => ({
      input: {
        vergaderingId,
        titel: titel.slice(0, 300),
        themaIds: thema ? [thema.id] : [],
        prioriteitIds: prioriteit ? [prioriteit.id] : [],
      },
    })).then(
      () => say(`${titel} staat op de agenda.`),
      () => undefined,
    );
  return (
    <li>
      <p>{titel}</p>
      <p className="regel-onder">{suggestie.reden}</p>
      {error && <Alert kind="error">{sentenceOf(error)}</Alert>}
      <Button aria-label={`Zet op de agenda: ${titel}`} busy={busy} onClick={() => void put()}>
        Zet op de agenda
      </Button>
    </li>
  );
}

function Voorgesteld({ voorstel, vergaderingId, allowed }: { voorstel: Voorstel; vergaderingId: string; allowed: Allowed }) {
  const { id, titel, toelichting, indiener } = voorstel;
  const [returning, setReturning] = useState(false);
  const { change: take, busy, error } = useChange(VoorstelOpnemenDocument, { onDone: () => void refresh() });
  const { change: giveBack } = useChange(VoorstelTerugsturenDocument, { onDone: () => void refresh() });
  return (
    <li>
      <p>{titel}</p>
      <p className="regel-onder">{[indiener?.naam, toelichting].filter(Boolean).join(': ')}</p>
      {error && <Alert kind="error">{sentenceOf(error)}</Alert>}
      {allowed.voorbereiden && (
        <div className="knoppen">
          <Button
            aria-label={`Opnemen: ${titel}`}
            busy={busy}
            onClick={() => void take(() => ({ id, vergaderingId })).catch(() => undefined)}
          >
            Opnemen
          </Button>
          <Button purpose="subtle" aria-label={`Terugsturen: ${titel}`} onClick={() => setReturning(true)}>
            Terugsturen
          </Button>
        </div>
      )}
      <AskDialog
        title="Voorstel terugsturen"
        action="Terugsturen"
        reason="Waarom komt het niet op de agenda?"
        open={returning}
        onClose={() => setReturning(false)}
        onSubmit={(reden) => giveBack(() => ({ id, reden }))}
      >
        <p>
          {indiener?.naam ?? 'De indiener'} ziet de reden bij het voorstel “{titel}”.
        </p>
      </AskDialog>
    </li>
  );
}
