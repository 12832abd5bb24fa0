import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rol } from '../toegang/rol';
import type { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';

/** A row with a period: it begins, and it may end. */
abstract class Periode {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('date', { name: 'geldig_van' })
  geldigVan: string;

  @Column('date', { name: 'geldig_tot_en_met', nullable: true })
  geldigTotEnMet: string | null;
}

@Entity('lidmaatschap')
export class LidmaatschapEntity extends Periode {
  @Column('uuid', { name: 'persoon_id' })
  persoonId: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('text')
  rol: Rol;

  @Column('uuid', { name: 'gemeente_id', nullable: true })
  gemeenteId: string | null;
}

@Entity('regiorol')
export class RegiorolEntity extends Periode {
  @Column('uuid', { name: 'persoon_id' })
  persoonId: string;

  @Column('uuid', { name: 'regio_id' })
  regioId: string;

  @Column('text')
  rol: string;
}

@Entity('integratie_driehoek')
export class IntegratieToegangEntity extends Periode {
  @Column('uuid', { name: 'integratie_id' })
  integratieId: string;

  @Column('uuid', { name: 'driehoek_id' })
  driehoekId: string;

  @Column('text')
  niveau: Vertrouwelijkheid;
}

@Entity('integratie')
export class IntegratieEntity {
  @PrimaryColumn('uuid', { generated: 'uuid', insert: false })
  id: string;

  @Column('uuid', { name: 'regio_id' })
  regioId: string;

  @Column('text')
  code: string;

  @Column('text')
  naam: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('text', { array: true })
  scopes: string[];
}

export const beheerEntities = [LidmaatschapEntity, RegiorolEntity, IntegratieToegangEntity, IntegratieEntity];
