import { beheerEntities } from '../../beheer/beheer.entity';
import { planEntities } from '../../kader/plan.entity';
import { themaEntities } from '../../kader/thema.entity';
import { KoppelingEntity } from '../../koppeling/koppeling.entity';
import { prioriteitEntities } from '../../prioriteit/prioriteit.entity';
import { AgendapuntEntity } from '../../vergadering/agenda/agendapunt.entity';
import { StukEntity } from '../../vergadering/agenda/stuk.entity';
import { VergaderingEntity } from '../../vergadering/basis/vergadering.entity';
import { ActieEntity } from '../../vergadering/besluit/actie.entity';
import { besluitEntities } from '../../vergadering/besluit/besluit.entity';

/** Every table that services write through TypeORM. */
export const entities = [
  ...planEntities,
  ...themaEntities,
  ...beheerEntities,
  ...prioriteitEntities,
  VergaderingEntity,
  AgendapuntEntity,
  ActieEntity,
  ...besluitEntities,
  KoppelingEntity,
  StukEntity,
];
