import type { DocumentPath } from './placed-file.ts';
import type { MappingUse, PointerUse } from './repository-facts.ts';

type Written = Readonly<Record<string, unknown>>;

/** What a mapping reads, writes, looks at, drops and parses, as far as it is written legibly. */
export interface MappingUses {
  readonly rules: readonly MappingUse[];
  readonly looks: readonly PointerUse[];
  readonly drops: readonly (PointerUse & { readonly because: string })[];
  readonly parsed: readonly PointerUse[];
}

interface Scope {
  readonly path: DocumentPath;
  /** Pointers that those of the scope are relative to. */
  readonly from: string;
  readonly to: string;
}

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value);

const members = (value: unknown): readonly (readonly [Written, number])[] =>
  Array.isArray(value) ? value.flatMap((member: unknown, index) => (isWritten(member) ? [[member, index] as const] : [])) : [];

/** A list of texts is one leaf, whether it is named whole or by its elements. */
const whole = (pointer: string): string => pointer.replace(/(\/-)+$/, '');

function pointers(value: unknown, base: string, path: DocumentPath): readonly PointerUse[] {
  if (typeof value === 'string') return [{ pointer: whole(`${base}${value}`), path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, index) => pointers(one, base, [...path, index]));
}

function condition(rule: Written, scope: Scope, path: DocumentPath): readonly PointerUse[] {
  const when = rule['when'];
  if (!isWritten(when)) return pointers(when, scope.from, [...path, 'when']);
  return ['absent', 'of'].flatMap((key) => pointers(when[key], scope.from, [...path, 'when', key]));
}

function sources(rule: Written, scope: Scope, path: DocumentPath): readonly PointerUse[] {
  const alternatives = members(rule['first-of']).flatMap(([one, index]) =>
    pointers(one['from'], scope.from, [...path, 'first-of', index, 'from']),
  );
  return [...pointers(rule['from'], scope.from, [...path, 'from']), ...alternatives];
}

function usesIn(rules: unknown, scope: Scope): MappingUses {
  const parts = members(rules).map(([rule, index]): MappingUses => {
    const path = [...scope.path, index];
    const to = typeof rule['to'] === 'string' ? `${scope.to}${rule['to']}` : scope.to;
    const looks = condition(rule, scope, path);
    if (rule['rules'] === undefined) {
      const law = rule['law'];
      const use: MappingUse = {
        from: sources(rule, scope, path),
        to: { pointer: whole(to), path: [...path, 'to'] },
        ...(typeof law === 'string' && { law }),
      };
      return { rules: [use], looks, drops: [], parsed: [] };
    }
    const each = typeof rule['each'] === 'string' ? rule['each'] : undefined;
    const from = each === undefined ? scope.from : `${scope.from}${each}/-`;
    const inner = usesIn(rule['rules'], { path: [...path, 'rules'], from, to });
    const repeats = each === undefined ? [] : pointers(each, scope.from, [...path, 'each']);
    return {
      ...inner,
      looks: [...looks, ...repeats, ...inner.looks],
      drops: [...inner.drops, ...dropsIn(rule['drop'], from, [...path, 'drop'])],
    };
  });
  return {
    rules: parts.flatMap((part) => part.rules),
    looks: parts.flatMap((part) => part.looks),
    drops: parts.flatMap((part) => part.drops),
    parsed: [],
  };
}

const dropsIn = (drops: unknown, base: string, path: DocumentPath): MappingUses['drops'] =>
  members(drops).flatMap(([drop, index]) =>
    pointers(drop['from'], base, [...path, index, 'from']).map((use) => ({ ...use, because: String(drop['because']) })),
  );

/**
 * What a mapping, given as parsed YAML, does with fields; groups opened up, pointers whole. It reads what is written and judges nothing:
 * whether the mapping is sound is its compiler’s to say.
 */
export function mappingUses(document: unknown): MappingUses {
  const spec = isWritten(document) ? document : {};
  const uses = usesIn(spec['rules'], { path: ['rules'], from: '', to: '' });
  const codes = Object.entries(isWritten(spec['codes']) ? spec['codes'] : {});
  // A code list with versions is read as of a day in the record.
  const days = codes.flatMap(([name, table]) =>
    isWritten(table) && 'list' in table ? pointers(table['on'], '', ['codes', name, 'on']) : [],
  );
  const parsed = members(spec['parse']).flatMap(([one, index]) => pointers(one['from'], '', ['parse', index, 'from']));
  return { ...uses, looks: [...uses.looks, ...days], drops: [...uses.drops, ...dropsIn(spec['drop'], '', ['drop'])], parsed };
}
