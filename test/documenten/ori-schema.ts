import Ajv from 'ajv';
import addFormats from 'ajv-formats';

// The requirements of VNG Open Raadsinformatie 2.0.0-beta.3 (specificatie/openapi.yaml) for our
// objects: names, types, lengths.

const url = { type: 'string', format: 'uri', minLength: 1 };
const id = { type: 'string', minLength: 1, maxLength: 40 };
const text = (maxLength?: number) => ({ type: 'string', ...(maxLength && { maxLength }) });
const urls = { type: 'array', items: url, uniqueItems: true };
const moment = { type: 'string', format: 'date-time' };
const day = { type: 'string', format: 'date' };
const reference = { type: 'object', required: ['url', 'id'], properties: { url, id }, additionalProperties: false };
const object = (required: string[], properties: object) => ({
  type: 'object',
  required: ['url', 'id', ...required],
  properties: { url, id, ...properties },
  additionalProperties: false,
});

const OBJECTS = {
  vergaderingen: object(['vergaderingstype'], {
    vergaderingstype: {
      enum: ['raadsvergadering', 'commissievergadering', 'presidium', 'statenvergadering', 'algemene_bestuursvergadering'],
    },
    naam: text(100),
    status: { enum: ['gepland', 'gehouden', 'geannuleerd'] },
    geplandeAanvangVergadering: moment,
    geplandeEindeVergadering: moment,
    geplandeVergaderdatum: day,
    vergaderdatum: day,
    locatie: text(100),
    vergadertoelichting: text(),
    agendapunten: urls,
  }),
  agendapunten: object(['vergadering'], {
    vergadering: reference,
    agendapuntvolgnummer: text(3),
    agendapuntTitel: { ...text(100), minLength: 1 },
    agendapuntOmschrijving: text(),
    indicatorBehandeld: { type: ['boolean', 'null'] },
    informatieobjecten: urls,
  }),
  besluiten: object(['besluitresultaat'], { besluitresultaat: text(200), besluittoelichting: text(200) }),
  informatieobjecten: object([], {
    titel: text(200),
    link: url,
    agendapunten: { type: 'array', items: reference, uniqueItems: true },
    vertrouwelijkheidsaanduiding: text(),
  }),
};
const page = (items: object) => ({
  type: 'object',
  required: ['results'],
  properties: { next: { anyOf: [url, { type: 'null' }] }, previous: { type: 'null' }, results: { type: 'array', items } },
  additionalProperties: false,
});

const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
export type Soort = keyof typeof OBJECTS;

/**
 * Returns the violations of the standard in an object, or a page of them; empty when there are
 * none.
 */
export function fouten(soort: Soort, value: unknown, asPage = false): unknown {
  const check = ajv.compile(asPage ? page(OBJECTS[soort]) : OBJECTS[soort]);
  return check(value) ? [] : check.errors;
}
