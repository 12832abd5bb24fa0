import type { Response } from 'express';

/**
 * Sets the headers of a file that no shared cache may store. The name consists of letters, digits
 * and dashes only.
 */
export function fileResponse(response: Response, type: string, name: string, how: 'inline' | 'attachment'): Response {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '-');
  return response.set({
    'content-type': type,
    'content-disposition': `${how}; filename="${safe}"`,
    'cache-control': 'no-store',
  });
}
