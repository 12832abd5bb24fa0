import type { Sets } from '../lezen/mapping';

/** SQL filters of a list whose rows belong to a driehoek. */
export const ofDriehoek = {
  driehoek: (row: string, id: string) => `${row}.driehoek_id = ${id}`,
  driehoekCode: (row: string, code: string) => `${row}.driehoek_id = (select d.id from driehoek d where d.code = ${code})`,
};

/** The partitions of such a list. */
export const perDriehoek: Sets = {
  atMost: (most) => `(select ziet_hoogstens(${most}))`,
  // `distinct`: a member who also has a regional role has a driehoek twice.
  ids: 'select distinct unnest(ziet())',
  of: (row, id) => `${row}.driehoek_id = ${id}`,
};
