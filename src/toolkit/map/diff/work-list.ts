import { placeText } from '../../../mapping/spec/located-text.ts';
import { isListSpec } from '../../../mapping/spec/mapping-spec.ts';
import { isWithin } from '../pack/record-part.ts';
import type { PackVersion } from './pack-version.ts';
import type { SpecChange } from './spec-change.ts';
import { writtenDrops, writtenRules } from './spec-things.ts';

/** What a new interface release asks of whoever keeps the mapping. */
export interface WorkItem {
  /** Open: it does not run before this is done; review: somebody must judge it; done: the new version has it. */
  readonly state: 'open' | 'review' | 'done';
  readonly do: string;
  /** File, line and column where to do it, or where it is done. */
  readonly place: string;
}

const touches = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

/** How a version accounts for a field of its schema, if it does. */
function accountOf(field: string, version: PackVersion): { readonly text: string; readonly place: string } | undefined {
  const rule = writtenRules(version).find(({ reads }) => reads.some((read) => touches(read.replace(/(\/-)+$/, ''), field)));
  if (rule !== undefined) return { text: `mapped to ${rule.name}`, place: rule.place };
  const drop = writtenDrops(version).find(({ name }) => isWithin(field, name));
  return drop && { text: `left behind: ${drop.says['because'] ?? ''}`, place: drop.place };
}

function fieldItem({ kind, name, parts, place }: SpecChange, is: PackVersion): readonly WorkItem[] {
  const account = accountOf(name, is);
  if (kind === 'added') {
    if (account === undefined) return [];
    return [{ state: 'done', do: `The new field ${name} is ${account.text}.`, place: account.place }];
  }
  if (kind === 'removed')
    return account === undefined ? [{ state: 'done', do: `The field ${name} is gone, and no rule names it.`, place }] : [];
  const told = parts.filter(({ part }) => part !== 'description');
  if (told.length === 0 || account === undefined) return [];
  const what = told.map(({ part, was = 'nothing', is: now = 'nothing' }) => `${part} from ${was} to ${now}`).join('; ');
  return [{ state: 'review', do: `Check that ${name}, which is ${account.text}, still maps: ${what}.`, place: account.place }];
}

/** The code tables of a version that read a list. */
function tablesOf(list: string, { spec }: PackVersion): readonly string[] {
  return Object.entries(spec?.codes ?? {}).flatMap(([name, table]) => (isListSpec(table) && table.list === list ? [name] : []));
}

function codeItem({ kind, name, parts, place }: SpecChange, is: PackVersion): readonly WorkItem[] {
  const [table = '', code = ''] = name.split(': ');
  const list = table.split(' ')[0] ?? '';
  const where = is.lists.has(list) ? `${table} (${tablesOf(list, is).join(', ')})` : table;
  const to = parts.find(({ part }) => part === 'to');
  if (kind === 'added')
    return [{ state: 'review', do: `Add a record with the new code ${code} of ${where} to the corpus; it means ${to?.is ?? ''}.`, place }];
  if (kind === 'removed')
    return [{ state: 'review', do: `Ask the register whether records still hold ${code} of ${where}: they are refused.`, place }];
  return to === undefined
    ? []
    : [{ state: 'review', do: `Check that ${code} of ${where} means ${to.is ?? ''} and no longer ${to.was ?? ''}.`, place }];
}

const MAPPED: ReadonlySet<string> = new Set(['parse', 'rule', 'drop', 'code table', 'code']);

/** A mapping whose version stays though what it does changes cannot be told from the old one in records of decisions. */
function versionItem(changes: readonly SpecChange[], is: PackVersion): readonly WorkItem[] {
  const raised = changes.some(({ subject, parts }) => subject === 'mapping' && parts.some(({ part }) => part === 'version'));
  const changed = changes.some(({ subject }) => MAPPED.has(subject) || subject === 'schema field');
  return raised || !changed
    ? []
    : [{ state: 'review', do: 'Raise the version: the mapping changed, and its version did not.', place: is.placeOf('/version') }];
}

/** The work that a new version asks for: faults first, then what must be judged, then what is done. */
export function workList(changes: readonly SpecChange[], is: PackVersion): readonly WorkItem[] {
  const faults = is.faults.map((fault): WorkItem => ({
    state: 'open',
    do: fault.mend,
    place: `${placeText(fault)}${fault.pointer === '' ? '' : ` ${fault.pointer}`}`,
  }));
  const items = changes.flatMap((change) => {
    if (change.subject === 'schema field') return fieldItem(change, is);
    return change.subject === 'code' ? codeItem(change, is) : [];
  });
  const judged = [...versionItem(changes, is), ...items];
  return [...faults, ...judged.filter(({ state }) => state === 'review'), ...judged.filter(({ state }) => state === 'done')];
}
