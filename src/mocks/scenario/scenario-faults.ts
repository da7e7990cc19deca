import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Place, Report, YamlValue } from '../../contracts/yaml-value.ts';

const MAX_SHOWN = 5;

/** Collects what is wrong while a file is read. */
export interface FaultList {
  readonly report: Report;
  /** Throws `scenario-invalid` when anything was reported; `mend` names file, line, column, field and remedy of each fault, up to five. */
  settle(root: YamlValue): void;
}

/** An empty list of faults of that file. */
export function faultList(file: string): FaultList {
  const found: { readonly at: Place; readonly message: string }[] = [];
  return {
    report: (at, message) => void found.push({ at, message }),
    settle(root) {
      const [first] = found;
      if (first === undefined) return;
      const lines = found.slice(0, MAX_SHOWN).map(({ at, message }) => {
        const field = fieldAt(root, at);
        return `${file}:${at.line}:${at.column}: ${field === '' ? '' : `${field}: `}${message}`;
      });
      if (found.length > MAX_SHOWN) lines.push(`And ${found.length - MAX_SHOWN} more.`);
      throw new GatewayError('scenario-invalid', { field: fieldAt(root, first.at), mend: lines.join(' ') });
    },
  };
}

const isAt = (one: Place, other: Place): boolean => one.line === other.line && one.column === other.column;

/** The path of what stands at a place, such as `states.calm[0].on`; empty for the document itself. */
function fieldAt(value: YamlValue, place: Place, path = ''): string {
  if (value.kind === 'list')
    return first(
      value.values.map((member, index) => (isAt(member.at, place) ? `${path}[${index}]` : fieldAt(member, place, `${path}[${index}]`))),
    );
  if (value.kind !== 'map') return '';
  return first(
    Array.from(value.entries, ([key, entry]) => {
      const name = path === '' ? key : `${path}.${key}`;
      return isAt(entry.at, place) || isAt(entry.value.at, place) ? name : fieldAt(entry.value, place, name);
    }),
  );
}

const first = (paths: readonly string[]): string => paths.find((path) => path !== '') ?? '';
