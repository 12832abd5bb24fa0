import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActieStatus } from './actie.enum';

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
