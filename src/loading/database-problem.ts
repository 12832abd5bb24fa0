import { DriehoekError, faultOf } from '../platform/input/errors';

/**
 * Refusals that only the database can detect, because of concurrent loads or rows that only it
 * sees.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  regionaal_beleidsplan_overlapt_niet:
    'De periode overlapt die van een ander plan van de regio; een regio heeft op elke dag ten hoogste een plan.',
  regionaal_beleidsplan_vier_jaar: 'Een plan geldt ten hoogste vier jaar (Politiewet 2012 art. 39).',
  regionaal_beleidsplan_periode: 'De laatste dag van het plan ligt voor de eerste.',
  raadsdoel_vier_jaar: 'Raadsdoelen gelden ten hoogste vier jaar (Politiewet 2012 art. 38b lid 1).',
  raadsdoel_overlapt_niet: 'Twee doelen van een raad met dezelfde code gelden niet op dezelfde dag.',
  gemeente_code_uniek: 'Een van deze gemeenten hoort al bij een andere regio.',
  lidmaatschap_een_rol_tegelijk: 'Een persoon heeft in een driehoek op elk moment ten hoogste een rol.',
  persoon_aanmelding_uniek: 'Een van deze personen meldt zich aan met de issuer en het subject van een ander.',
  integratie_aanmelding_uniek: 'Een van deze systemen meldt zich aan met de issuer en het subject van een ander.',
};

/**
 * Returns the Dutch sentence for a refusal of the database or a writer; undefined for an unexpected
 * error.
 */
export function databaseProblem(error: unknown): string | undefined {
  if (error instanceof DriehoekError) return error.message;
  const { code = '', constraint = '', message = '' } = faultOf(error);
  // The service's SQLSTATEs (DH...) already carry a sentence for the user.
  if (/^DH[A-Z]{3}$/.test(code)) return message;
  if (SENTENCES[constraint]) return SENTENCES[constraint];
  if (code === '40P01' || code === '55P03') return 'Een ander schreef op hetzelfde moment; probeer het opnieuw.';
  return code === '23503'
    ? 'Het bestand laat iets weg waarnaar elders nog wordt verwezen; laat het staan en geef het zo nodig een laatste dag.'
    : undefined;
}
