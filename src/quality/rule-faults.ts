import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../schemas/config/quality-rules.schema.json' with { type: 'json' };
import { SHAPES, type CanonicalField } from '../canonical/generated/shapes.ts';
import { fieldsOf } from './compile-check.ts';
import type { RuleSetSpec, RuleSpec } from './quality-rule.ts';
import { tokensOf } from './record-path.ts';

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

type Report = (pointer: string, mend: string) => void;

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
  for (const token of tokensOf(pointer)) {
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

function fieldFaults(part: unknown, at: string, report: Report): void {
  for (const { place, pointer } of fieldsOf(part))
    if (!known(pointer)) report(at + place, 'Name a field that the canonical record has, - for each element of a list.');
}

function kindFaults(kinds: readonly string[] | undefined, allowed: ReadonlySet<string>, at: string, report: Report): void {
  for (const [index, kind] of (kinds ?? []).entries())
    if (!allowed.has(kind)) report(`${at}/${index}`, 'Name a kind that the set sends to one of its systems.');
}

function ruleFaultsAt(rule: RuleSpec, at: string, report: Report): void {
  fieldFaults(rule.check, `${at}/check`, report);
  fieldFaults(rule.when, `${at}/when`, report);
  if (rule.check.every !== undefined && !rule.check.every.includes('/-/'))
    report(`${at}/check/every`, 'Name a field of the elements of a list.');
}

function fileFaults({ path, value }: RuleFile, ids: Map<string, string>, kinds: ReadonlySet<string>): readonly RuleFault[] {
  if (!accepts(value)) return (accepts.errors ?? []).map((error) => schemaFault(path, error));
  const faults: RuleFault[] = [];
  const report: Report = (pointer, mend) => void faults.push({ path, pointer, mend });
  const expected =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.yaml$/, '') ?? '';
  if (value.rules !== expected) report('/rules', `Name the set as its file: ${expected}.`);
  for (const [system, named] of Object.entries(value.systems))
    for (const [index, kind] of named.entries())
      if (!kinds.has(kind)) report(`/systems/${system}/${index}`, 'Name a kind of the canonical record.');
  const sent = new Set<string>(Object.values(value.systems).flat());
  for (const [index, { systems, kinds: named, when }] of (value['leaves-out'] ?? []).entries()) {
    const at = `/leaves-out/${index}`;
    for (const [position, system] of systems.entries())
      if (value.systems[system] === undefined) report(`${at}/systems/${position}`, 'Name one of the systems of the set.');
    kindFaults(named, sent, `${at}/kinds`, report);
    fieldFaults(when, `${at}/when`, report);
  }
  for (const [index, rule] of value.of.entries()) {
    const at = `/of/${index}`;
    kindFaults(rule.kinds, sent, `${at}/kinds`, report);
    const other = ids.get(rule.id);
    if (other !== undefined) report(`${at}/id`, `Give the rule a name of its own: ${other} has one of this name.`);
    ids.set(rule.id, path);
    ruleFaultsAt(rule, at, report);
  }
  return faults;
}

/** Every fault of the files; none where `compileRules` would take them. `kinds` are those of the canonical record. */
export function ruleFaults(files: readonly RuleFile[], kinds: ReadonlySet<string>): readonly RuleFault[] {
  const ids = new Map<string, string>();
  return files.flatMap((file) => fileFaults(file, ids, kinds));
}
