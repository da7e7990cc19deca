import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkQualityRules, qualityRulesOf } from '../../../src/gateway/read-quality-rules.ts';

const GOOD = `rules: some-rules
version: 1.0.0
title: Rules for a test
systems:
  SIS: [return-decision]
leaves-out:
  - systems: [SIS]
    kinds: [return-decision]
    when: [{ moves-freely: true }]
    because: They are none of its business.
    law: { act: 2018/1860, article: '3(1)' }
of:
  - id: some-rule
    says: There is a reason.
    indicator: completeness
    effect: blocking
    kinds: [return-decision]
    when: [{ present: /returnDecision/number }]
    check: { present: /returnDecision/reason }
    law: { act: 2018/1860, article: '4(1)(j)' }
    mend: State the reason.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (text: string, name = 'some-rules'): void => writeFileSync(join(folder, `${name}.yaml`), text);

function faults(text: string): readonly string[] {
  write(text);
  const read = checkQualityRules(folder);
  return 'faults' in read ? read.faults.map(({ place, mend }) => `${place} ${mend}`) : [];
}

/** The good file with one text exchanged. */
function instead(of: string, other: string): readonly string[] {
  expect(GOOD.split(of)).toHaveLength(2);
  return faults(GOOD.replace(of, other));
}

test('a good file has no fault', () => {
  write(GOOD);
  const rules = qualityRulesOf(folder);
  expect(rules.systems).toEqual(['SIS']);
  expect(rules.all.map(({ id, set }) => [id, set])).toEqual([['some-rule', 'some-rules']]);
  expect(rules.about('return-decision').rules).toHaveLength(1);
  expect(rules.about('visa')).toEqual({ systems: [], rules: [] });
});

describe('a fault names file, line and column, the place in the file, and what to do', () => {
  test.each([
    [
      'a misspelt key',
      'says: There',
      'sais: There',
      ['some-rules.yaml:13:5 /of/0 Add says.', 'some-rules.yaml:14:11 /of/0/sais Remove sais, or correct its spelling.'],
    ],
    [
      'an unknown check',
      'check: { present:',
      'check: { exists:',
      ['some-rules.yaml:19:22 /of/0/check/exists Remove exists, or correct its spelling.'],
    ],
    [
      'a field that no record has',
      '/returnDecision/reason',
      '/returnDecision/reson',
      ['some-rules.yaml:19:23 /of/0/check/present Name a field that the canonical record has, - for each element of a list.'],
    ],
    [
      'a list without the sign for each',
      '/returnDecision/reason',
      '/documents/number',
      ['some-rules.yaml:19:23 /of/0/check/present Name a field that the canonical record has, - for each element of a list.'],
    ],
    [
      'the sign for each where there is no list',
      '/returnDecision/reason',
      '/returnDecision/-',
      ['some-rules.yaml:19:23 /of/0/check/present Name a field that the canonical record has, - for each element of a list.'],
    ],
    [
      'a condition about a field that no record has',
      '/returnDecision/number',
      '/returnDecision/nummer',
      ['some-rules.yaml:18:23 /of/0/when/0/present Name a field that the canonical record has, - for each element of a list.'],
    ],
    [
      'an unknown kind',
      'SIS: [return-decision]',
      'SIS: [return-decision, returns]',
      ['some-rules.yaml:5:26 /systems/SIS/1 Name a kind of the canonical record.'],
    ],
    [
      'a kind that goes to none of the systems',
      'effect: blocking\n    kinds: [return-decision]',
      'effect: blocking\n    kinds: [visa]',
      ['some-rules.yaml:17:13 /of/0/kinds/0 Name a kind that the set sends to one of its systems.'],
    ],
    [
      'a system that the set does not name',
      '- systems: [SIS]',
      '- systems: [EES]',
      ['some-rules.yaml:7:15 /leaves-out/0/systems/0 Name one of the systems of the set.'],
    ],
    [
      'another name than the file’s',
      'rules: some-rules',
      'rules: other-rules',
      ['some-rules.yaml:1:8 /rules Name the set as its file: some-rules.'],
    ],
    [
      'an article that is none',
      "'4(1)(j)'",
      "'Article 4'",
      ['some-rules.yaml:20:37 /of/0/law/article Correct this: it must match pattern "^[0-9]+[a-z]?(\\([0-9a-z]+\\))*$".'],
    ],
    [
      'every without a list',
      'present: /returnDecision/reason',
      'every: /returnDecision/reason',
      ['some-rules.yaml:19:21 /of/0/check/every Name a field of the elements of a list.'],
    ],
  ])('%s', (_shows, of, other, found) => {
    expect(instead(of, other)).toEqual(found);
  });

  test('two checks in a rule, and none', () => {
    expect(instead('{ present: /returnDecision/reason }', '{ present: /returnDecision/reason, absent: /visa }')[0]).toMatch(
      /^some-rules\.yaml:19:5 .*NOT have more than 1/,
    );
    expect(instead('{ present: /returnDecision/reason }', '{}')[0]).toMatch(/^some-rules\.yaml:19:5 .*fewer than 1/);
  });

  test('limits of age without a limit', () => {
    const found = instead('{ present: /returnDecision/reason }', '{ age: { born: /person/identities/-/birthDate/value, on: now } }');
    expect(found[0]).toMatch(/^some-rules\.yaml:19:14 \/of\/0\/check\/age Correct this/);
  });

  test('a rule twice, in two files', () => {
    write(GOOD.replace('rules: some-rules', 'rules: more-rules'), 'more-rules');
    expect(faults(GOOD)).toEqual(['some-rules.yaml:13:9 /of/0/id Give the rule a name of its own: more-rules.yaml has one of this name.']);
  });

  test('every fault of every file at once', () => {
    write('rules: [', 'broken');
    write(GOOD.replace('effect: blocking', 'effect: hard'), 'some-rules');
    const read = checkQualityRules(folder);
    expect('faults' in read && read.faults.map(({ place }) => place)).toEqual(['broken.yaml:1:9']);
    rmSync(join(folder, 'broken.yaml'));
    expect(faults(GOOD.replace('effect: blocking', 'effect: hard').replace('version: 1.0.0', 'version: one'))).toHaveLength(2);
  });

  test('a key twice', () => {
    expect(faults(GOOD.replace('title: Rules for a test', 'title: Rules for a test\ntitle: More'))).toEqual([
      'some-rules.yaml:4:1 Write well-formed YAML, every key once.',
    ]);
  });
});

test('a wrong file never starts: the first fault is raised', () => {
  write(GOOD.replace('effect: blocking', 'effect: hard'));
  expect(() => qualityRulesOf(folder)).toThrow(
    expect.objectContaining({
      code: 'quality-rules-invalid',
      details: { field: 'some-rules.yaml:16:13 /of/0/effect', mend: 'Correct this: it must be equal to one of the allowed values.' },
    }),
  );
});

test('a folder without rule sets, or that is not there, is refused', () => {
  expect(() => qualityRulesOf(folder)).toThrow(expect.objectContaining({ code: 'quality-rules-invalid' }));
  expect(() => qualityRulesOf(join(folder, 'none'))).toThrow(
    expect.objectContaining({ code: 'config-file-unreadable', details: { field: 'none' } }),
  );
});
