import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BesluitSoort } from './besluit.enum';
import type { Uitvoering } from './uitvoering.enum';

// A decision, what is recorded with it, and of its course afterwards. Nothing of it is updated;
// instants and numbers are the database's.

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
