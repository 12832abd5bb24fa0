import { BestaatNiet } from '../app/BestaatNiet';
import { isGone, isNoAddress, sentenceOf } from '../data/errors';
import { Alert } from './Alert';

interface Props {
  /** The subject of the sentence: "De agenda". */
  what: string;
  error: unknown;
}

/** A screen without data yet: loading, or the error. */
export function Loading({ what, error }: Props) {
  if (isNoAddress(error)) return <BestaatNiet />;
  if (isGone(error)) return <BestaatNiet reden={sentenceOf(error)} />;
  if (!error)
    return (
      <p className="wacht" role="status">
        {what} wordt opgehaald ...
      </p>
    );
  return (
    <div className="smal">
      <h1>{what} is er even niet</h1>
      <Alert kind="error">{sentenceOf(error)}</Alert>
    </div>
  );
}

/** A line above data that could not be refreshed. */
Loading.Error = ({ error }: { error: unknown }) =>
  error ? <Alert kind="warning">{`Dit is misschien niet het laatste. ${sentenceOf(error)}`}</Alert> : null;
