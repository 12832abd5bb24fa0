import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KoppelingAard } from './koppeling.type';

@Entity('koppeling')
export class KoppelingEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'prioriteit_id' })
  prioriteitId: string;

  @Column('uuid', { name: 'thema_id' })
  themaId: string;

  @Column('uuid', { name: 'doel_id', nullable: true })
  doelId: string | null;

  @Column('text')
  aard: KoppelingAard;

  @Column('text')
  toelichting: string;

  @Column('date', { name: 'geldig_van' })
  geldigVan: string;

  @Column('date', { name: 'geldig_tot_en_met', nullable: true })
  geldigTotEnMet: string | null;

  @Column({ type: 'date', name: 'plan_tot_en_met', insert: false, update: false })
  planTotEnMet: string;

  @Column('uuid', { name: 'vastgelegd_in_id', nullable: true })
  vastgelegdInId: string | null;

  @Column('uuid', { name: 'beeindigd_door_id', nullable: true })
  beeindigdDoorId: string | null;

  @Column('timestamptz', { name: 'beeindigd_op', nullable: true })
  beeindigdOp: Date | null;

  @Column('text', { name: 'beeindiging_toelichting', nullable: true })
  beeindigingToelichting: string | null;
}
