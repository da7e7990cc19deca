import { dayOf } from '../../../mapping/steps/calendar.ts';
import type { CodeList, CodeListVersion } from '../../../mapping/spec/code-list.ts';
import { readLocated, placeText } from '../../../mapping/spec/located-text.ts';
import { isListSpec } from '../../../mapping/spec/mapping-spec.ts';
import { escapeToken, pointerTokens } from '../../../mapping/pointer.ts';
import { descend, type SourceTree } from '../../../mapping/source/source-tree.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';

/** One code that a record may hold, and where it is written. */
export interface CodeEntry {
  readonly table: string;
  /** Version of the list; absent for a table of the mapping's own. */
  readonly version?: string;
  readonly code: string;
  readonly place: string;
}

const newest = ({ versions }: CodeList): CodeListVersion | undefined =>
  versions.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];

/** The names of the tables that a step of the mapping looks up. */
function tablesInUse({ leaves }: OpenedPack): ReadonlySet<string> {
  const sources = leaves.flatMap(({ rule }) => (rule.kind === 'field' ? rule.sources : []));
  return new Set(sources.flatMap(({ steps }) => steps.flatMap(({ name, parameter }) => (name === 'code' ? [String(parameter)] : []))));
}

function listEntries(table: string, list: CodeList, dated: boolean, pack: OpenedPack): readonly CodeEntry[] {
  const file = pack.files.codes.find(({ path }) => path.endsWith(`/${list.list}.yaml`));
  const located = readLocated(file?.path ?? '', file?.text ?? '');
  return list.versions.flatMap((version, index) => {
    if (!dated && version !== newest(list)) return [];
    return Object.keys(version.codes).map((code) => {
      const place = placeText(located.placeOf(`/versions/${index}/codes/${escapeToken(code)}`));
      return { table, version: version.version, code, place };
    });
  });
}

/** Every code that the mapping's steps may look up: of a list that is read by a day all versions, of another the newest. */
export function codeEntries(pack: OpenedPack): readonly CodeEntry[] {
  const used = tablesInUse(pack);
  return Object.entries(pack.spec.codes ?? {}).flatMap(([table, spec]): readonly CodeEntry[] => {
    if (!used.has(table)) return [];
    if (!isListSpec(spec))
      return Object.keys(spec).map((code) => ({ table, code, place: pack.placeOf(`/codes/${escapeToken(table)}/${escapeToken(code)}`) }));
    const list = pack.lists.get(spec.list);
    return list === undefined ? [] : listEntries(table, list, spec.on !== undefined, pack);
  });
}

/** The version of a table that is read for a record; undefined for a table of the mapping's own, or a day without a version. */
export function versionFor(table: string, pack: OpenedPack, parsed: SourceTree): string | undefined {
  const spec = pack.spec.codes?.[table];
  if (spec === undefined || !isListSpec(spec)) return undefined;
  const list = pack.lists.get(spec.list);
  if (list === undefined) return undefined;
  const day = spec.on === undefined ? undefined : dayOf(descend(parsed, pointerTokens(spec.on, '')));
  if (day === undefined) return newest(list)?.version;
  return list.versions.find(({ validFrom, validUntil }) => validFrom <= day && day <= (validUntil ?? day))?.version;
}

/** What tells an entry from others. */
export function entryKey({ table, version = '', code }: Pick<CodeEntry, 'table' | 'version' | 'code'>): string {
  return `${table} ${version} ${code}`;
}
