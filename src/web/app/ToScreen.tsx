import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { screenOf } from './routes';

interface Props {
  href: string;
  children: ReactNode;
  /** The class of a link that looks like a button: without such a screen there is none. */
  look?: string;
}

/** A link to a screen, or plain text when the page does not have that screen. */
export function ToScreen({ href, children, look }: Props) {
  const [path = ''] = href.split(/[?#]/);
  if (!screenOf(path, '')) return look ? null : children;
  return (
    <Link href={href} className={look}>
      {children}
    </Link>
  );
}
