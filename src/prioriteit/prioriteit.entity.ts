import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrioriteitStatus, Veiligheidsveld } from './prioriteit.type';

@Entity('lokale_prioriteit')
export class LokalePrioriteitEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('text')
  titel: string;

  @Column('text', { nullable: true })
  omschrijving: string | null;

  @Column('text', { nullable: true })
  veiligheidsveld: Veiligheidsveld | null;

  @Column('uuid', { name: 'lokaal_plan_id', nullable: true })
  lokaalPlanId: string | null;

  @Column('uuid', { name: 'bovenliggend_id', nullable: true })
  bovenliggendId: string | null;

  @Column('date', { name: 'geldig_van' })
  geldigVan: string;

  @Column('date', { name: 'geldig_tot_en_met', nullable: true })
  geldigTotEnMet: string | null;

  @Column('text')
  status: PrioriteitStatus;

  @Column({ type: 'integer', insert: false, update: false })
  tekstversie: number;

  @Column({ type: 'integer', name: 'voorstel_versie', insert: false, update: false })
  voorstelVersie: number;

  @Column('uuid', { name: 'vastgesteld_in_id', nullable: true })
  vastgesteldInId: string | null;

  @Column({ type: 'integer', insert: false })
  versie: number;
}

@Entity('prioriteit_gemeente')
export class PrioriteitGemeenteEntity {
  @PrimaryColumn('uuid', { name: 'prioriteit_id' })
  prioriteitId: string;

  @PrimaryColumn('uuid', { name: 'gemeente_id' })
  gemeenteId: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;
}

@Entity('instemming')
export class InstemmingEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'prioriteit_id' })
  prioriteitId: string;

  @Column('uuid', { name: 'lidmaatschap_id' })
  lidmaatschapId: string;

  @Column('integer')
  tekstversie: number;
}

@Entity('prioriteit_zelfstandig')
export class ZelfstandigEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'prioriteit_id' })
  prioriteitId: string;

  @Column('text')
  toelichting: string;

  @Column('uuid', { name: 'vastgelegd_door_id', nullable: true })
  vastgelegdDoorId: string | null;
}

export const prioriteitEntities = [LokalePrioriteitEntity, PrioriteitGemeenteEntity, InstemmingEntity, ZelfstandigEntity];
