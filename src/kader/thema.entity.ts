import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('thema')
export class ThemaEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column({ type: 'uuid', name: 'beleidsplan_id', update: false })
  beleidsplanId: string;

  @Column({ type: 'text', update: false })
  code: string;

  @Column('text')
  naam: string;

  @Column('integer')
  volgnummer: number;
}

@Entity('doel')
export class DoelEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column({ type: 'uuid', name: 'thema_id', update: false })
  themaId: string;

  /** Null for a goal that a later version of the theme added. */
  @Column({ type: 'integer', nullable: true, update: false })
  volgnummer: number | null;

  @Column('text')
  tekst: string;
}

@Entity('vast_bespreekpunt')
export class VastBespreekpuntEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column({ type: 'uuid', name: 'thema_id', update: false })
  themaId: string;

  @Column({ type: 'date', name: 'geldig_van', update: false })
  geldigVan: string;

  @Column({ type: 'date', name: 'geldig_tot_en_met', update: false })
  geldigTotEnMet: string;

  @Column('text')
  bron: string;
}

// The database sets the last day, the author and the time.
@Entity('thema_versie')
export class ThemaVersieEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'thema_id' })
  themaId: string;

  @Column('date', { name: 'geldig_van' })
  geldigVan: string;

  @Column('text')
  naam: string;

  @Column('boolean', { name: 'vast_bespreekpunt', nullable: true })
  vastBespreekpunt: boolean | null;

  @Column('text')
  toelichting: string;
}

@Entity('thema_versie_doel')
export class ThemaVersieDoelEntity {
  @Column('uuid', { name: 'thema_id' })
  themaId: string;

  @PrimaryColumn('uuid', { name: 'versie_id' })
  versieId: string;

  @PrimaryColumn('integer')
  volgnummer: number;

  @Column('uuid', { name: 'doel_id' })
  doelId: string;
}

@Entity('thema_opvolger')
export class ThemaOpvolgerEntity {
  @PrimaryColumn('uuid', { name: 'thema_id' })
  themaId: string;

  @PrimaryColumn('uuid', { name: 'opvolger_id' })
  opvolgerId: string;
}

export const themaEntities = [
  ThemaEntity,
  DoelEntity,
  VastBespreekpuntEntity,
  ThemaVersieEntity,
  ThemaVersieDoelEntity,
  ThemaOpvolgerEntity,
];
