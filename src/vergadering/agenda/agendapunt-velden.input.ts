import { Field, ID, InputType, Int } from 'type-graphql';
import { OptionalIds } from '../../platform/input/input-rules';
import { OptionalText, Title } from '../../platform/input/text-rules';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { DUUR_TEXT, Duration } from '../basis/input-rules';

/**
 * Fields of an item that is not on an agenda yet. Inputs extend this, each with its name in the
 * schema.
 */
@InputType()
export class PuntInput {
  @Field(() => String, { description: 'De titel, ten hoogste 300 tekens.' })
  @Title()
  titel: string;

  @Field(() => String, { nullable: true, description: 'De toelichting, ten hoogste 20.000 tekens.' })
  @OptionalText()
  toelichting?: string | null;

  @Field(() => Int, { nullable: true, description: DUUR_TEXT })
  @Duration()
  duurMinuten?: number | null;

  @Field(() => Vertrouwelijkheid, {
    nullable: true,
    defaultValue: Vertrouwelijkheid.VERTROUWELIJK,
    description: 'Wie het punt op de agenda mag zien.',
  })
  vertrouwelijkheid?: Vertrouwelijkheid | null;
}

/** Adds the subjects that the item is about. */
@InputType()
export class PuntMetOnderwerpenInput extends PuntInput {
  @Field(() => [ID], { nullable: true, defaultValue: [], description: 'De regionale thema’s waarover het gaat.' })
  @OptionalIds()
  themaIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: 'De lokale prioriteiten van deze driehoek waarover het gaat.',
  })
  @OptionalIds()
  prioriteitIds?: string[] | null;
}
