import { ArgsType, Field, ID } from 'type-graphql';
import { NietGevonden, OngeldigeInvoer } from '../platform/input/errors';
import { Datum } from '../platform/input/scalars';

/** The days that an overview is about, the last included. */
@ArgsType()
class PeriodeArgs {
  @Field(() => Datum, { description: 'De eerste dag van de periode (Europe/Amsterdam).' })
  van: string;

  @Field(() => Datum, { description: 'De laatste dag van de periode.' })
  totEnMet: string;
}

@ArgsType()
export class RegioPeriodeArgs extends PeriodeArgs {
  @Field(() => String, { description: 'De code van de regio.' })
  regioCode: string;
}

@ArgsType()
export class OnderwerpPeriodeArgs extends PeriodeArgs {
  @Field(() => ID, { nullable: true, description: 'Het id van het thema; of geef een doel.' })
  themaId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Het id van het doel; of geef een thema.' })
  doelId?: string | null;
}

/** The one row of an overview of a region: its id and the period, for the rows below it. */
export const regioInPeriode = (_row: string, arg: (path: string) => string) =>
  `(select r.id as regio_id, ${arg('van')} as van, ${arg('totEnMet')} as tot_en_met from regio r where r.code = ${arg('regioCode')})`;

/** The period of a row as a range of days. */
export const dagen = (row: string) => `daterange(${row}.van, ${row}.tot_en_met, '[]')`;

/**
 * Reads an overview of a period. Throws OngeldigeInvoer when the period ends before it begins, and NietGevonden with the sentence
 * given when there is nothing to make an overview of.
 */
export async function readPeriode<T>({ van, totEnMet }: PeriodeArgs, read: () => Promise<T>, unknown: string): Promise<T> {
  if (totEnMet < van)
    throw new OngeldigeInvoer('De laatste dag ligt voor de eerste; kies een latere laatste dag of een eerdere eerste dag.', {
      velden: ['totEnMet'],
    });
  const found = await read();
  if (!found) throw new NietGevonden(unknown);
  return found;
}
