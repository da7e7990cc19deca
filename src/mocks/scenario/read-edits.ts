import { openMapping, type YamlMapping } from '../../contracts/yaml-mapping.ts';
import type { Report, YamlValue } from '../../contracts/yaml-value.ts';
import { objectOf, systemNamed } from './read-values.ts';
import type { RecordEdit } from './scenario.ts';

const KINDS = ['create', 'update', 'delete'] as const;
const KEYS = {
  create: ['system', 'reference', 'like', 'set'],
  update: ['system', 'reference', 'set'],
  delete: ['system', 'reference'],
} as const;

/** The keys of a mapping that says a record edit, one of which must be there. */
export const EDIT_KEYS: readonly string[] = KINDS;

/** Members of a record that tell which one it is and whose; no edit touches them. */
const FIXED = ['synthetic', 'system', 'reference', 'person', 'content.kind'];

/** Reads one edit: `create: {system, reference, like, set}`, `update: {system, reference, set}` or `delete: {system, reference}`. */
export function readEdit(mapping: YamlMapping, report: Report): RecordEdit | undefined {
  const [kind, another] = KINDS.filter((key) => mapping.has(key));
  const value = kind === undefined ? undefined : mapping.value(kind);
  if (kind === undefined || value === undefined || another !== undefined) {
    report(mapping.at, `Say one of ${KINDS.join(', ')}.`);
    return undefined;
  }
  const inner = openMapping(value, KEYS[kind], report);
  const system = systemNamed(inner.requiredText('system'), inner.place('system'), report);
  const reference = inner.requiredText('reference');
  if (kind === 'delete') return { kind, system, reference };
  const set = objectOf(inner, 'set', report);
  for (const member of FIXED.filter((name) => Object.hasOwn(set, name))) report(inner.place('set'), `An edit leaves ${member} as it is.`);
  return kind === 'update' ? { kind, system, reference, set } : { kind, system, reference, like: inner.requiredText('like'), set };
}

/** Reads a list of edits. */
export function readEdits(values: readonly YamlValue[], report: Report): readonly RecordEdit[] {
  return values.flatMap((value) => readEdit(openMapping(value, EDIT_KEYS, report), report) ?? []);
}
