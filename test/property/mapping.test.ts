import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import type { CompiledMapping } from '../../src/mapping/compile-mapping.ts';
import { decodeRecord } from '../../src/mapping/source/decode-record.ts';
import type { SourceTree } from '../../src/mapping/source/source-tree.ts';
import { datedTables, type CodeList } from '../../src/mapping/spec/code-list.ts';
import { parseFields } from '../../src/mapping/source/parse-fields.ts';
import { inRecordOrder } from '../../src/mapping/reasons/record-order.ts';
import type { CodeTable, DatedCodes, Value, ValueKind } from '../../src/mapping/steps/step.ts';
import { compileSteps, STEP_SAMPLES } from '../../src/mapping/steps/steps.ts';
import { writeSource } from '../../src/mapping/source/write-source.ts';
import { writerOf, type TracedField } from '../../src/mapping/write-forward.ts';
import { singleRecord } from '../generate/corpora/corpus.ts';
import { CORPORA } from '../generate/corpora/packs.ts';
import { emittedPacks, type EmittedPack } from '../unit/mapping/emit/emitted-packs.ts';
import { leafPool, mutatedRecord, recordArbitrary } from '../unit/mapping/emit/record-arbitrary.ts';
import { installedMappings, nationalCases } from '../unit/mapping/installed-mappings.ts';

const mappings = installedMappings();
const good = nationalCases().filter((one) => one.canonical !== undefined);
const mappingOf = (name: string): CompiledMapping => mappings.get(name)!;

const LIST: CodeList = {
  list: 'dated',
  title: 'Codes, for tests',
  source: 'our own, illustrative',
  versions: [
    {
      version: '1.0.0',
      validFrom: '1900-01-01',
      validUntil: '1999-12-31',
      codes: { V: 'male', S: { to: 'female', validUntil: '1950-12-31' } },
    },
    { version: '2.0.0', validFrom: '2000-01-01', codes: { V: 'female', S: 'male', Z: 'male' } },
  ],
};

const codes = new Map<string, CodeTable | DatedCodes>([
  [
    'sex',
    new Map([
      ['V', 'male'],
      ['S', 'female'],
      ['Z', 'female'],
      ['1', 'male'],
    ]),
  ],
  ['dated', datedTables(LIST, ['day'])],
]);

const pad = (count: number, width = 2): string => String(count).padStart(width, '0');
const day = fc.record({ y: fc.integer({ min: 1799, max: 2200 }), m: fc.integer({ min: 0, max: 13 }), d: fc.integer({ min: 0, max: 32 }) });

/** Texts that come close to what steps read, so that both outcomes occur. */
const nearText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'V',
    'S',
    'Z',
    'J',
    'N',
    '0',
    '1',
    'LV',
    'D<<',
    'ukr',
    'XXA',
    '010190-10001',
    '32456789012',
    'Bērziņš-Šķēle',
    'Synov, Ivan Petrovich',
    'Anna van der Syn',
    '1,78',
    '90.5',
    '17;2026-11-21',
    '00012',
    'Їжак',
    '__proto__',
    'constructor',
  ),
  day.map(({ y, m, d }) => `${pad(d)}.${pad(m)}.${y}`),
  day.map(({ y, m, d }) => `${y}${pad(m)}${pad(d)}`),
  fc
    .tuple(day, fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }), fc.constantFrom('', 'Z', '+02:00', '-15:00'))
    .map(([{ y, m, d }, h, n, offset]) => `${y}-${pad(m)}-${pad(d)}T${pad(h)}:${pad(n)}:00${offset}`),
  fc
    .tuple(day, fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))
    .map(([{ y, m, d }, h, n]) => `${pad(d)}.${pad(m)}.${y} ${pad(h)}:${pad(n)}`),
  fc.string({ unit: fc.constantFrom(...Array.from('ĀžУіЄßŐ-’ ,.aB1<')) }),
);

const valueOf = (kind: ValueKind): fc.Arbitrary<Value> => {
  if (kind === 'texts') return fc.array(nearText);
  if (kind === 'number') return fc.oneof(fc.integer(), fc.double());
  return kind === 'truth' ? fc.boolean() : nearText;
};

/** What the step gives, or the code of its refusal; anything else it throws is thrown on. */
function tried(run: () => Value | undefined): { readonly gives?: Value | undefined; readonly code?: string } {
  try {
    return { gives: run() };
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code };
    throw error;
  }
}

describe('every step', () => {
  test.each(STEP_SAMPLES)('%j of %s is total, refuses with a code of the mapping only, and never says the value', (spec, kind) => {
    const step = compileSteps([spec], kind, codes, '').steps[0]!;
    fc.assert(
      fc.property(valueOf(kind), nearText, (value, on) => {
        const { gives, code } = tried(() => step.convert(value, '/f', on));
        if (code !== undefined) expect(['mapping-value-invalid', 'mapping-code-unknown']).toContain(code);
        else if (gives !== undefined) {
          expect(
            Array.isArray(gives)
              ? 'texts'
              : { string: 'text', number: 'number', boolean: 'truth' }[typeof gives as 'string' | 'number' | 'boolean'],
          ).toBe(step.gives);
          if (typeof gives === 'number' && !Object.is(gives, value)) expect(Number.isSafeInteger(gives)).toBe(true);
        }
      }),
    );
  });

  test.each(STEP_SAMPLES)('%j of %s that has a way back gives the same value again', (spec, kind) => {
    const step = compileSteps([spec], kind, codes, '').steps[0]!;
    const { invert } = step;
    fc.assert(
      fc.property(valueOf(kind), nearText, (value, on) => {
        const { gives } = tried(() => step.convert(value, '/f', on));
        if (gives === undefined || invert === undefined) return;
        const back = tried(() => invert(gives, '/f', on));
        // A time of the repeated hour has no way back into a form without offset, and says so.
        if (back.code === undefined) expect(step.convert(back.gives!, '/f', on)).toEqual(gives);
        else expect(back.code).toBe('mapping-value-invalid');
      }),
    );
  });
});

type Open = Record<string, unknown>;

const isObject = (tree: unknown): tree is Open => typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Every object of a record, the record itself included. */
const objectsOf = (tree: unknown): Open[] =>
  Array.isArray(tree) ? tree.flatMap(objectsOf) : isObject(tree) ? [tree, ...Object.values(tree).flatMap(objectsOf)] : [];

const copy = (tree: SourceTree): SourceTree => JSON.parse(JSON.stringify(tree)) as SourceTree;

describe('total accounting', () => {
  test('a leaf that no schema knows is refused wherever it is put', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.nat(),
        fc.string({ minLength: 1 }),
        fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({})),
        (one, place, name, leaf) => {
          const mapping = mappingOf(one.mapping);
          const record = copy(decodeRecord(mapping, one.bytes));
          const objects = objectsOf(record);
          const target = objects[place % objects.length]!;
          fc.pre(
            !/^[a-z_@#]/i.test(name) ||
              !mapping.rules.some((rule) => rule.alternatives.some((way) => way.from.some((from) => from.includes(name)))),
          );
          fc.pre(!Object.hasOwn(target, name) && !mapping.drops.some((drop) => drop.from.includes(name)));
          Object.defineProperty(target, name, { value: leaf, enumerable: true });
          expect(tried(() => mapping.toCanonical(record).kind)).toEqual({ code: 'mapping-field-unaccounted' });
        },
      ),
    );
  });

  test('a record in which any text was changed is mapped or refused with a code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(), nearText, (one, place, text) => {
        const mapping = mappingOf(one.mapping);
        const record = copy(decodeRecord(mapping, one.bytes));
        const fields = objectsOf(record).flatMap((object) =>
          Object.keys(object)
            .filter((key) => typeof object[key] === 'string')
            .map((key) => [object, key] as const),
        );
        const [object, key] = fields[place % fields.length]!;
        object[key] = text;
        try {
          expect(mapping.toCanonical(record).source).toBe(mapping.register);
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          expect(error.code).toMatch(/^mapping-(source-invalid|value-invalid|code-unknown|required-field-missing|result-invalid)$/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** The pointers of a canonical record's leaves with their values, lists of texts whole. */
const leavesOf = (tree: unknown, at = ''): (readonly [string, unknown])[] => {
  if (Array.isArray(tree) && tree.every((item) => typeof item === 'string')) return [[at, tree]];
  return typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([name, part]) => leavesOf(part, `${at}/${name}`))
    : [[at, tree]];
};

describe('the round trip', () => {
  const birth = day.filter(({ y, m, d }) => y >= 1800 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 && d <= 28);
  const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgāčēģīķļņšūž')), minLength: 1, maxLength: 12 });
  const person = fc.record({
    uzvards: word.map((text) => `Syn${text}`),
    vardi: fc.array(word, { minLength: 1, maxLength: 4 }).map((names) => names.join('  ')),
    dzimsanasDatums: birth.map(({ y, m, d }) => `${y}${pad(m)}${pad(d)}`),
    dzimums: fc.constantFrom('M', 'F', '<'),
    valstspiederiba: fc.constantFrom('TUR', 'D', 'UKR', 'XXB', 'D<<'),
  });
  const record = fc.record(
    {
      notikumaNumurs: fc.nat(999_999).map((count) => `REIS-SYN-${count}`),
      robezskersosanasVieta: word,
      laiks: fc
        .tuple(
          birth.filter(({ y }) => y >= 2001),
          fc.integer({ min: 4, max: 23 }),
        )
        .map(([{ y, m, d }, h]) => `${y}-${pad(m)}-${pad(d)}T${pad(h)}:15:30`),
      virziens: fc.constantFrom('IE', 'IZ'),
      rezultats: fc.constantFrom('ATL', 'LIE'),
      transportaVeids: fc.constantFrom('AUTO', 'DZ', 'GAISS', 'JURA', 'KAJ'),
      celotajs: person,
      dokuments: fc.record({
        veids: fc.constantFrom('P', 'P<', 'PD', 'ID', 'AC'),
        numurs: fc.nat(999_999).map((count) => `SYN${count}<`),
        izdevejvalsts: fc.constantFrom('TUR', 'D<<'),
      }),
      viza: fc.record(
        {
          uzlimesNumurs: fc.nat(9999).map((count) => `SYN ${count}`),
          veids: fc.constantFrom('A', 'C', 'D'),
          izdevejvalsts: fc.constantFrom('LVA', 'D'),
          dienas: fc.integer({ min: 0, max: 366 }).map(String),
        },
        { requiredKeys: ['uzlimesNumurs', 'veids', 'izdevejvalsts'] },
      ),
      sejasAttels: fc.record({ numurs: fc.constant('REIS-SYN-F-1'), kvalitate: fc.integer({ min: 0, max: 100 }).map(String) }),
    },
    { requiredKeys: ['notikumaNumurs', 'robezskersosanasVieta', 'laiks', 'virziens', 'rezultats', 'celotajs', 'dokuments'] },
  );

  test('there and back and there again is the same canonical record where every rule has a way back', () => {
    const mapping = mappingOf('lv-vrs-robezas-skersosana');
    const oneWay = mapping.rules.filter((rule) => !rule.reversible).map((rule) => rule.to);
    expect(oneWay).toEqual(['/person/identities/-/names/-/familyName', '/person/identities/-/names/-/givenNames']);
    fc.assert(
      fc.property(record, (national) => {
        const canonical = mapping.toCanonical(national);
        expect(mapping.toCanonical(mapping.toSource(canonical))).toEqual(canonical);
      }),
      { numRuns: 200 },
    );
  });

  test.each(good)('$mapping/$name keeps every field with a way back', ({ mapping: name, canonical }) => {
    const mapping = mappingOf(name);
    const written = JSON.stringify(mapping.toSource(canonical as never));
    const oneWay = new Set(mapping.rules.filter((rule) => !rule.reversible).map((rule) => rule.to));
    const texts = leavesOf(canonical).filter(
      ([at]) => /Place|place|reference|reason|norm|authority$/.test(at) && !oneWay.has(at.replace(/\/\d+/g, '/-')),
    );
    for (const [, value] of texts) expect(written).toContain(JSON.stringify(value));
  });
});

const packs = emittedPacks();

/** The records of a pack's corpus of which a tree can be made. */
function corpusTrees({ name, compiled }: EmittedPack): readonly SourceTree[] {
  const bytes = CORPORA.filter(({ pack }) => pack === name).flatMap((corpus) =>
    corpus.records.map((record) => singleRecord(corpus, record)),
  );
  const cases = nationalCases().filter(({ mapping }) => mapping === name);
  return [...bytes, ...cases.map((one) => one.bytes)].flatMap((record) => {
    try {
      return [decodeRecord(compiled, record)];
    } catch (error) {
      if (error instanceof GatewayError) return [];
      throw error;
    }
  });
}

/** Rules that alone read their field, without condition, and of which every step has an inverse: these must survive a round trip. */
function restored({ rules }: CompiledMapping): ReadonlySet<string> {
  const readers = new Map<string, number>();
  for (const { alternatives } of rules)
    for (const { from } of alternatives) for (const field of from) readers.set(field, (readers.get(field) ?? 0) + 1);
  const alone = rules.filter(({ alternatives: [only, ...others], when, reversible }) => {
    return reversible && when.length === 0 && only?.from.length === 1 && others.length === 0 && readers.get(only.from[0] ?? '') === 1;
  });
  return new Set(alone.map(({ rule }) => rule));
}

/** What rules write from a tree, whatever its schema says of it: where, places of list elements left aside, and what. */
function writtenBy({ plan }: CompiledMapping, tree: SourceTree, of: (rule: string) => boolean = () => true): readonly string[] {
  const fields: TracedField[] = [];
  const root = parseFields(tree, plan.parses, () => undefined);
  writerOf(plan.scope)(root, '', {}, '', { root, trace: (field) => fields.push(field), refuse: () => undefined });
  return fields.filter(({ rule }) => of(rule)).map(({ to, value }) => `${to.replace(/\/\d+/g, '/-')} ${JSON.stringify(value)}`);
}

/** What the first list has more often than the second. */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return one.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

describe.each(packs.map((pack) => [pack.name, pack] as const))('%s', (_name, pack) => {
  const { compiled } = pack;
  const trees = corpusTrees(pack);
  const anyRecord = fc.oneof(
    recordArbitrary(pack.constraint!, leafPool(trees)),
    ...(trees.length === 0 ? [] : [mutatedRecord(trees), fc.constantFrom(...trees)]),
    fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<SourceTree>,
  );

  test('makes of any tree a record or reasons, one a field and in order, and never throws', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const outcome = compiled.attempt(record);
        if ('record' in outcome) return;
        const { reasons } = outcome;
        const fields = reasons.map(({ field }) => field);
        expect(fields.length).toBeGreaterThan(0);
        expect(new Set(fields).size).toBe(fields.length);
        expect(inRecordOrder(reasons, record, compiled.plan.parsed)).toEqual(reasons);
        for (const { code, found, mend } of reasons) {
          expect(code).toMatch(
            /^mapping-(source-invalid|field-unaccounted|value-invalid|code-unknown|required-field-missing|result-invalid)$/,
          );
          expect(`${found}|${mend}`).toMatch(/^[a-zA-Z]/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what maps can be written back, read again, and gives every field that has a way back', () => {
    const rules = restored(compiled);
    const counts = { mapped: 0 };
    expect(rules.size).toBeGreaterThan(2);
    fc.assert(
      fc.property(anyRecord, (record) => {
        const outcome = compiled.attempt(record);
        if (!('record' in outcome)) return;
        counts.mapped += 1;
        const back = tried(() => compiled.toSource(outcome.record) as never);
        // A time of the repeated hour and a word that no code of that day means have no way back, and say so.
        if (back.code !== undefined) {
          expect(['mapping-value-invalid', 'mapping-code-unknown']).toContain(back.code);
          return;
        }
        const tree = back.gives as unknown as SourceTree;
        expect(
          surplus(
            writtenBy(compiled, record, (rule) => rules.has(rule)),
            writtenBy(compiled, tree),
          ),
        ).toEqual([]);
        if (compiled.format === 'nist-itl') return;
        const bytes = tried(() => writeSource(compiled, tree) as never);
        if (bytes.code !== undefined) expect(bytes.code).toMatch(/^(mapping-value-invalid|wire-xml-malformed)$/);
        else expect(writtenBy(compiled, decodeRecord(compiled, bytes.gives as unknown as Uint8Array))).toEqual(writtenBy(compiled, tree));
      }),
      { numRuns: 150 },
    );
    expect(counts.mapped).toBeGreaterThan(trees.length === 0 ? -1 : 5);
  });
});
