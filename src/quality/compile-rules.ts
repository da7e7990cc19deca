import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../schemas/config/quality-rules.schema.json' with { type: 'json' };
import { SHAPES, type CanonicalField } from '../canonical/generated/shapes.ts';
import { compileCheck, fieldsOf } from './compile-check.ts';
import type { RecordKind, RuleSetSpec } from './quality-rule.ts';
import type { QualityRule, QualityRules } from './quality-rules.ts';
import { pathOf } from './record-path.ts';

/** A set of rules as read from a file. */
export interface RuleFile {
  /** The file's name, for faults. */
  readonly path: string;
  readonly value: unknown;
}

/** What is wrong with a file of rules, and where in it (JSON Pointer). */
export interface RuleFault {
  readonly path: string;
  readonly pointer: string;
  readonly mend: string;
}

const accepts = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false }).compile<RuleSetSpec>(schema);

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,40}$/;

function schemaFault(path: string, { instancePath, keyword, params, message }: ErrorObject): RuleFault {
  const named = (params as Record<string, unknown>)['additionalProperty'] ?? (params as Record<string, unknown>)['missingProperty'];
  const member = typeof named === 'string' && NAME.test(named) ? named : undefined;
  const mend =
    keyword === 'additionalProperties'
      ? `Remove ${member ?? 'the unknown key'}, or correct its spelling.`
      : keyword === 'required'
        ? `Add ${member ?? 'the missing key'}.`
        : `Correct this: it ${message ?? 'does not conform'}.`;
  return { path, pointer: keyword === 'additionalProperties' && member !== undefined ? `${instancePath}/${member}` : instancePath, mend };
}

/** Whether the canonical record has a field or a part at the pointer. */
function known(pointer: string): boolean {
  let shape: string | undefined = 'CanonicalRecord';
  let list = false;
  for (const token of pathOf(pointer)) {
    if (token === '-') {
      if (!list) return false;
      list = false;
      continue;
    }
    const member: CanonicalField | undefined =
      list || shape === undefined ? undefined : SHAPES.get(shape)?.find(({ name }) => name === token);
    if (member === undefined) return false;
    shape = SHAPES.has(member.kind) ? member.kind : undefined;
    list = member.array;
  }
  return true;
}

function fileFaults({ path, value }: RuleFile, ids: Map<string, string>, kinds: ReadonlySet<string>): readonly RuleFault[] {
  if (!accepts(value)) return (accepts.errors ?? []).map((error) => schemaFault(path, error));
  const faults: RuleFault[] = [];
  const wrongKinds = (named: readonly string[], at: string): void =>
    named.forEach((kind, index) => {
      if (!kinds.has(kind)) faults.push({ path, pointer: `${at}/${index}`, mend: 'Name a kind of the canonical record.' });
    });
  const expected = path
    .split('/')
    .at(-1)
    ?.replace(/\.yaml$/, '');
  if (value.rules !== expected) faults.push({ path, pointer: '/rules', mend: `Name the set as its file: ${expected}.` });
  for (const [system, named] of Object.entries(value.systems)) wrongKinds(named, `/systems/${system}`);
  const any = new Set<string>(Object.values(value.systems).flat());
  value.of.forEach((rule, index) => {
    const at = `/of/${index}`;
    (rule.kinds ?? []).forEach((kind, position) => {
      if (!any.has(kind))
        faults.push({ path, pointer: `${at}/kinds/${position}`, mend: 'Name a kind that the set sends to one of its systems.' });
    });
    if (ids.has(rule.id))
      faults.push({ path, pointer: `${at}/id`, mend: `Give the rule a name of its own: ${ids.get(rule.id)} has one of this name.` });
    ids.set(rule.id, path);
    for (const { place, pointer } of fieldsOf(rule)) {
      if (!known(pointer))
        faults.push({ path, pointer: at + place, mend: 'Name a field that the canonical record has, - for each element of a list.' });
    }
  });
  return faults;
}

/** Every fault of the files; none where `compileRules` would take them. `kinds` are those of the canonical record. */
export function ruleFaults(files: readonly RuleFile[], kinds: ReadonlySet<string>): readonly RuleFault[] {
  const ids = new Map<string, string>();
  return files.flatMap((file) => fileFaults(file, ids, kinds));
}

/** Compiles files that have no fault. */
export function compileRules(files: readonly RuleFile[]): QualityRules {
  const bySystem = new Map<string, Map<RecordKind, QualityRule[]>>();
  const all: QualityRule[] = [];
  for (const { value } of files) {
    const set = value as RuleSetSpec;
    for (const spec of set.of) {
      const rule: QualityRule = { ...spec, set: set.rules, judge: compileCheck(spec) };
      all.push(rule);
      for (const [system, kinds] of Object.entries(set.systems)) {
        const byKind = bySystem.get(system) ?? new Map<RecordKind, QualityRule[]>();
        bySystem.set(system, byKind);
        for (const kind of kinds) {
          if (spec.kinds === undefined || spec.kinds.includes(kind)) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
        }
      }
    }
  }
  return { systems: [...bySystem.keys()].toSorted(), rulesFor: (system, kind) => bySystem.get(system)?.get(kind) ?? [], all };
}
