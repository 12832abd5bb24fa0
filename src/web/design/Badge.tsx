import type { ReactNode } from 'react';

interface Props {
  /** The colour; the text carries the same meaning. */
  kind?: 'vast' | 'niveau' | 'let-op' | 'gedaan' | 'gewoon';
  children: ReactNode;
}

/** NL Design System's data badge: a short label for the text beside it. */
export const Badge = ({ kind = 'gewoon', children }: Props) => (
  <span className={`nl-data-badge merkje merkje--${kind}`}>{children}</span>
);
