import { describe, expect, test } from '@jest/globals';
import { STEPS } from '../../../../src/mapping/steps/steps.ts';
import { valueClass } from '../../../../src/mapping/reasons/value-class.ts';
import { explainRecord, type ExplainedRecord, type RecordQuestion } from '../../../../src/toolkit/map/explain/explain-record.ts';
import { explainText } from '../../../../src/toolkit/map/explain/explain-text.ts';
import { withoutValues } from '../../../../src/toolkit/map/explain/value-classes.ts';
import { provisionOf, sourceOf } from '../../../../src/toolkit/map/pack/provision.ts';
import type { SchemaField } from '../../../../src/toolkit/map/pack/schema-field.ts';
import { SPOKEN_STEPS, stepWords } from '../../../../src/toolkit/map/pack/step-words.ts';
import { readRecords } from '../../../../src/toolkit/map/read-records.ts';
import { CHECK, corpusOf, installedPack } from './packs-under-test.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';

const NS = 'https://gateway.example/ns/national/lv-pmlp/1';
const permit = (persona: string, atlauja = ''): Uint8Array =>
  Buffer.from(
    `<uzturesanasAtlaujasPieteikums xmlns="${NS}"><lietasNumurs>VMIS-1</lietasNumurs><persona>${persona}</persona>` +
      '<dokumenti><dokuments><veids>P</veids><serija>AB</serija><numurs>123 456</numurs><izdevejvalsts>UA</izdevejvalsts>' +
      `<derigsLidz>31.12.2030</derigsLidz></dokuments></dokumenti><atlauja><stadija>IES</stadija><veids>TUA</veids>${atlauja}` +
      '<iesniegsanasDatums>12.03.2026</iesniegsanasDatums></atlauja></uzturesanasAtlaujasPieteikums>',
  );
const PERSON =
  '<uzvards>Kovaļenko</uzvards><vardi>Oksana</vardi><dzimsanasDatums>00.05.1985</dzimsanasDatums><dzimums>S</dzimums>' +
  '<valstiskaPiederiba>UKR</valstiskaPiederiba><personasKods>32000000001</personasKods>';

const explain = (bytes: Uint8Array, question: RecordQuestion = {}, pack = PERMIT): ExplainedRecord =>
  explainRecord(installedPack(pack), bytes, question);

describe('a value walked back', () => {
  test('names the fields read, every step with what it gave, the rule with its line, and the provision', () => {
    const { outcome, values } = explain(permit(PERSON), { to: '/person/identities/0/names/1/familyName' });
    expect(outcome).toBe('mapped');
    expect(values).toEqual([
      {
        to: '/person/identities/0/names/1/familyName',
        value: 'KOVALENKO',
        from: [{ field: '/persona/uzvards', value: 'Kovaļenko' }],
        steps: [
          { step: 'nfc', words: stepWords({ name: 'nfc' }), gives: 'Kovaļenko' },
          { step: 'collapse-space', words: stepWords({ name: 'collapse-space' }), gives: 'Kovaļenko' },
          { step: 'icao-latin', words: stepWords({ name: 'icao-latin' }), gives: 'KOVALENKO' },
        ],
        byDefault: false,
        when: [],
        rule: '/rules/3/rules/2/rules/2',
        place: expect.stringMatching(/^mappings\/national\/lv-pmlp-uzturesanas-atlauja\/mapping\.yaml:\d+:\d+$/),
        provision: { law: expect.stringContaining('Article'), by: 'part' },
      },
    ]);
    const [, line = ''] = /:(\d+):/.exec(values[0]?.place ?? '') ?? [];
    expect(installedPack(PERMIT).files.mapping.text.split('\n')[Number(line) - 1]).toContain('icao-latin');
  });

  test('shows every field that a rule puts together', () => {
    const [value] = explain(permit(PERSON), { to: '/documents/0/number' }).values;
    expect(value?.from).toEqual([
      { field: '/dokumenti/dokuments/0/serija', value: 'AB' },
      { field: '/dokumenti/dokuments/0/numurs', value: '123 456' },
    ]);
    expect(value?.steps.map(({ gives }) => gives)).toEqual(['AB123 456', 'AB123456']);
  });

  test('shows the day by which a code list was read', () => {
    const [value] = explain(permit(PERSON), { to: '/residencePermit/kind' }).values;
    expect(value?.steps[0]).toMatchObject({ step: 'code: permitKind', gives: 'temporary' });
    expect(value?.steps[0]?.on).toEqual({ field: '/atlauja/iesniegsanasDatums', value: '12.03.2026' });
  });

  test('says that a default stood in', () => {
    const record = {
      lietasNumurs: '1',
      parbaude: { apstaklis: 'a', personaKlat: true },
      biometrija: { solis: 'meklet' },
      dokuments: { numurs: 'X1' },
    };
    const { values, reasons } = explain(Buffer.from(JSON.stringify(record)), { to: '/documents/-/type' }, CHECK);
    expect(reasons).toEqual([]);
    expect(values[0]).toMatchObject({ value: 'other', byDefault: true, from: [], when: ['/dokuments'] });
  });

  test('takes a whole part, all elements by -, and one text of several', () => {
    const whole = explain(permit(PERSON), { to: '/documents/0' }).values.map(({ to }) => to);
    expect(explain(permit(PERSON), { to: '/documents/-' }).values.map(({ to }) => to)).toEqual(whole);
    expect(whole).toEqual(['type', 'number', 'issuingState', 'validUntil'].map((name) => `/documents/0/${name}`));
    expect(explain(permit(PERSON), { to: '/person/identities/0/nationalities/0' }).values).toHaveLength(1);
  });

  test('tells a constant from what was read', () => {
    const [value] = explain(permit(PERSON), { to: '/source' }).values;
    expect(value).toMatchObject({ value: 'VMIS', from: [], steps: [], byDefault: false });
  });
});

describe('a value that is not there', () => {
  test.each([
    ['an empty field', '/residencePermit/validUntil', 'the record holds nothing in /atlauja/derigaLidz'],
    ['a condition of a group', '/person/identities/0/names/3/script', 'the condition of the group /rules/3/rules/3 does not hold'],
    ['an empty list', '/biometrics/0/reference', 'the list /biometrija/merijums of the group /rules/14 is empty'],
  ])('is laid to %s', (_, to, why) => {
    const { missing } = explain(permit(PERSON), { to });
    expect(missing.flatMap((one) => one.why)).toContain(why);
  });

  test('is laid to a refusal, whose reason stands beside', () => {
    const { outcome, reasons, missing, values } = explain(permit(PERSON.replace('00.05.1985', '31.02.1985')), {
      to: '/person/identities/0/birthDate/value',
    });
    expect([outcome, values]).toEqual(['refused', []]);
    expect(reasons).toMatchObject([{ code: 'mapping-value-invalid', field: '/persona/dzimsanasDatums' }]);
    expect(missing).toMatchObject([
      { to: '/person/identities/-/birthDate/value', why: ['/persona/dzimsanasDatums was refused: mapping-value-invalid'] },
    ]);
  });
});

describe('a field of the record', () => {
  test('leads to every value that was written from it', () => {
    const { fields, values } = explain(permit(PERSON), { from: '/persona/uzvards' });
    expect(fields).toMatchObject([
      {
        field: '/persona/uzvards',
        value: 'Kovaļenko',
        became: ['/person/identities/0/names/0/familyName', '/person/identities/0/names/1/familyName'],
      },
    ]);
    expect(fields[0]).not.toHaveProperty('dropped');
    expect(values.map(({ to }) => to)).toEqual(fields[0]?.became);
  });

  test('stays behind for the reason that the mapping gives', () => {
    const { fields, values } = explain(permit(PERSON), { from: '/persona/personasKods' });
    expect(values).toEqual([]);
    expect(fields[0]).toMatchObject({ became: [], dropped: { because: expect.stringContaining('national identifier') } });
    const [, line = ''] = /:(\d+):/.exec(fields[0]?.dropped?.place ?? '') ?? [];
    expect(installedPack(PERMIT).files.mapping.text.split('\n')[Number(line) - 1]).toContain('/persona/personasKods');
  });

  test('decides whether rules apply, and which version of a code list', () => {
    const record = {
      lietasNumurs: '1',
      parbaude: { apstaklis: 'a', personaKlat: true },
      biometrija: { solis: 'meklet' },
      persona: { uzvards: 'Ozols' },
    };
    const [field] = explain(Buffer.from(JSON.stringify(record)), { from: '/persona/uzvards' }, CHECK).fields;
    expect(field?.decides.map(({ applies }) => applies)).toEqual([[true], [true]]);
    const [day] = explain(permit(PERSON), { from: '/atlauja/iesniegsanasDatums' }).fields;
    expect(day).toMatchObject({ became: ['/residencePermit/appliedOn'], dates: ['permitKind', 'permitGround'] });
  });

  test('that the record lacks is told what would become of it', () => {
    const { absent } = explain(permit(PERSON), { from: '/persona/epasts' });
    expect(absent).toMatchObject([
      { field: '/persona/epasts', becomes: [], dropped: { because: expect.stringContaining('contact detail') } },
    ]);
    expect(explain(permit(PERSON), { from: '/atlauja/numurs' }).absent).toEqual([
      { field: '/atlauja/numurs', becomes: ['/residencePermit/number'] },
    ]);
  });

  test('that no schema knows is a usage error', () => {
    expect(() => explain(permit(PERSON), { from: '/nav' })).toThrow(expect.objectContaining({ code: 'command-usage' }));
    expect(() => explain(permit(PERSON), { to: '/nope' })).toThrow(expect.objectContaining({ code: 'command-usage' }));
    expect(() => explain(permit(PERSON), { to: 'kind' })).toThrow(expect.objectContaining({ code: 'command-usage' }));
  });
});

describe('a record that cannot be mapped', () => {
  test('has every reason, and still shows what could be written', () => {
    const broken = permit(PERSON.replace('<dzimums>S', '<dzimums>Q').replace('00.05.1985', '5.1985'));
    const { outcome, reasons, values } = explain(broken);
    expect(outcome).toBe('refused');
    expect(reasons.map(({ field }) => field)).toEqual(['/persona/dzimsanasDatums', '/persona/dzimums']);
    expect(values.map(({ to }) => to)).toContain('/person/identities/0/names/0/familyName');
  });

  test('is unreadable where it is no document at all', () => {
    expect(explain(Buffer.from('<a'))).toMatchObject({
      outcome: 'unreadable',
      reasons: [{ code: expect.stringMatching(/^wire-/) }],
      values: [],
    });
  });
});

describe.each([
  'lv-pmlp-uzturesanas-atlauja',
  'lv-pmlp-vizas-pieteikums',
  'lv-ic-biometriska-registracija',
  'lv-pmlp-personas-lieta',
  'lv-vp-meklesana',
])('every record of %s', (name) => {
  test('explains each of its values, and accounts for each of its fields', async () => {
    const pack = installedPack(name);
    let mapped = 0;
    for await (const read of readRecords(await corpusOf(pack.compiled.name), pack.compiled.sourceFormat)) {
      if ('fault' in read) continue;
      const { outcome, values } = explainRecord(pack, read.bytes, {});
      if (outcome !== 'mapped') continue;
      mapped += 1;
      for (const value of values) {
        expect(value.steps.map(({ step }) => step)).not.toContain('');
        expect(value.place).toMatch(/mapping\.yaml:\d+:\d+$/);
        expect(value.provision).toBeDefined();
        if (value.alternative !== undefined) expect(value.alternative.taken).toBeGreaterThan(0);
      }
      const { fields } = explainRecord(pack, read.bytes, { from: '' });
      for (const { field, became, dropped, decides, dates, silent } of fields)
        expect([field, became.length + decides.length + dates.length + silent.length > 0 || dropped !== undefined]).toEqual([field, true]);
    }
    expect(mapped).toBeGreaterThan(10);
  });
});

test('a machine-readable zone that was taken apart is named as the field that the value came from', async () => {
  const pack = installedPack('lv-pmlp-vizas-pieteikums');
  const parsed = new Set<string>();
  for await (const read of readRecords(await corpusOf(pack.compiled.name), pack.compiled.sourceFormat)) {
    if ('fault' in read) continue;
    for (const value of explainRecord(pack, read.bytes, {}).values)
      if (value.parsed !== undefined) parsed.add(`${value.parsed.field} ${value.parsed.by}`);
  }
  expect([...parsed]).toEqual(['/celosanasDokuments/mrz mrz']);
});

describe('an explanation without values', () => {
  test('holds classes only, but for the constants of the mapping', () => {
    const explained = explain(permit(PERSON));
    const text = JSON.stringify(withoutValues(explained));
    for (const value of ['Kova', 'KOVA', 'Oksana', '1985', 'VMIS-1', '123456', '32000000001']) expect(text).not.toContain(value);
    expect(text).toContain(`<${valueClass('Kovaļenko')}>`);
    expect(text).toContain('"VMIS"');
  });

  test('is shown the same way', () => {
    const text = explainText(withoutValues(explain(permit(PERSON), { to: '/nationalFile' })), 'Record 1');
    expect(text).toContain('/nationalFile = <text of 6 digits, Latin letters and signs>');
    expect(text).toContain('trim: spaces at both ends removed');
  });
});

test('every step has words', () => {
  expect([...SPOKEN_STEPS].toSorted()).toEqual([...STEPS.keys()].toSorted());
});

describe('the provision of a field', () => {
  const field = (description: string, ...around: string[]): SchemaField => ({
    pointer: '/x',
    description,
    around,
    type: 'string',
    several: false,
    obligation: 'optional',
    limits: [],
  });
  test.each([
    ['the rule’s own', '2018/1860, 4(1)(x)', field('A day (Article 1).'), { law: '2018/1860, 4(1)(x)', by: 'rule' }],
    [
      'the field’s source',
      undefined,
      field('A day (Regulation (EU) 2019/817, Article 18(1)).'),
      { law: 'Regulation (EU) 2019/817, Article 18(1)', by: 'field' },
    ],
    [
      'an article of the act that the part names',
      undefined,
      field('Place where it was made (Article 17(1)(g)).', 'An application (Regulation (EU) 2024/1358, Articles 15 and 17).'),
      { law: 'Regulation (EU) 2024/1358, Article 17(1)(g)', by: 'field' },
    ],
    [
      'the part’s, where the field names a standard',
      undefined,
      field('Surname (ICAO 9303-3, 3.4).', 'Names (Article 18(1)).'),
      { law: 'Article 18(1)', by: 'part' },
    ],
    ['none, for a field of ours', undefined, field('A word (our own).', 'Names (Article 18(1)).'), { law: 'our own', by: 'field' }],
    [
      'a standard, where nothing around names a law',
      undefined,
      field('Kind (ICAO 9303-3).', 'Ours (our own).'),
      { law: 'ICAO 9303-3', by: 'field' },
    ],
    ['nothing, where nothing is named', undefined, field('A word.'), undefined],
  ])('is %s', (_, law, of, expected) => {
    expect(provisionOf(law, of)).toEqual(expected);
  });

  test('is the last brackets that name a source', () => {
    expect(sourceOf('Kind (see below) of 3 (Regulation (EU) 2019/817, Article 4(1)(x)); absent (rarely).')).toBe(
      'Regulation (EU) 2019/817, Article 4(1)(x)',
    );
    expect(sourceOf('Nothing (of the kind).')).toBeUndefined();
  });
});
