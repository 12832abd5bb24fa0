import { shownObject } from '../../../data/merge';
import { say } from '../../../data/status';
import { onceMore, useChange } from '../../../data/use-change';
import { AskDialog } from '../../../design/AskDialog';
import { type AgendaVanVergaderingFragment, AgendaVaststellenDocument } from '../../../vragen/vragen';

export interface DialogProps {
  vergadering: AgendaVanVergaderingFragment;
  open: boolean;
  onClose: () => void;
}

/** Returns the version of a meeting on screen when a request is sent. */
export const versionOf = (id: string) => shownObject<AgendaVanVergaderingFragment>(id)?.versie ?? 0;

/** Adopts the agenda, after showing the consequences. */
export function Vaststellen({ vergadering: { id, agendapunten, agendaVersies }, open, onClose }: DialogProps) {
  const { change } = useChange(AgendaVaststellenDocument);
  const adopt = async () => {
    await onceMore(() => change(() => ({ vergaderingId: id, versie: versionOf(id) })));
    say('De agenda is vastgesteld.');
  };
  const fixed = agendapunten.filter(({ vast }) => vast).length;
  return (
    <AskDialog title="Agenda vaststellen" action="Vaststellen" open={open} onClose={onClose} onSubmit={adopt}>
      <p>
        U stelt {agendapunten.length} punten vast, waarvan {fixed} vast. De agenda wordt bewaard als versie{' '}
        {agendaVersies.length + 1}.
      </p>
      <ul className="opsomming">
        <li>De volgorde en de punten liggen daarna vast: er gaat niets meer af.</li>
        <li>Wat er nog bij komt, heet nagekomen.</li>
        <li>Er gaat geen bericht uit. Wie meeleest, ziet het op deze pagina en in de eigen agenda.</li>
        <li>Moet er toch iets anders, dan opent u de agenda weer, met een reden.</li>
      </ul>
    </AskDialog>
  );
}
