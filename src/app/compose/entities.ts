import { beheerEntities } from '../../beheer/beheer.entity';
import { planEntities } from '../../kader/plan.entity';
import { themaEntities } from '../../kader/thema.entity';
import { KoppelingEntity } from '../../koppeling/koppeling.entity';
import { prioriteitEntities } from '../../prioriteit/prioriteit.entity';
import { besluitEntities } from '../../vergadering/besluit.entity';
import { StukEntity } from '../../vergadering/stuk.entity';
import { vergaderingEntities } from '../../vergadering/vergadering.entity';

/** Every table that a service writes through TypeORM. */
export const entities = [
  ...planEntities,
  ...themaEntities,
  ...beheerEntities,
  ...prioriteitEntities,
  ...vergaderingEntities,
  ...besluitEntities,
  KoppelingEntity,
  StukEntity,
];
