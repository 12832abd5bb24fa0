import { useQuery } from '@tanstack/react-query';
import { question } from '../data/question';
import type { DraftField } from '../data/use-draft-field';
import { WieWijzigdeDocument } from '../vragen/vragen';
import { moment } from '../words/dates';
import { Button } from './Button';

interface Props {
  field: DraftField;
  /** The object that somebody else changed. */
  objectId: string;
  /** What the field is called, in lower case. */
  label: string;
}

/**
 * Two texts for one field, at the field: theirs, and the one that the user typed. The user says
 * which stays.
 */
export function Conflict({ field, objectId, label }: Props) {
  if (field.theirs === undefined) return null;
  return (
    <div className="botsing" role="alert">
      <p>
        <strong>Intussen gewijzigd</strong> <Who objectId={objectId} />
      </p>
      <p>Zo staat de {label} er nu:</p>
      <blockquote>{field.theirs || '(leeg)'}</blockquote>
      <div className="knoppen">
        <Button onClick={field.keep}>Mijn tekst houden</Button>
        <Button onClick={field.drop}>Die tekst overnemen</Button>
      </div>
    </div>
  );
}

/** Who it was and when, for who may read the log; nothing for others. */
function Who({ objectId }: { objectId: string }) {
  const { data } = useQuery({ ...question(WieWijzigdeDocument, { id: objectId }), staleTime: 0, retry: false });
  const [last] = data?.logboek.nodes ?? [];
  return last ? `door ${last.actor}, ${moment(last.tijdstempel)}.` : 'door iemand anders.';
}
