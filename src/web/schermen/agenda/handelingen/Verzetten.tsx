import { useId, useState } from 'react';
import { problemOf, sentenceOf } from '../../../data/errors';
import { say } from '../../../data/status';
import { onceMore, useChange } from '../../../data/use-change';
import { Alert } from '../../../design/Alert';
import { submitByKey, useSubmit } from '../../../design/AskDialog';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { TextField } from '../../../design/TextField';
import { type AgendaVanVergaderingFragment, VergaderingVerzettenDocument } from '../../../vragen/vragen';
import { fieldsOf, instantOf, longDay } from '../../../words/dates';
import { type DialogProps, versionOf } from './Vaststellen';
import { WatWisselt } from './WatWisselt';

/** Moves the meeting to another day, time or place, after showing which standing items change. */
export const Verzetten = ({ vergadering, open, onClose }: DialogProps) => (
  <Dialog title="Vergadering verzetten" open={open} onClose={onClose}>
    <Form vergadering={vergadering} onClose={onClose} />
  </Dialog>
);

interface Fields {
  dag: string;
  van: string;
  tot: string;
  locatie: string;
}

const fieldsFrom = ({ aanvang, einde, locatie }: AgendaVanVergaderingFragment): Fields => ({
  dag: fieldsOf(aanvang).dag,
  van: fieldsOf(aanvang).tijd,
  tot: einde ? fieldsOf(einde).tijd : '',
  locatie: locatie ?? '',
});

function Form({ vergadering, onClose }: { vergadering: AgendaVanVergaderingFragment; onClose: () => void }) {
  const [fields, setFields] = useState(() => fieldsFrom(vergadering));
  const { change } = useChange(VergaderingVerzettenDocument);
  const save = async () => {
    const { dag, van, tot, locatie } = fields;
    const [aanvang, einde] = [instantOf(dag, van), tot ? instantOf(dag, tot) : null];
    if (!aanvang || einde === undefined) throw new Error('Vul een dag en een tijd in.');
    await onceMore(() =>
      change(() => ({
        input: { id: vergadering.id, versie: versionOf(vergadering.id), aanvang, einde, locatie: locatie || null },
      })),
    );
    say(`De vergadering is nu op ${longDay(aanvang)}.`);
  };
  const { submit, busy, error } = useSubmit(save, onClose);
  const id = useId();
  return (
    <>
      <form id={id} className="velden" onSubmit={submit} onKeyDown={submitByKey}>
        <When fields={fields} onChange={setFields} error={error} />
        <WatWisselt vergadering={vergadering} dag={fields.dag} />
        {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      </form>
      <div className="knoppen">
        <Button purpose="primary" type="submit" form={id} busy={busy}>
          Verzetten
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          Terug
        </Button>
      </div>
    </>
  );
}

function When({ fields, onChange, error }: { fields: Fields; onChange: (fields: Fields) => void; error: unknown }) {
  const set = (name: keyof Fields) => (value: string) => onChange({ ...fields, [name]: value });
  return (
    <>
      <TextField
        label="Dag"
        type="date"
        required
        value={fields.dag}
        onChange={set('dag')}
        problem={problemOf(error, 'aanvang')}
      />
      <div className="velden velden--naast">
        <TextField label="Van" type="time" required value={fields.van} onChange={set('van')} />
        <TextField
          label="Tot (mag leeg zijn)"
          type="time"
          value={fields.tot}
          onChange={set('tot')}
          problem={problemOf(error, 'einde')}
        />
      </div>
      <TextField
        label="Plaats (mag leeg zijn)"
        value={fields.locatie}
        onChange={set('locatie')}
        problem={problemOf(error, 'locatie')}
      />
    </>
  );
}
