import { useState } from 'react';
import { say } from '../../data/status';
import { onceMore, useChange } from '../../data/use-change';
import { AskDialog } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { VergaderingAfsluitenDocument, type ZittingFragment } from '../../vragen/vragen';
import { count } from '../../words/names';
import { versionOf } from './version';

interface Props {
  vergadering: ZittingFragment;
  onGo: (id: string) => void;
}

/** The end of a meeting: what is missing, and closing it. */
export function Afsluiten({ vergadering, onGo }: Props) {
  const { status, agendapunten } = vergadering;
  const [asks, setAsks] = useState(false);
  const missing = agendapunten.filter(({ uitkomst }) => !uitkomst);
  if (status === 'AFGESLOTEN')
    return (
      <>
        <h2 tabIndex={-1}>De vergadering is afgesloten</h2>
        <p>Uitkomsten, besluiten en aanwezigheid liggen vast.</p>
      </>
    );
  return (
    <>
      <h2 tabIndex={-1}>Vergadering afsluiten</h2>
      {missing.length > 0 ? <Ontbreekt missing={missing} onGo={onGo} /> : <p>Elk punt heeft een uitkomst.</p>}
      <Button purpose="primary" className="zitting-volgende" disabled={missing.length > 0} onClick={() => setAsks(true)}>
        Vergadering afsluiten
      </Button>
      <Vraag vergadering={vergadering} open={asks} onClose={() => setAsks(false)} />
    </>
  );
}

const Ontbreekt = ({ missing, onGo }: { missing: ZittingFragment['agendapunten']; onGo: Props['onGo'] }) => (
  <>
    <p>Afsluiten kan als elk punt een uitkomst heeft. {count(missing.length, 'punt heeft', 'punten hebben')} er nog geen:</p>
    <ul className="ontbreekt" aria-label="Punten zonder uitkomst">
      {missing.map(({ id, volgnummer, titel }) => (
        <li key={id}>
          <Button onClick={() => onGo(id)}>
            {volgnummer}. {titel}
          </Button>
        </li>
      ))}
    </ul>
  </>
);

interface VraagProps {
  vergadering: ZittingFragment;
  open: boolean;
  onClose: () => void;
}

function Vraag({ vergadering: { id, agendapunten }, open, onClose }: VraagProps) {
  const { change } = useChange(VergaderingAfsluitenDocument);
  const close = async () => {
    await onceMore(() => change(() => ({ vergaderingId: id, versie: versionOf(id) })));
    say('De vergadering is afgesloten.');
  };
  const held = agendapunten.filter(({ uitkomst }) => uitkomst === 'AANGEHOUDEN').length;
  return (
    <AskDialog title="Vergadering afsluiten" action="Afsluiten" open={open} onClose={onClose} onSubmit={close}>
      <ul className="nu-lijst">
        <li>Uitkomsten, besluiten en aanwezigheid liggen daarna vast; dat is niet terug te draaien.</li>
        {held > 0 && <li>Wat is aangehouden ({count(held, 'punt', 'punten')}), komt op een volgende agenda.</li>}
        <li>Acties en de uitvoering van besluiten houdt u ook daarna bij.</li>
      </ul>
    </AskDialog>
  );
}
