import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VergaderingStatus } from './vergadering.enum';

// The columns that services write; `agenda/koppeltabellen.ts` writes the join tables. The database
// fills ids, versions, numbers and `gewijzigd_op`.

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
