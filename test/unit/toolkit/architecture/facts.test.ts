import { describe, expect, it } from '@jest/globals';
import { isWithin, parseCitation } from '../../../../src/toolkit/architecture/citation.ts';
import { mappingUses } from '../../../../src/toolkit/architecture/mapping-uses.ts';
import { placeIn, readPlacedFile } from '../../../../src/toolkit/architecture/placed-file.ts';
import { schemaLeaves } from '../../../../src/toolkit/architecture/schema-leaves.ts';

const json = (file: string, value: unknown) => readPlacedFile(file, JSON.stringify(value, null, 2)).placed;
const text = { type: 'string', description: 'A text.' };

describe('leaves of a schema', () => {
  const other = json('schemas/other.schema.json', {
    type: 'object',
    description: 'Another.',
    properties: { kind: text, words: { type: 'array', description: 'Words.', items: text } },
    required: ['kind'],
  });
  const root = json('schemas/root.schema.json', {
    type: 'object',
    required: ['parts'],
    properties: {
      parts: { type: 'array', items: { $ref: 'other.schema.json' } },
      named: { $ref: '#/$defs/named', description: 'What it is called here.' },
      note: { type: 'string' },
    },
    $defs: { named: text },
  });

  it('have whole pointers, descriptions, and how far up they are required', () => {
    expect(schemaLeaves(root, [other]).map(({ pointer, description, requiredSteps }) => [pointer, description, requiredSteps])).toEqual([
      ['/parts/-/kind', 'A text.', 3],
      ['/parts/-/words', 'Words.', 0],
      ['/named', 'What it is called here.', 0],
      ['/note', '', 0],
    ]);
  });

  it('are placed in the file that describes them', () => {
    expect(schemaLeaves(root, [other]).map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      'schemas/other.schema.json:5',
      'schemas/other.schema.json:9',
      'schemas/root.schema.json:22',
      'schemas/root.schema.json:17',
    ]);
  });

  it('end where a schema contains itself', () => {
    const circular = json('schemas/loop.schema.json', { type: 'object', properties: { loop: { $ref: 'loop.schema.json' }, end: text } });
    expect(schemaLeaves(circular, [circular]).every(({ pointer }) => pointer.endsWith('/end'))).toBe(true);
  });
});

describe('what a mapping uses', () => {
  const uses = mappingUses({
    codes: { kind: { list: 'kinds', on: '/day' }, sex: { V: 'male', on: 'x' } },
    parse: [{ from: '/mrz', with: 'mrz' }],
    rules: [
      { to: '/kind', value: 'visa' },
      { to: '/number', 'first-of': [{ from: '/a' }, { from: ['/b', '/c'] }], law: '2019/817, 18(1)' },
      {
        to: '/people/-',
        each: '/persons/person',
        when: { of: '/state', is: ['A'] },
        rules: [{ to: '/name', from: '/names/-', when: { absent: '/nickname' } }],
        drop: [{ from: '/secret', because: 'it stays' }],
      },
    ],
    drop: [{ from: '/note', because: 'internal' }],
  });

  it('has groups opened up, with whole pointers', () => {
    expect(uses.rules.map(({ from, to }) => [from.map(({ pointer }) => pointer), to.pointer])).toEqual([
      [[], '/kind'],
      [['/a', '/b', '/c'], '/number'],
      [['/persons/person/-/names'], '/people/-/name'],
    ]);
    expect(uses.drops.map(({ pointer, because }) => [pointer, because])).toEqual([
      ['/persons/person/-/secret', 'it stays'],
      ['/note', 'internal'],
    ]);
  });

  it('counts conditions, groups and days of code lists as looks', () => {
    expect(uses.looks.map(({ pointer }) => pointer)).toEqual(['/state', '/persons/person', '/persons/person/-/nickname', '/day']);
    expect(uses.parsed.map(({ pointer }) => pointer)).toEqual(['/mrz']);
  });

  it('says where, and which provision', () => {
    expect(uses.rules[1]?.law).toBe('2019/817, 18(1)');
    expect(uses.rules[1]?.from[2]?.path).toEqual(['rules', 1, 'first-of', 1, 'from', 1]);
    expect(uses.rules[2]?.to.path).toEqual(['rules', 2, 'rules', 0, 'to']);
  });

  it('is nothing for what is no mapping', () => {
    for (const none of [null, 7, 'text', [], { rules: 'none', drop: {}, codes: [] }]) {
      expect(mappingUses(none)).toEqual({ rules: [], looks: [], drops: [], parsed: [] });
    }
  });
});

describe('places', () => {
  const { placed, faults } = readPlacedFile('a.yaml', 'one:\n  - two: 2\n    three: [4, 5]\n');

  it('are those of keys and of members of lists', () => {
    expect(faults).toEqual([]);
    expect(placeIn(placed, ['one', 0, 'three'])).toEqual({ file: 'a.yaml', line: 3, column: 5 });
    expect(placeIn(placed, ['one', 0, 'three', 1])).toEqual({ file: 'a.yaml', line: 3, column: 16 });
  });

  it('of what is not there are those of what is around it', () => {
    expect(placeIn(placed, ['one', 0, 'four', 'five'])).toEqual({ file: 'a.yaml', line: 2, column: 5 });
    expect(placeIn(placed, [])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  });
});

describe('citations', () => {
  it('are read with and without comma', () => {
    expect(parseCitation('2019/817, 20(1)')).toEqual({ act: '2019/817', provision: '20(1)' });
    expect(parseCitation('LV-SIS whole law')).toEqual({ act: 'LV-SIS', provision: 'whole law' });
    expect(parseCitation('2019/817')).toBeUndefined();
  });

  it('lie within others by their parts, not by their letters', () => {
    const cite = (provision: string) => ({ act: '2019/817', provision });
    expect(isWithin(cite('16(1)(a)'), cite('16(1)'))).toBe(true);
    expect(isWithin(cite('16(1)'), cite('16(1)(a)'))).toBe(false);
    expect(isWithin(cite('20a'), cite('20'))).toBe(false);
    expect(isWithin(cite('26(2)'), { act: '2019/818', provision: '26(2)' })).toBe(false);
  });
});
