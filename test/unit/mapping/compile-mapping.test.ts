import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { CodeList } from '../../../src/mapping/spec/code-list.ts';
import { compileMapping } from '../../../src/mapping/compile-mapping.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { canonicalSchemas } from './installed-mappings.ts';

interface OpenRule {
  to: string;
  from?: string;
  value?: unknown;
  required?: boolean;
  through?: (string | Record<string, unknown>)[];
  each?: string;
  when?: unknown;
  rules?: OpenRule[];
  drop?: unknown[];
  expression?: string;
}

interface OpenSpec {
  register: string;
  format: unknown;
  target: string;
  codes: Record<string, Record<string, string>>;
  rules: OpenRule[];
  drop: { from: string; because: string }[];
  script?: string;
}

interface OpenSchema {
  additionalProperties?: boolean;
  properties: Record<string, Record<string, unknown>>;
  $defs: Record<string, unknown>;
}

const leaf = { type: 'string', minLength: 1 };

const sourceSchema = (): OpenSchema & Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    surname: { $ref: '#/$defs/name' },
    given: { type: 'string' },
    born: { type: 'string' },
    status: { type: 'string' },
    notes: { type: 'array', items: { type: 'object', additionalProperties: false, properties: { text: leaf } } },
    papers: { type: 'array', items: { type: 'object', additionalProperties: false, properties: { number: leaf, place: leaf } } },
    tags: { type: 'array', items: { type: 'string' } },
    count: { type: 'integer' },
  },
  required: ['surname'],
  $defs: { name: { type: 'string', minLength: 1, maxLength: 200 } },
});

const spec = (): OpenSpec & Record<string, unknown> => ({
  mapping: 'test-record',
  version: '1.0.0',
  title: 'A record for tests',
  authority: 'test',
  register: 'TEST',
  format: { json: {} },
  source: 'test-record.schema.json',
  target: 'schemas/canonical/record.schema.json',
  codes: { stage: { A: 'applied', B: 'granted' } },
  rules: [
    { to: '/kind', value: 'residence-permit-application' },
    { to: '/source', value: 'TEST' },
    {
      to: '/person/identities/-',
      rules: [
        { to: '/kind', value: 'confirmed' },
        {
          to: '/names/-',
          rules: [
            { to: '/use', value: 'current' },
            { to: '/form', value: 'latin' },
            { to: '/familyName', from: '/surname', required: true },
          ],
        },
        { to: '/birthDate/value', from: '/born', through: [{ 'partial-date': 'dd.MM.yyyy' }] },
        { to: '/nationalities', from: '/tags', through: ['country'] },
      ],
    },
    { to: '/residencePermit/kind', value: 'temporary' },
    { to: '/residencePermit/issuingState', value: 'LVA' },
    { to: '/residencePermit/stage', from: '/status', through: [{ default: 'A' }, { code: 'stage' }] },
    {
      to: '/documents/-',
      each: '/papers',
      rules: [{ to: '/number', from: '/number', through: ['document-number'], required: true }],
      drop: [{ from: '/place', because: 'not needed in this test' }],
    },
  ],
  drop: [
    { from: '/given', because: 'not needed in this test' },
    { from: '/notes', because: 'not needed in this test' },
    { from: '/count', because: 'not needed in this test' },
  ],
});

const compile = (change: (spec: OpenSpec, schema: OpenSchema) => void = () => undefined) => {
  const [changed, schema] = [spec(), sourceSchema()];
  change(changed, schema);
  return compileMapping(changed, { sourceSchema: schema, targetSchemas: canonicalSchemas() });
};

const caught = (run: () => unknown): GatewayError => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const names = (changed: OpenSpec): OpenRule[] => changed.rules[2]!.rules![1]!.rules!;

describe('compiling a mapping', () => {
  test('the specification that the faults below start from is sound', () => {
    const mapping = compile();
    expect(mapping.toCanonical({ surname: 'A', born: '00.02.2000', tags: ['LV'], papers: [{ number: 'syn 1', place: 'x' }] })).toEqual({
      kind: 'residence-permit-application',
      source: 'TEST',
      person: {
        identities: [
          {
            kind: 'confirmed',
            names: [{ use: 'current', form: 'latin', familyName: 'A' }],
            birthDate: { value: '2000-02' },
            nationalities: ['LVA'],
          },
        ],
      },
      residencePermit: { kind: 'temporary', issuingState: 'LVA', stage: 'applied' },
      documents: [{ number: 'SYN1' }],
    });
    expect(mapping.drops).toContainEqual({ from: '/papers/-/place', because: 'not needed in this test' });
    expect(mapping.rules.find((rule) => rule.to === '/person/identities/-/names/-/familyName')).toEqual({
      rule: '/rules/2/rules/1/rules/2',
      to: '/person/identities/-/names/-/familyName',
      alternatives: [{ from: ['/surname'], steps: [] }],
      required: true,
      when: [],
      reversible: true,
    });
  });

  const faults: readonly (readonly [string, string, (spec: OpenSpec, schema: OpenSchema) => void])[] = [
    [
      'an unknown step',
      '/rules/5/through/0',
      (s) => {
        s.rules[5]!.through = ['shout'];
        s.rules[5]!.from = '/status';
        delete s.rules[5]!.value;
      },
    ],
    [
      'an absent code table',
      '/rules/5/through/1',
      (s) => {
        s.rules[5]!.through![1] = { code: 'missing' };
      },
    ],
    [
      'a source pointer that the schema lacks',
      '/rules/2/rules/1/rules/2/from',
      (s) => {
        names(s)[2]!.from = '/name';
      },
    ],
    [
      'a target pointer that the schema lacks',
      '/rules/2/rules/1/rules/2/to',
      (s) => {
        names(s)[2]!.to = '/surname';
      },
    ],
    [
      'a required target without a rule',
      '/rules/2/rules/1',
      (s) => {
        names(s).splice(2, 1);
        s.drop.push({ from: '/surname', because: 'not needed in this test' });
      },
    ],
    [
      'a required target that is not certain',
      '/rules/2/rules/1/rules/2',
      (s) => {
        delete names(s)[2]!.required;
      },
    ],
    [
      'a required part that is not certain',
      '/rules/5',
      (s) => {
        s.rules[5]!.through = [{ code: 'stage' }];
      },
    ],
    [
      'a target written twice',
      '/rules/7/to',
      (s) => {
        s.rules.push({ to: '/source', value: 'TEST' });
      },
    ],
    [
      'a target around others',
      '/rules/7/to',
      (s) => {
        s.rules.push({
          to: '/residencePermit',
          rules: s.rules.slice(3, 6).map((rule) => ({ ...rule, to: rule.to.replace('/residencePermit', '') })),
        });
      },
    ],
    [
      'a field both mapped and dropped',
      '/drop/3',
      (s) => {
        s.drop.push({ from: '/surname', because: 'not needed in this test' });
      },
    ],
    [
      'a part dropped around a mapped field',
      '/drop/3',
      (s) => {
        s.drop.push({ from: '/papers', because: 'not needed in this test' });
      },
    ],
    [
      'a field of the source that is neither',
      '/drop',
      (s) => {
        s.drop.pop();
      },
    ],
    [
      'a field of an element that is neither',
      '/drop',
      (s) => {
        s.rules[6]!.drop = [];
      },
    ],
    [
      'a drop of a field that does not exist',
      '/drop/0/from',
      (s) => {
        s.drop[0]!.from = '/nothing';
      },
    ],
    [
      'a drop without a reason',
      '/drop/0/because',
      (s) => {
        s.drop[0]!.because = '';
      },
    ],
    [
      'an object mapped as a leaf',
      '/rules/6/from',
      (s) => {
        s.rules[6] = { to: '/nationalFile', from: '/papers' };
      },
    ],
    [
      'a number written to a text',
      '/rules/7',
      (s) => {
        s.rules.push({ to: '/nationalFile', from: '/count' });
        s.drop.pop();
      },
    ],
    [
      'a constant outside the target’s list',
      '/rules/0/value',
      (s) => {
        s.rules[0]!.value = 'permit';
      },
    ],
    [
      'a word of a table outside the target’s list',
      '/rules/5',
      (s) => {
        s.codes['stage']!['C'] = 'asked';
      },
    ],
    [
      'a register that is not the source',
      '/register',
      (s) => {
        s.register = 'OTHER';
      },
    ],
    [
      'a pointer to the prototype',
      '/rules/7/to',
      (s) => {
        s.rules.push({ to: '/person/__proto__/polluted', value: 'x' });
      },
    ],
    [
      'a pointer to the constructor',
      '/rules/7/from',
      (s) => {
        s.rules.push({ to: '/nationalFile', from: '/constructor/name' });
      },
    ],
    [
      'a key of the prototype',
      '/codes/stage',
      (s) => {
        s.codes['stage'] = JSON.parse('{"A":"applied","__proto__":"granted"}');
      },
    ],
    [
      'an unknown key',
      '',
      (s) => {
        s.script = 'return 1';
      },
    ],
    [
      'an unknown key of a rule',
      '/rules/5',
      (s) => {
        s.rules[5]!.expression = '1 + 1';
      },
    ],
    [
      'another target',
      '/target',
      (s) => {
        s.target = 'schemas/canonical/query.schema.json';
      },
    ],
    [
      'a source schema that stays open',
      '/source',
      (_, schema) => {
        delete schema.additionalProperties;
      },
    ],
    [
      'a source schema with an unknown keyword',
      '/source',
      (_, schema) => {
        schema.properties['given']!['shape'] = 'round';
      },
    ],
    [
      'a source schema that contains itself',
      '/source',
      (_, schema) => {
        schema.properties['given'] = { $ref: '#/$defs/loop' };
        schema.$defs['loop'] = { $ref: '#/$defs/loop' };
      },
    ],
    [
      'each over a part that does not repeat',
      '/rules/6/each',
      (s) => {
        s.rules[6]!.each = '/given';
      },
    ],
    [
      'each over a target that is no list',
      '/rules/6/each',
      (s) => {
        s.rules[6]!.to = '/visa';
      },
    ],
    [
      'a leaf written by a group',
      '/rules/6/to',
      (s) => {
        s.rules[6]!.to = '/nationalFile';
      },
    ],
    [
      'a condition on a field that does not exist',
      '/rules/5/when',
      (s) => {
        s.rules[5]!.when = { absent: '/nothing' };
      },
    ],
    [
      'a condition around a required part',
      '/rules/5',
      (s) => {
        s.rules[5]!.when = '/given';
      },
    ],
    [
      'a nested CSV record',
      '/source',
      (s) => {
        s.format = { csv: { delimiter: ';' } };
      },
    ],
    [
      'two formats',
      '/format',
      (s) => {
        s.format = { json: {}, csv: { delimiter: ';' } };
      },
    ],
  ];

  test.each(faults)('refuses %s at %s', (_, place, change) => {
    const error = caught(() => compile(change));
    expect({ code: error.code, field: error.details.field }).toEqual({ code: 'mapping-spec-invalid', field: place });
    expect(error.details.mend).toMatch(/\.$/);
  });

  test('an unread list of texts must be accounted for like any leaf', () => {
    expect(
      caught(() =>
        compile((s) => {
          s.rules[2]!.rules!.splice(3, 1);
        }),
      ).details.mend,
    ).toContain('/tags');
  });

  test('nothing of a specification reaches a prototype', () => {
    compile();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a code list serves several mappings, in its newest version or that of a day', () => {
    const list: CodeList = {
      list: 'lv-stage',
      title: 'Stages, for tests',
      source: 'our own, illustrative',
      versions: [
        { version: '2.0.0', validFrom: '2020-01-01', codes: { A: 'granted', B: 'refused' } },
        { version: '1.0.0', validFrom: '2010-01-01', validUntil: '2019-12-31', codes: { A: 'applied' } },
      ],
    };
    const context = { sourceSchema: sourceSchema(), targetSchemas: canonicalSchemas(), lists: new Map([['lv-stage', list]]) };
    const newest = compileMapping({ ...spec(), codes: { stage: { list: 'lv-stage' } } }, context);
    expect(newest.toCanonical({ surname: 'A', status: 'A', born: '01.01.2015' }).residencePermit?.stage).toBe('granted');
    const dated = compileMapping({ ...spec(), codes: { stage: { list: 'lv-stage', on: '/born' } } }, context);
    const canonical = dated.toCanonical({ surname: 'A', status: 'A', born: '01.01.2015' });
    expect(canonical.residencePermit?.stage).toBe('applied');
    expect(dated.toSource(canonical)).toMatchObject({ status: 'A', born: '01.01.2015' });
    expect(caught(() => dated.toCanonical({ surname: 'A', status: 'B', born: '01.01.2015' })).code).toBe('mapping-code-unknown');
    for (const [codes, at] of [
      [{ stage: { list: 'lv-other' } }, '/codes/stage/list'],
      [{ stage: { list: 'lv-stage', on: '/papers/-/number' } }, '/codes/stage/on'],
      [{ stage: { list: 'lv-stage', on: '/count' } }, '/codes/stage/on'],
    ] as const)
      expect(caught(() => compileMapping({ ...spec(), codes }, context)).details.field).toBe(at);
  });
});

describe('running a mapping', () => {
  const refusals: readonly (readonly [string, Record<string, SourceTree>, string, string])[] = [
    ['an unknown leaf', { surname: 'A', other: 1 }, 'mapping-field-unaccounted', '/other'],
    ['an unknown empty part', { surname: 'A', other: {} }, 'mapping-field-unaccounted', '/other'],
    [
      'an unknown leaf in an element',
      { surname: 'A', papers: [{ number: '1' }, { number: '2', kind: 'x' }] },
      'mapping-field-unaccounted',
      '/papers/1/kind',
    ],
    ['an unknown key that may be a value', { surname: 'A', '010190-10001': 1 }, 'mapping-field-unaccounted', '/?'],
    ['an inherited name', JSON.parse('{"surname":"A","__proto__":{"x":1}}'), 'mapping-field-unaccounted', '/__proto__'],
    ['a missing required field', {}, 'mapping-required-field-missing', '/surname'],
    [
      'a missing required field of an element',
      { surname: 'A', papers: [{ number: '1' }, { place: 'x' }] },
      'mapping-required-field-missing',
      '/papers/1/number',
    ],
    ['a required field of the wrong type', { surname: 5 }, 'mapping-source-invalid', '/surname'],
    ['a part where a leaf belongs', { surname: { first: 'A' } }, 'mapping-source-invalid', '/surname'],
    [
      'a value of an element that cannot be converted',
      { surname: 'A', papers: [{ number: '§' }] },
      'mapping-value-invalid',
      '/papers/0/number',
    ],
    ['a code that is not in its table', { surname: 'A', status: 'Z' }, 'mapping-code-unknown', '/status'],
  ];

  test.each(refusals)('refuses %s', (_, record, code, field) => {
    const error = caught(() => compile().toCanonical(record));
    expect({ code: error.code, field: error.details.field }).toEqual({ code, field });
  });

  test('names the source field behind a result that the canonical schema refuses', () => {
    const mapping = compile((s, schema) => {
      s.rules.push({ to: '/nationalFile', from: '/given' });
      s.drop.shift();
      schema.properties['given'] = { type: 'string' };
    });
    const error = caught(() => mapping.toCanonical({ surname: 'A', given: 'x'.repeat(81) }));
    expect(error.code).toBe('mapping-result-invalid');
    expect(error.details).toMatchObject({ field: '/given', rule: 'test-record/rules/7' });
  });

  test('an empty text is absent, and a default stands in for it', () => {
    expect(compile().toCanonical({ surname: 'A', status: '', born: '' })).not.toHaveProperty('person.identities.0.birthDate');
  });
});
