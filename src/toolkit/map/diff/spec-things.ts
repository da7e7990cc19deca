import type { CodeEntry, CodeList } from '../../../mapping/spec/code-list.ts';
import { isListSpec, type AlternativeSpec, type ConditionSpec, type DropSpec, type RuleSpec } from '../../../mapping/spec/mapping-spec.ts';
import { escapeToken } from '../../../mapping/pointer.ts';
import type { PackVersion } from './pack-version.ts';
import type { SpecThing } from './spec-change.ts';

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A rule as written, with whole pointers. */
export interface WrittenRule extends SpecThing {
  /** Fields of the national record that it reads or looks at. */
  readonly reads: readonly string[];
  readonly at: string;
}

interface Around {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly when: readonly string[];
}

function conditionOf(when: ConditionSpec, base: string): { readonly field: string; readonly text: string } {
  if (typeof when === 'string') return { field: base + when, text: base + when };
  if ('absent' in when) return { field: base + when.absent, text: `${base}${when.absent} absent` };
  return { field: base + when.of, text: `${base}${when.of} is ${when.is.map(String).join(' or ')}` };
}

const sourcesOf = ({ from }: Pick<AlternativeSpec, 'from'>, base: string): readonly string[] =>
  (typeof from === 'string' ? [from] : from).map((pointer) => base + pointer);

function alternativeText(alternative: AlternativeSpec, base: string): string {
  const steps = (alternative.through ?? []).map(written).join(', ');
  return `${sourcesOf(alternative, base).join(' + ')}${steps === '' ? '' : ` through ${steps}`}`;
}

function rulesIn(rules: readonly RuleSpec[], around: Around, version: PackVersion): readonly WrittenRule[] {
  return rules.flatMap((rule, index): readonly WrittenRule[] => {
    const at = `${around.at}/rules/${index}`;
    const to = around.to + rule.to;
    const own = rule.when === undefined ? undefined : conditionOf(rule.when, around.from);
    const when = own === undefined ? around.when : [...around.when, own.text];
    const from = rule.each === undefined ? around.from : `${around.from}${rule.each}/-`;
    const looks = [...(own === undefined ? [] : [own.field]), ...(rule.each === undefined ? [] : [around.from + rule.each])];
    const says = {
      when: when.length === 0 ? undefined : when.join(' and '),
      required: rule.required === true ? 'yes' : undefined,
      law: rule.law,
    };
    const shared = { name: to, at, place: version.placeOf(at) };
    if (rule.rules !== undefined) {
      const group = { ...shared, says: { ...says, each: rule.each === undefined ? undefined : around.from + rule.each }, reads: looks };
      return [group, ...rulesIn(rule.rules, { from, to, at, when }, version)];
    }
    const alternatives = rule['first-of'] ?? (rule.from === undefined ? [] : [{ ...rule, from: rule.from }]);
    const texts = alternatives.map((alternative) => alternativeText(alternative, around.from));
    return [
      {
        ...shared,
        says: {
          ...says,
          from: texts.length === 0 ? undefined : texts.join('; else '),
          value: rule.value === undefined ? undefined : String(rule.value),
        },
        reads: [...looks, ...alternatives.flatMap((alternative) => sourcesOf(alternative, around.from))],
      },
    ];
  });
}

/** The rules of a version, groups opened up. */
export function writtenRules(version: PackVersion): readonly WrittenRule[] {
  return rulesIn(version.spec?.rules ?? [], { from: '', to: '', at: '', when: [] }, version);
}

function dropsIn(drops: readonly DropSpec[] | undefined, base: string, at: string, version: PackVersion): readonly SpecThing[] {
  return (drops ?? []).map(({ from, because }, index) => ({
    name: base + from,
    says: { because },
    place: version.placeOf(`${at}/drop/${index}`),
  }));
}

function dropsOfRules(rules: readonly RuleSpec[], base: string, at: string, version: PackVersion): readonly SpecThing[] {
  return rules.flatMap((rule, index) => {
    const place = `${at}/rules/${index}`;
    const inner = rule.each === undefined ? base : `${base}${rule.each}/-`;
    return [...dropsIn(rule.drop, inner, place, version), ...dropsOfRules(rule.rules ?? [], inner, place, version)];
  });
}

/** The fields that a version leaves behind. */
export function writtenDrops(version: PackVersion): readonly SpecThing[] {
  const { spec } = version;
  return spec === undefined ? [] : [...dropsIn(spec.drop, '', '', version), ...dropsOfRules(spec.rules, '', '', version)];
}

/** The texts that a version takes apart. */
export function writtenParses(version: PackVersion): readonly SpecThing[] {
  return (version.spec?.parse ?? []).map(({ from, with: parser }, index) => ({
    name: from,
    says: { with: parser },
    place: version.placeOf(`/parse/${index}`),
  }));
}

/** What a version says of itself. */
export function writtenHeader(version: PackVersion): readonly SpecThing[] {
  const { spec } = version;
  if (spec === undefined) return [];
  const { mapping, title, authority, register, format, source, target, note } = spec;
  const says = { version: spec.version, title, authority, register, format: written(format), source, target, note };
  return [{ name: mapping, says, place: version.placeOf('/version') }];
}

/** The code tables of a version: which list each reads, and by which day. */
export function writtenTables(version: PackVersion): readonly SpecThing[] {
  return Object.entries(version.spec?.codes ?? {}).map(([name, table]) => ({
    name,
    says: isListSpec(table) ? { list: table.list, on: table.on } : { list: 'its own' },
    place: version.placeOf(`/codes/${escapeToken(name)}`),
  }));
}

/** The versions of the code lists that a version names. */
export function writtenListVersions(version: PackVersion): readonly SpecThing[] {
  return [...version.lists].flatMap(([list, { versions }]) =>
    versions.map(({ version: number, validFrom, validUntil }, index) => ({
      name: `${list} ${number}`,
      says: { validFrom, validUntil },
      place: version.placeInList(list, `/versions/${index}`),
    })),
  );
}

const saysOf = (entry: CodeEntry): SpecThing['says'] =>
  typeof entry === 'string' ? { to: entry } : { to: entry.to, validUntil: entry.validUntil, meaning: entry.meaning };

function codesOfList(name: string, list: CodeList, version: PackVersion): readonly SpecThing[] {
  return list.versions.flatMap(({ version: number, codes }, index) =>
    Object.entries(codes).map(([code, entry]) => ({
      name: `${name} ${number}: ${code}`,
      says: saysOf(entry),
      place: version.placeInList(name, `/versions/${index}/codes/${escapeToken(code)}`),
    })),
  );
}

/** Every code of a version, in its own tables and in the lists that it names. */
export function writtenCodes(version: PackVersion): readonly SpecThing[] {
  const own = Object.entries(version.spec?.codes ?? {}).flatMap(([name, table]): readonly SpecThing[] => {
    if (isListSpec(table)) return [];
    return Object.entries(table).map(([code, to]) => ({
      name: `${name}: ${code}`,
      says: { to },
      place: version.placeOf(`/codes/${escapeToken(name)}/${escapeToken(code)}`),
    }));
  });
  return [...own, ...[...version.lists].flatMap(([name, list]) => codesOfList(name, list, version))];
}

/** The fields of the national record. */
export function writtenFields(version: PackVersion): readonly SpecThing[] {
  return version.fields.map(({ pointer, type, several, obligation, limits, description }) => ({
    name: pointer,
    says: {
      type: several ? `several ${type}` : type,
      obligation,
      limits: limits.length === 0 ? undefined : limits.join(', '),
      description,
    },
    place: version.placeOfField(pointer),
  }));
}
