import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Uitvoering } from './vergadering.enum';

// What is recorded with a decision, and of its course afterwards. Nothing of it is updated; instants and numbers are the database's.

@Entity('besluit_prioriteit')
export class BesluitPrioriteitEntity {
  @PrimaryColumn('uuid', { name: 'besluit_id' })
  besluitId: string;

  @PrimaryColumn('uuid', { name: 'prioriteit_id' })
  prioriteitId: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;
}

@Entity('besluit_raadsdoel')
export class BesluitRaadsdoelEntity {
  @PrimaryColumn('uuid', { name: 'besluit_id' })
  besluitId: string;

  @PrimaryColumn('uuid', { name: 'raadsdoel_id' })
  raadsdoelId: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;
}

@Entity('besluit_uitvoering')
export class BesluitUitvoeringEntity {
  @PrimaryColumn('uuid', { generated: 'uuid' })
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
  @PrimaryColumn('uuid', { generated: 'uuid' })
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

export const besluitEntities = [BesluitPrioriteitEntity, BesluitRaadsdoelEntity, BesluitUitvoeringEntity, BesluitAntwoordEntity];
