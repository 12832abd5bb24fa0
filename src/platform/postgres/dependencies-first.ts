/**
 * Definitions whose names PostgreSQL resolves at creation: `begin atomic` and SQL bodies, views and
 * aggregates. It resolves names in plpgsql at run time.
 */
const EAGER = /\blanguage sql\b|^create or replace (view|aggregate)\b/m;

interface Named {
  name: string;
  text: string;
}

/**
 * Returns the definitions in the given order, except that an eagerly resolved definition follows
 * the definitions that it names.
 */
export function dependenciesFirst<T extends Named>(definitions: T[]): T[] {
  const byName = new Map<string, T>();
  for (const each of definitions) if (isRoutineOrView(each)) byName.set(each.name, each);
  const placed = new Set<T>();
  const place = (each: T): void => {
    if (placed.has(each)) return;
    placed.add(each);
  };
  const visit = (each: T, above: T[]): void => {
    if (placed.has(each) || above.includes(each)) return;
    if (EAGER.test(each.text)) for (const word of words(each.text)) follow(byName.get(word), [...above, each]);
    place(each);
  };
  const follow = (needed: T | undefined, above: T[]) => needed && visit(needed, above);
  for (const each of definitions) visit(each, []);
  return [...placed];
}

const isRoutineOrView = ({ name, text }: Named) =>
  new RegExp(`^create or replace (function|procedure|aggregate|view) ${name}\\b`, 'm').test(text);

const words = (text: string) => new Set(text.replace(/--.*/g, '').match(/\w+/g) ?? []);
