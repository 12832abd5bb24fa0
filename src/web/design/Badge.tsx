import type { ReactNode } from 'react';

interface Props {
  /** What it is about; the words say the same. */
  kind?: 'vast' | 'niveau' | 'let-op' | 'gedaan' | 'gewoon';
  children: ReactNode;
}

/** NL Design System's data badge: a few words about what it stands beside. */
export const Badge = ({ kind = 'gewoon', children }: Props) => (
  <span className={`nl-data-badge merkje merkje--${kind}`}>{children}</span>
);
