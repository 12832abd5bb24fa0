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
  /** The label of the field in lower case. */
  label: string;
}

/** Shows both texts of an edit conflict at the field. The user chooses which to keep. */
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

/** The author and time of the other change, for users who may read the log. */
function Who({ objectId }: { objectId: string }) {
  const { data } = useQuery({ ...question(WieWijzigdeDocument, { id: objectId }), staleTime: 0, retry: false });
  const [last] = data?.logboek.nodes ?? [];
  return last ? `door ${last.actor}, ${moment(last.tijdstempel)}.` : 'door iemand anders.';
}
