import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IfGiven } from '../platform/input/input-rules';
import { Title } from '../platform/input/text-rules';
import { WijzigingSoort } from '../wijzigingen/wijziging.type';

const KINDS = Object.keys(WijzigingSoort).length;
const WRONG_KINDS = { message: '$property is leeg of bevat een soort die er twee keer staat; laat het weg voor alles' };
const Kinds = () => IfGiven(ArrayUnique(WRONG_KINDS), ArrayMaxSize(KINDS, WRONG_KINDS), ArrayMinSize(1, WRONG_KINDS));

@InputType({ description: 'Een nieuwe webhook.' })
export class WebhookToevoegenInput {
  @Field(() => String, {
    description: 'Waar de berichten heen gaan: een adres dat met "https://" begint; ten hoogste 2000 tekens.',
  })
  adres: string;

  @Field(() => String, { nullable: true, description: 'Waarvoor hij is, zoals "zaaksysteem"; ten hoogste 300 tekens.' })
  @Title()
  omschrijving?: string | null;

  @Field(() => [WijzigingSoort], {
    nullable: true,
    description: 'Alleen over deze soorten, en over uw toegang; zonder dit: alles.',
  })
  @Kinds()
  soorten?: WijzigingSoort[] | null;

  @Field(() => String, { nullable: true, description: 'Alleen over de driehoek met deze code; zonder code alle die u ziet.' })
  driehoekCode?: string | null;
}

@InputType({ description: 'Andere gegevens voor een webhook. Wat u weglaat blijft; null wist.' })
export class WebhookWijzigenInput {
  @Field(() => ID, { description: 'Het id.' })
  id: string;

  @Field(() => Int, { description: 'De versie die u zag.' })
  versie: number;

  @Field(() => String, { nullable: true, description: 'Waar de berichten voortaan heen gaan, ook die nog wachten.' })
  adres?: string;

  @Field(() => String, { nullable: true, description: 'Waarvoor hij is.' })
  @Title()
  omschrijving?: string | null;

  @Field(() => [WijzigingSoort], { nullable: true, description: 'Alleen over deze soorten; null: alles.' })
  @Kinds()
  soorten?: WijzigingSoort[] | null;

  @Field(() => String, { nullable: true, description: 'Alleen over de driehoek met deze code; null: alle die u ziet.' })
  driehoekCode?: string | null;
}
