import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import type { ActieStatus, AgendapuntSoort, Uitkomst, VergaderingStatus } from './vergadering.enum';

// What the services write; what is only a link between two rows, links.ts does. Ids, versions, numbers and gewijzigd_op are made by the database.

@Entity('vergadering')
export class VergaderingEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('timestamptz')
  aanvang: Date;

  @Column('timestamptz', { nullable: true })
  einde: Date | null;

  @Column('text', { nullable: true })
  locatie: string | null;

  @Column('text')
  status: VergaderingStatus;

  @Column('text', { name: 'annulering_reden', nullable: true })
  annuleringReden: string | null;

  @Column({ type: 'uuid', name: 'reeks_id', nullable: true, update: false })
  reeksId: string | null;

  @Column({ type: 'date', insert: false, update: false })
  dag: string;

  @Column({ type: 'integer', insert: false, update: false })
  versie: number;
}

@Entity('agendapunt')
export class AgendapuntEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'vergadering_id' })
  vergaderingId: string;

  @Column('integer')
  volgnummer: number;

  @Column('text')
  soort: AgendapuntSoort;

  @Column('text')
  titel: string;

  @Column('text', { nullable: true })
  toelichting: string | null;

  @Column('uuid', { name: 'vast_thema_id', nullable: true })
  vastThemaId: string | null;

  @Column('text')
  vertrouwelijkheid: Vertrouwelijkheid;

  @Column('integer', { name: 'duur_minuten', nullable: true })
  duurMinuten: number | null;

  @Column('uuid', { name: 'indiener_id', nullable: true })
  indienerId: string | null;

  @Column({ type: 'boolean', insert: false, update: false })
  nagekomen: boolean;

  @Column('uuid', { name: 'aangehouden_van_id', nullable: true })
  aangehoudenVanId: string | null;

  @Column('uuid', { name: 'verslag_van_id', nullable: true })
  verslagVanId: string | null;

  @Column('text', { nullable: true })
  uitkomst: Uitkomst | null;

  @Column('text', { name: 'uitkomst_toelichting', nullable: true })
  uitkomstToelichting: string | null;

  @Column({ type: 'integer', insert: false })
  versie: number;
}

@Entity('actie')
export class ActieEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'agendapunt_id' })
  agendapuntId: string;

  @Column('text')
  omschrijving: string;

  @Column('uuid', { name: 'eigenaar_id', nullable: true })
  eigenaarId: string | null;

  @Column('date', { nullable: true })
  uiterlijk: string | null;

  @Column('text')
  status: ActieStatus;

  @Column({ type: 'integer', insert: false, update: false })
  versie: number;
}

export const vergaderingEntities = [VergaderingEntity, AgendapuntEntity, ActieEntity];
