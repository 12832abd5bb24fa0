import type { Response } from 'express';

/**
 * The headers of a file that nobody may keep for others. Its name is of letters, digits and dashes
 * alone.
 */
export function fileResponse(response: Response, type: string, name: string, how: 'inline' | 'attachment'): Response {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '-');
  return response.set({
    'content-type': type,
    'content-disposition': `${how}; filename="${safe}"`,
    'cache-control': 'no-store',
  });
}
