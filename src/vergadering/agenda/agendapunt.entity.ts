import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { AgendapuntSoort, Uitkomst } from './agendapunt.enum';

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
