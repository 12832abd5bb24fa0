import { type KeyboardEvent, useRef, useState } from 'react';
import { problemOf, sentenceOf } from '../../data/errors';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { useDraftField } from '../../data/use-draft-field';
import { Alert } from '../../design/Alert';
import { useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import { TextField } from '../../design/TextField';
import { type AgendaVanVergaderingFragment, PuntToevoegenDocument, type Vertrouwelijkheid } from '../../vragen/vragen';
import { NIVEAU_OPTIONS, niveauUitleg } from '../../words/names';
import { minutesIn } from './fields';

type Soort = 'BESPREEKPUNT' | 'BESLUITPUNT';

interface Extra {
  minuten: string;
  niveau: Vertrouwelijkheid;
  soort: Soort;
  toelichting: string;
}
const NO_EXTRA: Extra = { minuten: '', niveau: 'VERTROUWELIJK', soort: 'BESPREEKPUNT', toelichting: '' };

/** The line that adds an item: Enter adds, and the focus stays for the next one. */
export function Nieuw({ vergadering: { id, status } }: { vergadering: AgendaVanVergaderingFragment }) {
  const title = useDraftField(id, 'nieuw punt', '');
  const [extra, setExtra] = useState(NO_EXTRA);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { change } = useChange(PuntToevoegenDocument);
  const add = async () => {
    const { agendapuntToevoegen: punt } = await change(() => ({ input: inputOf(id, title.value, extra) }));
    say(`${punt.titel} staat op plaats ${punt.volgnummer}.`);
  };
  const { submit, busy, error } = useSubmit(add, () => {
    title.drop();
    setExtra(NO_EXTRA);
    field.current?.focus();
  });
  return (
    <form className="nieuw geen-afdruk" aria-label="Punt toevoegen" onSubmit={submit} onKeyDown={addByKey} noValidate>
      <div className="rij">
        <TextField
          label={status === 'CONCEPT' ? 'Nieuw punt' : 'Nagekomen punt'}
          inputRef={field}
          value={title.value}
          onChange={title.change}
          problem={problemOf(error, 'titel')}
        />
        <Button type="submit" purpose="primary" busy={busy} disabled={!title.value.trim()}>
          Toevoegen
        </Button>
      </div>
      <Meer extra={extra} onChange={setExtra} error={error} />
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
    </form>
  );
}

const inputOf = (vergaderingId: string, titel: string, { minuten, niveau, soort, toelichting }: Extra) => ({
  vergaderingId,
  titel,
  soort,
  vertrouwelijkheid: niveau,
  duurMinuten: minutesIn(minuten),
  toelichting: toelichting || null,
});

/** Ctrl+Enter adds from the explanation too, where Enter is a new line. */
function addByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

interface MeerProps {
  extra: Extra;
  onChange: (extra: Extra) => void;
  error: unknown;
}

const SOORTEN = [
  ['BESPREEKPUNT', 'Bespreekpunt'],
  ['BESLUITPUNT', 'Besluitpunt'],
] as const;

function Meer({ extra, onChange, error }: MeerProps) {
  const set = (name: keyof Extra) => (value: string) => onChange({ ...extra, [name]: value });
  const field = (name: keyof Extra) => ({ value: extra[name], onChange: set(name) });
  const minutes = problemOf(error, 'duurMinuten');
  return (
    <details className="punt-vouw">
      <summary>Minuten, toelichting en niveau</summary>
      <div className="velden">
        <div className="velden velden--drie">
          <TextField label="Minuten" inputMode="numeric" problem={minutes} {...field('minuten')} />
          <Choice label="Soort" options={SOORTEN} {...field('soort')} />
          <Choice label="Wie mag het zien" options={NIVEAU_OPTIONS} help={niveauUitleg(extra.niveau)} {...field('niveau')} />
        </div>
        <TextField
          label="Toelichting (mag leeg zijn)"
          rows={3}
          problem={problemOf(error, 'toelichting')}
          {...field('toelichting')}
        />
      </div>
    </details>
  );
}
