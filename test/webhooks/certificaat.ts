import { generateKeyPairSync, sign } from 'node:crypto';

const DER = { integer: 0x02, bits: 0x03, oid: 0x06, text: 0x0c, time: 0x17, sequence: 0x30, set: 0x31 };
const ECDSA_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const oid = (hex: string) => der(DER.oid, Buffer.from(hex, 'hex'));
const pem = (label: string, bytes: Buffer) =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** Makes a self-signed certificate: X.509 version 1 (RFC 5280 4.1). */
export function zelfgetekend(naam: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(DER.sequence, der(DER.set, der(DER.sequence, oid(COMMON_NAME), der(DER.text, Buffer.from(naam)))));
  const algorithm = der(DER.sequence, oid(ECDSA_SHA256));
  const time = (text: string) => der(DER.time, Buffer.from(text));
  const validity = der(DER.sequence, time('200101000000Z'), time('491231235959Z'));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const what = der(DER.sequence, der(DER.integer, Buffer.from([1])), algorithm, name, validity, name, key);
  const signature = der(DER.bits, Buffer.from([0]), sign('sha256', what, privateKey));
  return {
    cert: pem('CERTIFICATE', der(DER.sequence, what, algorithm, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
