/** The filters of a list whose rows belong to a driehoek, in SQL. */
export const vanDriehoek = {
  driehoek: (row: string, id: string) => `${row}.driehoek_id = ${id}`,
  driehoekCode: (row: string, code: string) => `${row}.driehoek_id = (select d.id from driehoek d where d.code = ${code})`,
};
