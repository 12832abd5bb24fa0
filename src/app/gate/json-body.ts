import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';

/** `utf8` is no registered name, but many write it. */
const UTF8 = /^utf-?8$/i;
const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)"?/gi;

const unreadable = (status: number, type: string) => Object.assign(new Error(type), { status, type });

/**
 * Refuses every charset but UTF-8: body-parser takes all that begin with `utf-`, so a filter in
 * front of the service would see another question than the one it answers.
 */
const onlyUtf8: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'] ?? '';
  // Every charset is checked: body-parser takes the last of a repeated one.
  const charsets = [...type.matchAll(CHARSET)].map(([, charset = '']) => charset);
  if (!charsets.every((charset) => UTF8.test(charset))) return next(unreadable(415, 'charset.unsupported'));
  if (charsets.length > 0) request.headers['content-type'] = type.replace(CHARSET, '; charset=utf-8');
  next();
};

/** A decoder replaces broken bytes without complaint, and a decision cannot be corrected later. */
function verify(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw unreadable(400, 'charset.broken');
}

/**
 * Reads the body of a question: JSON in UTF-8, at most 100 kB. Calls `next` with an error that has
 * a status and a type for any other.
 */
export const readJson: RequestHandler[] = [onlyUtf8, express.json({ limit: '100kb', strict: true, verify })];
