import { problemOf } from '../../data/errors';
import { placeAnswer } from '../../data/merge';
import { say } from '../../data/status';
import { useChange } from '../../data/use-change';
import { useDraftField } from '../../data/use-draft-field';
import { useSubmit } from '../../design/AskDialog';
import { Choice } from '../../design/Choice';
import { TextField } from '../../design/TextField';
import { ActieVastleggenDocument, type PuntInZittingFragment, type ZittingFragment } from '../../vragen/vragen';
import { Vouw } from './Vouw';

interface Props {
  vergadering: ZittingFragment;
  punt: PuntInZittingFragment;
}

const inputOf = (agendapuntId: string, what: string, owner: string, until: string) => ({
  agendapuntId,
  omschrijving: what.trim(),
  eigenaarId: owner || null,
  uiterlijk: until || null,
});

/** Records an action: what, by whom, and by which day. */
export function Actie({ vergadering, punt: { id } }: Props) {
  const what = useDraftField(id, 'actie', '');
  const owner = useDraftField(id, 'actie eigenaar', '');
  const until = useDraftField(id, 'actie uiterlijk', '');
  const { change } = useChange(ActieVastleggenDocument);
  const record = async () => {
    const { actieVastleggen } = await change(() => ({ input: inputOf(id, what.value, owner.value, until.value) }));
    placeAnswer({ punt: actieVastleggen.agendapunt });
    say('De actie is vastgelegd.');
  };
  const form = useSubmit(record, () => {
    for (const field of [what, owner, until]) field.drop();
  });
  const owners = vergadering.genodigden.map(({ id: lid, persoon }) => [lid, persoon.naam] as const);
  const ready = what.value.trim() !== '';
  const problem = (field: string) => problemOf(form.error, field);
  return (
    <Vouw title="Actie" action="Actie vastleggen" form={form} open={what.dirty} ready={ready}>
      <TextField
        label="Wat gaat er gebeuren?"
        rows={2}
        value={what.value}
        onChange={what.change}
        problem={problem('omschrijving')}
      />
      <div className="velden velden--naast">
        <Choice label="Wie doet het?" value={owner.value} options={[['', 'Nog niemand'], ...owners]} onChange={owner.change} />
        <TextField label="Uiterlijk op" type="date" value={until.value} onChange={until.change} problem={problem('uiterlijk')} />
      </div>
    </Vouw>
  );
}
