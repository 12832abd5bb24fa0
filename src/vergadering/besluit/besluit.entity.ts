import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BesluitSoort } from './besluit.enum';
import type { Uitvoering } from './uitvoering.enum';

// A decision, the rows recorded with it, and the steps of its execution. Rows are only inserted;
// the database fills instants and numbers.

@Entity('besluit')
export class BesluitEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'agendapunt_id' })
  agendapuntId: string;

  @Column('text')
  soort: BesluitSoort;

  @Column('text')
  tekst: string;

  @Column('uuid', { name: 'vervangt_id', nullable: true })
  vervangtId: string | null;
}

@Entity('besluit_uitvoering')
export class BesluitUitvoeringEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'besluit_id' })
  besluitId: string;

  @Column({ type: 'integer', insert: false, update: false })
  volgnummer: number;

  @Column('text')
  stand: Uitvoering;

  @Column('text', { nullable: true })
  toelichting: string | null;
}

@Entity('besluit_antwoord')
export class BesluitAntwoordEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'besluit_id' })
  besluitId: string;

  @Column('uuid', { name: 'lidmaatschap_id' })
  lidmaatschapId: string;

  @Column('text')
  antwoord: string;
}

export const besluitEntities = [BesluitEntity, BesluitUitvoeringEntity, BesluitAntwoordEntity];
