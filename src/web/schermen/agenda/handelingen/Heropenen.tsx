import { say } from '../../../data/status';
import { onceMore, useChange } from '../../../data/use-change';
import { AskDialog } from '../../../design/AskDialog';
import { AgendaHeropenenDocument } from '../../../vragen/vragen';
import { type DialogProps, versionOf } from './Vaststellen';

/** Reopens an adopted agenda with a reason. */
export function Heropenen({ vergadering: { id, agendapunten, agendaVersies }, open, onClose }: DialogProps) {
  const { change } = useChange(AgendaHeropenenDocument);
  const reopen = async (reden: string) => {
    await onceMore(() => change(() => ({ vergaderingId: id, versie: versionOf(id), reden })));
    say('De agenda is weer open.');
  };
  const late = agendapunten.filter(({ nagekomen }) => nagekomen).length;
  return (
    <AskDialog
      title="Agenda weer openen"
      action="Weer openen"
      reason="Waarom gaat de agenda weer open?"
      open={open}
      onClose={onClose}
      onSubmit={reopen}
    >
      <p>
        Versie {agendaVersies.length} blijft bewaard, met uw naam en deze reden erbij. Daarna stelt u de agenda opnieuw vast.
        {late > 0 && ` Wat nagekomen was (${late}), is dan een punt als de andere.`}
      </p>
    </AskDialog>
  );
}
