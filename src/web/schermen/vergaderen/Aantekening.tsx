import { problemOf } from '../../data/errors';
import { shownObject } from '../../data/merge';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { useDraftField } from '../../data/use-draft-field';
import { useSubmit } from '../../design/AskDialog';
import { Conflict } from '../../design/Conflict';
import { TextField } from '../../design/TextField';
import { AantekeningSchrijvenDocument, type PuntInZittingFragment } from '../../vragen/vragen';
import { Vouw } from './Vouw';

/** The note of the user's own partner; nobody else sees it. */
export function Aantekening({ punt }: { punt: PuntInZittingFragment }) {
  const { id, aantekening } = punt;
  const text = useDraftField(id, 'aantekening', aantekening ?? '');
  const { change } = useChange(AantekeningSchrijvenDocument);
  const version = () => shownObject<PuntInZittingFragment>(id)?.aantekeningVersie ?? punt.aantekeningVersie;
  const write = async () => {
    await change(() => ({ agendapuntId: id, tekst: text.value.trim() || null, versie: version() }));
    say('De aantekening is bewaard.');
  };
  const form = useSubmit(write, text.drop);
  const ready = text.dirty && text.theirs === undefined;
  return (
    <Vouw
      title="Aantekening van mijn partner"
      action="Aantekening bewaren"
      form={form}
      open={text.dirty || aantekening !== null}
      ready={ready}
    >
      <TextField
        label="Aantekening"
        help="Alleen uw partner ziet dit."
        rows={3}
        value={text.value}
        onChange={text.change}
        problem={problemOf(form.error, 'tekst')}
      />
      <Conflict field={text} objectId={id} label="aantekening" />
    </Vouw>
  );
}
