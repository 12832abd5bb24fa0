import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { screenOf } from './routes';

interface Props {
  href: string;
  children: ReactNode;
  /** The class of a link that looks like a button: without such a screen there is none. */
  look?: string;
}

/** A link to a screen; as long as the page has no such screen, plain text. */
export function ToScreen({ href, children, look }: Props) {
  const [path = ''] = href.split(/[?#]/);
  if (!screenOf(path, '')) return look ? null : children;
  return (
    <Link href={href} className={look}>
      {children}
    </Link>
  );
}
