import { sentenceOf } from '../../data/errors';
import { shownObject } from '../../data/merge';
import { say } from '../../data/status';
import { onceMore, useChange } from '../../data/use-change';
import { clashes, type DraftField, useDraftField } from '../../data/use-draft-field';
import { Alert } from '../../design/Alert';
import { useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { Conflict } from '../../design/Conflict';
import { AanwezigheidVerbeterenDocument, VergaderingHoudenDocument, type ZittingFragment } from '../../vragen/vragen';
import { versionOf } from './version';

const FIELD = 'aanwezig';
const idsOf = (text: string) => text.split(' ').filter(Boolean);
const textOf = (ids: readonly string[]) => [...ids].sort().join(' ');

interface Props {
  vergadering: ZittingFragment;
  onDone?: () => void;
}

/** Everybody who may be there: members of that day, and who was recorded as present. */
const peopleOf = ({ genodigden, aanwezigen }: ZittingFragment) => [
  ...genodigden,
  ...aanwezigen.filter(({ id }) => !genodigden.some((each) => each.id === id)),
];

/** Who is there: the first step of a meeting, and to be corrected until it is closed. */
export function Aanwezigheid({ vergadering, onDone }: Props) {
  const recorded = textOf(vergadering.aanwezigen.map(({ id }) => id));
  const field = useDraftField(vergadering.id, FIELD, recorded);
  const begins = vergadering.status === 'AGENDA_VASTGESTELD';
  const { submit, busy, error } = useRecord(vergadering, field, begins, onDone);
  const people = peopleOf(vergadering);
  const names = idsOf(field.theirs ?? '').map((id) => people.find((each) => each.id === id)?.persoon.naam);
  const theirs = field.theirs === undefined ? undefined : names.join(', ');
  return (
    <form className="aanwezigheid kaart" onSubmit={submit} noValidate>
      <People vergadering={vergadering} field={field} />
      <Conflict field={{ ...field, theirs }} objectId={vergadering.id} label="aanwezigheid" />
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      {begins && <p>Daarna legt u per punt de uitkomst vast. Komt iemand later, dan verbetert u dit.</p>}
      <div className="knoppen">
        <Button purpose="primary" type="submit" busy={busy} disabled={theirs !== undefined}>
          {begins ? 'Vergadering beginnen' : 'Aanwezigheid bewaren'}
        </Button>
        <Button onClick={() => field.change(textOf(people.map(({ id }) => id)))}>Iedereen is er</Button>
      </div>
    </form>
  );
}

function useRecord(vergadering: ZittingFragment, field: DraftField, begins: boolean, onDone?: () => void) {
  const { id } = vergadering;
  const hold = useChange(VergaderingHoudenDocument);
  const correct = useChange(AanwezigheidVerbeterenDocument);
  const make = () => ({ vergaderingId: id, versie: versionOf(id), aanwezigIds: idsOf(field.value) });
  const send = (): Promise<unknown> => (begins ? hold.change(make) : correct.change(make));
  const recordedNow = () => shownObject<ZittingFragment>(id)?.aanwezigen ?? vergadering.aanwezigen;
  const record = async () => {
    await onceMore(send, () => !clashes(id, FIELD, textOf(recordedNow().map((each) => each.id))));
    say(begins ? 'De vergadering is begonnen.' : 'De aanwezigheid is bewaard.');
  };
  return useSubmit(record, () => {
    field.drop();
    onDone?.();
  });
}

function People({ vergadering, field }: { vergadering: ZittingFragment; field: DraftField }) {
  const present = idsOf(field.value);
  const people = peopleOf(vergadering);
  const toggle = (id: string) =>
    field.change(textOf(present.includes(id) ? present.filter((each) => each !== id) : [...present, id]));
  return (
    <fieldset className="aanwezigen">
      <legend>Wie is er?</legend>
      <p role="status" className="cijfers">
        {present.length} van {people.length} aanwezig
      </p>
      <ul>
        {people.map(({ id, persoon }) => (
          <li key={id}>
            <label className="vink">
              <input type="checkbox" checked={present.includes(id)} onChange={() => toggle(id)} />
              <span>{persoon.naam}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
