import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import type { ZittingFragment } from '../../vragen/vragen';
import { Aanwezigheid } from './Aanwezigheid';
import { Afsluiten } from './Afsluiten';
import { CLOSING, goTo, useCourse } from './course';
import { Klok } from './Klok';
import { Lijst } from './Lijst';
import { Punt } from './Punt';

interface Props {
  vergadering: ZittingFragment;
  /** Whether the user belongs to a partner, and so has notes of one. */
  partner: boolean;
}

/** The list of items, and the one at hand. */
export function Zitting({ vergadering, partner }: Props) {
  const { at, punt, next } = useCourse(vergadering);
  const pane = useRef<HTMLElement>(null);
  const asked = useRef(false);
  const go = (id: string) => {
    asked.current = true;
    goTo(vergadering.id, id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the item at hand.
  useEffect(() => {
    if (asked.current) pane.current?.querySelector<HTMLElement>('h2')?.focus();
    asked.current = false;
  }, [at]);
  return (
    <div className="zitting-kolommen">
      <div className="zitting-links">
        <Lijst vergadering={vergadering} at={at} onGo={go} />
        {vergadering.status === 'GEHOUDEN' && <Later vergadering={vergadering} />}
      </div>
      <section className="zitting-rechts kaart" aria-label="Nu aan de orde" ref={pane}>
        {punt && vergadering.status === 'GEHOUDEN' && <Klok vergadering={vergadering} punt={punt} />}
        {punt && <Punt key={punt.id} vergadering={vergadering} punt={punt} partner={partner} />}
        {at === CLOSING && <Afsluiten vergadering={vergadering} onGo={go} />}
        {punt && (
          <Button purpose="primary" className="zitting-volgende" onClick={() => go(next)}>
            {next === CLOSING ? 'Naar afsluiten' : 'Volgende punt'}
          </Button>
        )}
      </section>
    </div>
  );
}

/** Somebody came later, or left. */
const Later = ({ vergadering }: { vergadering: ZittingFragment }) => (
  <details className="vouw">
    <summary>Aanwezigheid verbeteren ({vergadering.aanwezigen.length} aanwezig)</summary>
    <Aanwezigheid vergadering={vergadering} />
  </details>
);
