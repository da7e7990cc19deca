import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import recordSchema from '../../schemas/canonical/record.schema.json' with { type: 'json' };
import { GatewayError } from '../kernel/gateway-error.ts';
import { placeText, readLocated } from '../mapping/spec/located-text.ts';
import { compileRules } from '../quality/compile-rules.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import { ruleFaults } from '../quality/rule-faults.ts';

const KINDS: ReadonlySet<string> = new Set(recordSchema.properties.kind.enum);

/** A fault of a file of rules, and its place as `file:line:column`. */
export interface PlacedRuleFault {
  readonly place: string;
  readonly mend: string;
}

/** The rule sets of a folder, or every fault of their files. Raises `config-file-unreadable`. */
export function checkQualityRules(folder: string): { readonly rules: QualityRules } | { readonly faults: readonly PlacedRuleFault[] } {
  const files = filesOf(folder).map(({ name, text }) => ({ name, ...readLocated(name, text) }));
  if (files.length === 0) return { faults: [{ place: basename(folder), mend: 'Name a folder that holds rule sets, NAME.yaml each.' }] };
  const broken = files.flatMap((file) => file.broken.map(({ place, mend }) => ({ place: placeText(place), mend })));
  if (broken.length > 0) return { faults: broken };
  const read = files.map(({ name, value }) => ({ path: name, value }));
  const placed = ruleFaults(read, KINDS).map(({ path, pointer, mend }) => {
    const file = files.find(({ name }) => name === path);
    return { place: `${file === undefined ? path : placeText(file.placeOf(pointer))} ${pointer}`.trimEnd(), mend };
  });
  return placed.length > 0 ? { faults: placed } : { rules: compileRules(read) };
}

/** The rule sets of a folder. Raises `quality-rules-invalid` naming file, line and column of the first fault, `config-file-unreadable`. */
export function qualityRulesOf(folder: string): QualityRules {
  const read = checkQualityRules(folder);
  if ('rules' in read) return read.rules;
  const [first] = read.faults;
  throw new GatewayError('quality-rules-invalid', first && { field: first.place, mend: first.mend });
}

function filesOf(folder: string): readonly { readonly name: string; readonly text: string }[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(folder) }, { cause });
  }
}
