import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ImportWat {
  NIEUW = 'NIEUW',
  BESTAAT_AL = 'BESTAAT_AL',
  FOUT = 'FOUT',
}
registerEnumType(ImportWat, {
  name: 'ImportWat',
  description: 'Wat er met een rij van een ingelezen bestand gebeurt.',
  valuesConfig: {
    NIEUW: { description: 'Zij komt erbij.' },
    BESTAAT_AL: { description: 'Zij is er al, en wat er is blijft zoals het is.' },
    FOUT: { description: 'Zij kan niet; daarom verandert het hele bestand niets.' },
  },
});

@ObjectType({ description: 'Wat er van een rij van het bestand wordt.' })
export class ImportRegel {
  @Field(() => Int, { description: 'De rij, zoals een spreadsheet ze telt: de kop is rij 1.' })
  regelnummer: number;

  @Field(() => ImportWat, { description: 'Wat ermee gebeurt.' })
  wat: ImportWat;

  @Field(() => String, { description: 'Hetzelfde in zinnen: wat er gebeurt, of wat er niet kan.' })
  bericht: string;

  @Field(() => [String], {
    description: 'De kolommen waarin iets niet kan; leeg als er geen fout is of zij de hele rij betreft.',
  })
  kolommen: string[];

  @Field(() => ID, { nullable: true, description: 'De vergadering waarbij zij hoort; leeg zolang die er niet is.' })
  vergaderingId: string | null;

  @Field(() => ID, { nullable: true, description: 'Het agendapunt dat zij werd of is; leeg zolang dat er niet is.' })
  agendapuntId: string | null;

  @Field(() => ID, { nullable: true, description: 'De prioriteit die zij werd of is; leeg zolang die er niet is.' })
  prioriteitId: string | null;
}

@ObjectType({ description: 'Wat het inlezen van een bestand deed, of als proef zou doen.' })
export class ImportVerslag {
  @Field(() => Boolean, { description: 'Of dit een proef was: dan is er niets veranderd.' })
  proef: boolean;

  @Field(() => Boolean, {
    description:
      'Of het bestand is ingelezen: geen proef, en geen enkele fout. Ook als dezelfde aanvraag (met dezelfde Idempotency-Key) dat al eerder deed; het verslag zegt dan hoe het bestand zich nu verhoudt tot wat er is.',
  })
  ingelezen: boolean;

  @Field(() => Int, { description: 'Hoeveel rijen nieuw zijn.' })
  aantalNieuw: number;

  @Field(() => Int, { description: 'Hoeveel rijen er al waren.' })
  aantalBestaatAl: number;

  @Field(() => Int, { description: 'Hoeveel rijen een fout hebben; met een enkele fout verandert er niets.' })
  aantalFout: number;

  @Field(() => [ImportRegel], { description: 'Elke rij van het bestand, in volgorde.' })
  regels: ImportRegel[];
}

const CSV = 'Het bestand als tekst: CSV met een kop, met puntkomma’s, komma’s of tabs; ten hoogste 2.000 rijen.';
const PROEF = 'Of het een proef is: alles wordt geprobeerd en niets blijft staan. Geef `false` om echt in te lezen.';

@InputType({ description: 'Een bestand om in te lezen bij een driehoek.' })
export class ImporterenInput {
  @Field(() => String, { description: 'De code van de driehoek.' })
  driehoekCode: string;

  @Field(() => String, { description: CSV })
  csv: string;

  @Field(() => Boolean, { defaultValue: true, description: PROEF })
  proef: boolean;
}
