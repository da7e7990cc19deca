import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import type { CompiledMapping } from '../../src/mapping/compile-mapping.ts';
import { decodeRecord } from '../../src/mapping/decode-record.ts';
import type { SourceTree } from '../../src/mapping/source-tree.ts';
import type { Value, ValueKind } from '../../src/mapping/step.ts';
import { compileSteps, type StepSpec } from '../../src/mapping/steps.ts';
import { installedMappings, nationalCases } from '../unit/mapping/installed-mappings.ts';

const mappings = installedMappings();
const good = nationalCases().filter((one) => one.canonical !== undefined);
const mappingOf = (name: string): CompiledMapping => mappings.get(name)!;

const codes = new Map([
  [
    'sex',
    new Map([
      ['V', 'male'],
      ['S', 'female'],
      ['Z', 'female'],
      ['1', 'male'],
    ]),
  ],
]);

const STEP_SPECS: readonly (readonly [StepSpec, ValueKind])[] = [
  ['trim', 'text'],
  ['nfc', 'text'],
  ['upper', 'text'],
  ['lower', 'text'],
  ['collapse-space', 'text'],
  ['latin', 'text'],
  ['document-number', 'text'],
  ['country', 'text'],
  ['personal-code', 'text'],
  ['list', 'text'],
  ['date-time', 'text'],
  ['integer', 'text'],
  ['icao-latin', 'text'],
  ['country', 'texts'],
  [{ split: ' ' }, 'text'],
  [{ join: ' ' }, 'texts'],
  [{ date: 'dd.MM.yyyy' }, 'text'],
  [{ date: 'yyyyMMdd' }, 'text'],
  [{ 'partial-date': 'dd.MM.yyyy' }, 'text'],
  [{ 'partial-date': 'yyyyMMdd' }, 'text'],
  [{ code: 'sex' }, 'text'],
  [{ code: 'sex' }, 'number'],
  [{ default: 'x' }, 'text'],
  [{ 'icao-latin': 'ukrainian' }, 'text'],
  [{ 'date-time': { zone: 'Europe/Riga' } }, 'text'],
  [{ 'date-time': { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Riga' } }, 'text'],
  [{ integer: { min: 0, max: 100 } }, 'number'],
  [{ boolean: { true: ['J', '1'], false: ['N', '0'] } }, 'text'],
  ['boolean', 'truth'],
];

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
  test.each(STEP_SPECS)('%j of %s is total, refuses with a code of the mapping only, and never says the value', (spec, kind) => {
    const step = compileSteps([spec], kind, codes, '').steps[0]!;
    fc.assert(
      fc.property(valueOf(kind), (value) => {
        const { gives, code } = tried(() => step.convert(value, '/f'));
        if (code !== undefined) expect(['mapping-value-invalid', 'mapping-code-unknown']).toContain(code);
        else if (gives !== undefined) {
          expect(
            Array.isArray(gives)
              ? 'texts'
              : { string: 'text', number: 'number', boolean: 'truth' }[typeof gives as 'string' | 'number' | 'boolean'],
          ).toBe(step.gives);
          if (typeof gives === 'number') expect(Number.isSafeInteger(gives)).toBe(true);
        }
      }),
    );
  });

  test.each(STEP_SPECS)('%j of %s that has a way back gives the same value again', (spec, kind) => {
    const step = compileSteps([spec], kind, codes, '').steps[0]!;
    const { invert } = step;
    fc.assert(
      fc.property(valueOf(kind), (value) => {
        const { gives } = tried(() => step.convert(value, '/f'));
        if (gives === undefined || invert === undefined) return;
        const back = tried(() => invert(gives, '/f'));
        // A time of the repeated hour has no way back into a form without offset, and says so.
        if (back.code === undefined) expect(step.convert(back.gives!, '/f')).toEqual(gives);
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
