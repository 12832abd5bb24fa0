import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../data/errors';
import { say } from '../../data/status';
import { onceMore, useChange } from '../../data/use-change';
import { useDraftField } from '../../data/use-draft-field';
import { Alert } from '../../design/Alert';
import { submitByKey, useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { TextField } from '../../design/TextField';
import { type PuntInZittingFragment, UitkomstVastleggenDocument, type Uitkomst as Waarde } from '../../vragen/vragen';
import { UITKOMST } from '../../words/names';
import { versionOf } from './version';

const ALL: Waarde[] = ['BESPROKEN', 'AANGEHOUDEN', 'TER_KENNISNAME', 'VERVALLEN'];
const OF_FIXED: Waarde[] = ['BESPROKEN', 'AANGEHOUDEN'];

interface Props {
  punt: PuntInZittingFragment;
}

/** Records an outcome; on the version on screen, once more when somebody was just before. */
function useRecord({ id, titel }: PuntInZittingFragment) {
  const { change, busy, error } = useChange(UitkomstVastleggenDocument);
  const record = async (uitkomst: Waarde, toelichting: string | null) => {
    await onceMore(() => change(() => ({ input: { agendapuntId: id, versie: versionOf(id), uitkomst, toelichting } })));
    say(`${titel}: ${UITKOMST[uitkomst].toLowerCase()}.`);
  };
  return { record, busy, error };
}

/** What came of the item, in one press; holding over a fixed item asks why. */
export function Uitkomst({ punt, open }: Props & { open: boolean }) {
  const { uitkomst, uitkomstToelichting, vast, titel } = punt;
  const [asks, setAsks] = useState(false);
  const { record, busy, error } = useRecord(punt);
  const choose = (each: Waarde) => {
    if (vast && each === 'AANGEHOUDEN') return setAsks(true);
    setAsks(false);
    // The failure is shown from `error`.
    record(each, null).catch(() => undefined);
  };
  return (
    <div className="uitkomst">
      {open && (
        <fieldset className="uitkomst-knoppen">
          <legend>Uitkomst</legend>
          {(vast ? OF_FIXED : ALL).map((each) => (
            <Button
              key={each}
              busy={busy}
              aria-pressed={uitkomst === each}
              aria-label={`${UITKOMST[each]}: ${titel}`}
              onClick={() => choose(each)}
            >
              {UITKOMST[each]}
            </Button>
          ))}
        </fieldset>
      )}
      {!open && uitkomst && <p>Uitkomst: {UITKOMST[uitkomst]}</p>}
      {vast && open && <p className="veld-hulp">Een vast bespreekpunt wordt besproken, of met een reden aangehouden.</p>}
      {uitkomstToelichting && <p className="nu-toelichting">Reden: {uitkomstToelichting}</p>}
      {error && !asks ? <Alert kind="error">{sentenceOf(error)}</Alert> : null}
      {asks && open && <Reden punt={punt} onClose={() => setAsks(false)} />}
    </div>
  );
}

/** Asks why a standing item is postponed. */
function Reden({ punt, onClose }: Props & { onClose: () => void }) {
  const text = useDraftField(punt.id, 'reden', '');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { record } = useRecord(punt);
  const { submit, busy, error } = useSubmit(
    () => record('AANGEHOUDEN', text.value.trim() || null),
    () => {
      text.drop();
      onClose();
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal brings the user back to the field.
  useEffect(() => field.current?.focus(), [error]);
  return (
    <form className="velden" onSubmit={submit} onKeyDown={submitByKey} noValidate aria-label="Reden van aanhouden">
      <TextField
        label="Waarom wordt dit vaste bespreekpunt aangehouden?"
        rows={3}
        inputRef={field}
        value={text.value}
        onChange={text.change}
        problem={error === undefined ? undefined : sentenceOf(error)}
      />
      <div className="knoppen">
        <Button purpose="primary" type="submit" busy={busy}>
          Aanhouden
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          Terug
        </Button>
      </div>
    </form>
  );
}
