import { describe, expect, test } from '@jest/globals';
import type { PackFiles } from '../../../../src/mapping/spec/pack.ts';
import { comparePacks, type PackDifference } from '../../../../src/toolkit/map/diff/compare-packs.ts';
import { diffText } from '../../../../src/toolkit/map/diff/diff-text.ts';
import type { RecordInput } from '../../../../src/toolkit/map/input-files.ts';
import { CHECK, check, corpusOf, editedFiles, filesOf, jsonLines, SCHEMAS, type Edits } from './packs-under-test.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';

interface Asked {
  readonly inputs?: readonly RecordInput[];
  readonly values?: boolean;
}

const compare = (pack: string, is: PackFiles, { inputs, values = false }: Asked = {}): Promise<PackDifference> =>
  comparePacks({ was: filesOf(pack), is, schemas: SCHEMAS, inputs, values });
const edit = (pack: string, edits: Edits, asked: Asked = {}): Promise<PackDifference> => compare(pack, editedFiles(pack, edits), asked);
const mapping = (...edits: readonly (readonly [string, string])[]): Edits => ({ 'mapping.yaml': edits });
const RAISED = /version: \d\.\d\.\d/.exec(filesOf(CHECK).mapping.text)?.[0] ?? '';
const raise = [RAISED, 'version: 9.0.0'] as const;

test('the same pack is the same', async () => {
  const difference = await compare(PERMIT, filesOf(PERMIT), { inputs: await corpusOf(PERMIT) });
  expect(difference).toMatchObject({ runs: true, changes: [], work: [], corpus: { findings: [] } });
  const { records } = difference.corpus ?? {};
  expect(records).toMatchObject({ same: records?.read, changed: 0, newlyMapped: 0, newlyRefused: 0, otherReasons: 0 });
  expect(diffText(difference)).toContain('the specification is the same');
});

describe('the specification', () => {
  test('has a rule more, one less, and one that reads otherwise', async () => {
    const { changes } = await edit(
      CHECK,
      mapping(
        ['  - { to: /policeCheck/bestInterests, from: /parbaude/bernaIntereses, through: [nfc, trim] }\n', ''],
        ['through: [nfc, collapse-space] }\n\n', 'through: [nfc, trim] }\n\n'],
        [
          '      - { to: /birthPlace,',
          '      - { to: /birthCountry, from: /persona/dzimsanasVieta, through: [country] }\n      - { to: /birthPlace,',
        ],
        ['drop:', "drop:\n  - { from: /parbaude/bernaIntereses, because: 'kept in the national file' }"],
      ),
    );
    expect(changes.map(({ subject, kind, name }) => `${kind} ${subject} ${name}`)).toEqual([
      'changed rule /policeCheck/place',
      'added rule /person/identities/-/birthCountry',
      'removed rule /policeCheck/bestInterests',
      'added drop /parbaude/bernaIntereses',
    ]);
    expect(changes[0]?.parts).toEqual([
      { part: 'from', was: '/parbaude/vieta through nfc, collapse-space', is: '/parbaude/vieta through nfc, trim' },
    ]);
    for (const { place } of changes) expect(place).toMatch(/mapping\.yaml:\d+:\d+$/);
  });

  test('tells rules for one field apart by what they read', async () => {
    const { changes } = await edit(
      CHECK,
      mapping(['through: [nfc, collapse-space, icao-latin], required: true', 'through: [nfc, trim, icao-latin], required: true']),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed', name: '/person/identities/-/names/-/familyName' });
    expect(changes[0]?.parts[0]?.was).toContain('icao-latin');
  });

  test('has conditions, provisions and obligations that change', async () => {
    const { changes } = await edit(
      CHECK,
      mapping(
        [
          '{ to: /policeCheck/at, from: /parbaude/laiks, through: [date-time] }',
          "{ to: /policeCheck/at, from: /parbaude/laiks, through: [date-time], law: '2019/817, 20(1)', when: /parbaude/vieta }",
        ],
        [
          'through: [lower, { code: circumstance }], required: true }',
          'through: [lower, { code: circumstance }, { default: a }], required: true }',
        ],
      ),
    );
    expect(changes.flatMap(({ parts }) => parts.map(({ part }) => part))).toEqual(['from', 'when', 'law']);
  });

  test('has codes, versions of lists, and fields of the schema that change', async () => {
    const { changes } = await edit(PERMIT, {
      'lv-permit-kind.yaml': [
        [
          'PUA: { to: permanent, meaning: pastāvīgās uzturēšanās atļauja }\n      ESPI',
          'PUA: { to: temporary, meaning: pastāvīgās uzturēšanās atļauja }\n      ESPI',
        ],
        ['validUntil: 2023-12-31', 'validUntil: 2023-06-30'],
      ],
      'record.schema.json': [['"lietasNumurs": {', '"lieta": { "description": "Cits lauks.", "type": "string" },\n    "lietasNumurs": {']],
      'mapping.yaml': [['PIE: granted, ', 'PIE: granted, XXX: granted, ']],
    });
    expect(changes.map(({ subject, kind, name }) => `${kind} ${subject} ${name}`)).toEqual([
      'changed code version lv-permit-kind 1.0.0',
      'added code permitStage: XXX',
      'changed code lv-permit-kind 1.0.0: PUA',
      'added schema field /lieta',
    ]);
    expect(changes.at(-1)?.place).toMatch(/record\.schema\.json:\d+:\d+$/);
    expect(changes[2]?.place).toMatch(/lv-permit-kind\.yaml:13:\d+$/);
  });
});

describe('the work list', () => {
  test('holds open what a new field of the schema asks for, with its place', async () => {
    const difference = await edit(CHECK, {
      'record.schema.json': [['"lietasNumurs": {', '"jauns": { "description": "Jauns.", "type": "string" },\n    "lietasNumurs": {']],
    });
    expect(difference.runs).toBe(false);
    expect(difference).not.toHaveProperty('corpus');
    expect(difference.work[0]).toEqual({
      state: 'open',
      do: 'Map /jauns, or drop it with a reason.',
      place: expect.stringMatching(/mapping\.yaml:\d+:\d+ \/drop$/),
    });
    expect(difference.work[1]).toMatchObject({ state: 'review', do: expect.stringContaining('Raise the version') });
    expect(diffText(difference)).toContain('; the new version cannot run');
  });

  test('says that it is done once the field is accounted for', async () => {
    const { runs, work } = await edit(CHECK, {
      'record.schema.json': [['"lietasNumurs": {', '"jauns": { "description": "Jauns.", "type": "string" },\n    "lietasNumurs": {']],
      'mapping.yaml': [raise, ['drop:', "drop:\n  - { from: /jauns, because: 'says nothing about the person' }"]],
    });
    expect(runs).toBe(true);
    expect(work).toEqual([
      {
        state: 'done',
        do: 'The new field /jauns is left behind: says nothing about the person.',
        place: expect.stringMatching(/mapping\.yaml:\d+:\d+$/),
      },
    ]);
  });

  test('has a field that is narrower now for review, and rules that name a field that is gone', async () => {
    const schema = filesOf(CHECK).schemas[0]?.text ?? '';
    const narrower = /"maxLength": (\d+)/.exec(schema);
    expect(narrower).not.toBeNull();
    const review = await edit(CHECK, { 'record.schema.json': [[narrower?.[0] ?? '', '"maxLength": 3']], 'mapping.yaml': [raise] });
    expect(review.work).toMatchObject([
      { state: 'review', do: expect.stringMatching(/^Check that \/.* still maps: limits from .* to .*at most 3 characters/) },
    ]);
    const gone = await edit(CHECK, { 'record.schema.json': [['"kvalitate"', '"kvalitates"']] });
    expect(gone.work.filter(({ state }) => state === 'open').map(({ place }) => place)).toContainEqual(
      expect.stringMatching(/mapping\.yaml:\d+:\d+ \/rules\/\d+\/rules\/3\/from$/),
    );
  });

  test('has new, gone and changed codes for review', async () => {
    const { work } = await edit(
      CHECK,
      mapping(raise, [
        '{ pirksti: fingerprints, seja: face, plauksta: palm-print }',
        '{ pirksti: fingerprints, seja: palm-print, acis: face }',
      ]),
    );
    expect(work.map((item) => item.do)).toEqual([
      'Check that seja of modality means palm-print and no longer face.',
      'Add a record with the new code acis of modality to the corpus; it means face.',
      'Ask the register whether records still hold plauksta of modality: they are refused.',
    ]);
  });

  test('names the faults of a mapping that is not legible at all', async () => {
    const { runs, is, work, changes } = await edit(CHECK, mapping(['rules:', 'rulez:']));
    expect([runs, is, changes]).toEqual([false, 'illegible', []]);
    expect(work.length).toBeGreaterThan(0);
    expect(work.every(({ state }) => state === 'open')).toBe(true);
  });
});

describe('a corpus', () => {
  const records = jsonLines(
    check(),
    check({ parbaude: { apstaklis: 'b', personaKlat: true, vieta: 'Rīga  LV' } }),
    check({ parbaude: { apstaklis: 'b', personaKlat: true }, persona: { dzimums: 7 } }),
    check({ parbaude: { apstaklis: 'z', personaKlat: true } }),
    check({ parbaude: { apstaklis: 'zz', personaKlat: true } }),
  );

  test('shows what is refused now, what is mapped now, and which values change', async () => {
    const { corpus } = await edit(
      CHECK,
      mapping(
        ['{ a: a, b: b,', '{ a: a, z: b,'],
        ['from: /parbaude/vieta, through: [nfc, collapse-space]', 'from: /parbaude/vieta, through: [nfc]'],
        ["'0': unspecified", "'0': unspecified, '7': male"],
      ),
      { inputs: records },
    );
    expect(corpus?.records).toEqual({ read: 5, same: 2, changed: 0, newlyMapped: 1, newlyRefused: 1, otherReasons: 1 });
    expect(corpus?.findings).toEqual([
      expect.objectContaining({
        kind: 'newly-refused',
        field: '/parbaude/apstaklis',
        code: 'mapping-code-unknown',
        records: 1,
        examples: [{ record: 2 }],
      }),
      expect.objectContaining({ kind: 'newly-mapped', field: '/parbaude/apstaklis', records: 1, examples: [{ record: 4 }] }),
      expect.objectContaining({ kind: 'reason-added', field: '/parbaude/apstaklis', examples: [{ record: 3 }] }),
      expect.objectContaining({ kind: 'reason-gone', field: '/persona/dzimums', examples: [{ record: 3 }] }),
    ]);
  });

  test('shows changed values by their classes, and by themselves when asked', async () => {
    const change = mapping(['from: /parbaude/vieta, through: [nfc, collapse-space]', 'from: /parbaude/vieta, through: [nfc, upper]']);
    const classes = await edit(CHECK, change, { inputs: records });
    expect(classes.corpus?.findings).toEqual([
      {
        kind: 'changed',
        field: '/policeCheck/place',
        records: 1,
        examples: [{ record: 2, was: 'text of 7 Latin letters and spaces', is: 'text of 8 Latin letters and spaces' }],
      },
    ]);
    expect(JSON.stringify(classes)).not.toContain('LV');
    const values = await edit(CHECK, change, { inputs: records, values: true });
    expect(values.corpus?.findings[0]?.examples).toEqual([{ record: 2, was: '"Rīga LV"', is: '"RĪGA  LV"' }]);
    expect(diffText(values)).toContain('changed: /policeCheck/place; 1 record, such as 2: "Rīga LV" → "RĪGA  LV"');
  });

  test('counts a finding once a record, and names three records at most', async () => {
    const paraugi = [1, 2].map((number) => ({ veids: 'seja', atsauce: `B${number}`, kvalitate: 50 }));
    const many = jsonLines(...Array.from({ length: 9 }, () => check({ biometrija: { solis: 'meklet', paraugi } })));
    const { corpus } = await edit(
      CHECK,
      mapping([
        '      - { to: /quality, from: /kvalitate }\n',
        '    drop:\n      - { from: /kvalitate, because: "not asked for by any system" }\n',
      ]),
      { inputs: many },
    );
    expect(corpus?.findings).toEqual([
      {
        kind: 'missing',
        field: '/biometrics/-/quality',
        records: 9,
        examples: [1, 2, 3].map((record) => ({ record, was: 'whole number' })),
      },
    ]);
  });
});

test('a live version that cannot run is refused', async () => {
  const faulty = editedFiles(CHECK, mapping(['through: [date-time]', 'through: [date-tim]']));
  await expect(comparePacks({ was: faulty, is: filesOf(CHECK), schemas: SCHEMAS, values: false })).rejects.toMatchObject({
    code: 'mapping-spec-invalid',
  });
});
