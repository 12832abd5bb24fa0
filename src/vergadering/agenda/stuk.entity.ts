import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';

@Entity('stuk')
export class StukEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('uuid', { name: 'agendapunt_id' })
  agendapuntId: string;

  @Column('text')
  titel: string;

  @Column('text')
  adres: string;

  @Column('text')
  vertrouwelijkheid: Vertrouwelijkheid;

  @Column('text', { name: 'verwijder_reden', nullable: true })
  verwijderReden: string | null;
}
