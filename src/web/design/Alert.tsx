import type { ReactNode } from 'react';

interface Props {
  /** `error` is announced at once: only for what the user must know before going on. */
  kind: 'info' | 'warning' | 'error';
  children: ReactNode;
}

/** Utrecht's alert: a message beside its subject. */
export const Alert = ({ kind, children }: Props) => (
  <div className={`utrecht-alert utrecht-alert--${kind}`} role={kind === 'error' ? 'alert' : undefined}>
    <div className="utrecht-alert__content">{typeof children === 'string' ? <p>{children}</p> : children}</div>
  </div>
);
