import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { screenOf } from './routes';

/** A link to a screen; plain text as long as the page has no such screen. */
export function ToScreen({ href, children }: { href: string; children: ReactNode }) {
  return screenOf(href, '') ? <Link href={href}>{children}</Link> : children;
}
