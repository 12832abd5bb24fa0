import { say } from '../../../data/status';
import { onceMore, useChange } from '../../../data/use-change';
import { AskDialog } from '../../../design/AskDialog';
import { VergaderingAnnulerenDocument } from '../../../vragen/vragen';
import { type DialogProps, versionOf } from './Vaststellen';

/** Cancels the meeting with a reason; this is final. */
export function Annuleren({ vergadering: { id }, open, onClose }: DialogProps) {
  const { change } = useChange(VergaderingAnnulerenDocument);
  const cancel = async (reden: string) => {
    await onceMore(() => change(() => ({ vergaderingId: id, versie: versionOf(id), reden })));
    say('De vergadering is geannuleerd.');
  };
  return (
    <AskDialog
      title="Vergadering annuleren"
      action="Annuleren"
      negative
      reason="Waarom gaat de vergadering niet door?"
      open={open}
      onClose={onClose}
      onSubmit={cancel}
    >
      <p>
        Dit kan niet terug; is het een vergissing, dan plant u een nieuwe vergadering. Ieder die de vergadering ziet, ziet ook de
        reden. Aangehouden punten gaan naar de volgende vergadering, en voorstellen liggen weer klaar.
      </p>
    </AskDialog>
  );
}
