import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanStatus } from './kader.type';

@Entity('regionaal_beleidsplan')
export class BeleidsplanEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column({ type: 'uuid', name: 'regio_id', insert: false, update: false })
  regioId: string;

  @Column({ type: 'text', insert: false, update: false })
  code: string;

  @Column('text')
  status: PlanStatus;

  @Column({ type: 'date', name: 'geldig_van', insert: false, update: false })
  geldigVan: string;

  @Column({ type: 'date', name: 'geldig_tot_en_met', insert: false, update: false })
  geldigTotEnMet: string;

  @Column('date', { name: 'ingetrokken_per', nullable: true })
  ingetrokkenPer: string | null;

  @Column('date', { name: 'aangeboden_minister_op', nullable: true })
  aangebodenMinisterOp: string | null;

  @Column('date', { name: 'aangeboden_korpschef_op', nullable: true })
  aangebodenKorpschefOp: string | null;

  @Column('text', { name: 'intrekking_toelichting', nullable: true })
  intrekkingToelichting: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  versie: number;
}

@Entity('zienswijze')
export class ZienswijzeEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'beleidsplan_id' })
  beleidsplanId: string;

  @Column('uuid', { name: 'gemeente_id' })
  gemeenteId: string;

  @Column('date', { name: 'gehoord_op' })
  gehoordOp: string;

  @Column('text', { nullable: true })
  wensen: string | null;

  @Column('text', { nullable: true })
  bedenkingen: string | null;

  @Column('text', { nullable: true })
  reactie: string | null;
}

export const planEntities = [BeleidsplanEntity, ZienswijzeEntity];
