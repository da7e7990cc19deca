import { describe, expect, test } from '@jest/globals';
import type { Profile } from '../../../src/canonical/generated/types.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { loadProfiles } from '../../../src/policy/load-profiles.ts';
import { PROFILES, draft, profileDocuments, profileOf, type Draft } from './policy-support.ts';

function fieldOf(document: unknown, ...more: unknown[]): string | undefined {
  try {
    loadProfiles([document, ...more].map((each, index) => ({ name: `p${index}.yaml`, document: each })));
  } catch (error) {
    expect(error).toBeInstanceOf(GatewayError);
    expect((error as GatewayError).code).toBe('config-invalid');
    expect((error as GatewayError).details.mend).toMatch(/^[A-Z].*\.$/);
    return (error as GatewayError).details.field;
  }
  return undefined;
}

const changed = (id: string, change: (profile: Draft<Profile>) => unknown): Draft<Profile> => {
  const profile = draft(id);
  change(profile);
  return profile;
};

describe('the packaged profiles', () => {
  test('are these twelve, each in a file of its own name', () => {
    expect([...PROFILES.keys()]).toEqual([
      'border-check',
      'document-check',
      'identity-fraud',
      'law-enforcement-presence',
      'link-verification',
      'matching-test',
      'police-identification',
      'residence-permit-examination',
      'screening',
      'sis-alert-preparation',
      'sis-border',
      'sis-border-direct',
    ]);
    for (const { name, document } of profileDocuments()) expect(name).toBe(`${(document as { id: string }).id}.yaml`);
  });

  test.each([
    ['border-check', 31],
    ['sis-border', 45],
    ['sis-alert-preparation', 46],
    ['police-identification', 1],
    ['law-enforcement-presence', 2],
    ['residence-permit-examination', undefined],
    ['screening', undefined],
  ])('%s is number %s of the annex; what it does not list says that it is our own reading', (id, number) => {
    expect(profileOf(id).annexProfile).toBe(number);
    if (number === undefined) expect(profileOf(id).note).toMatch(/our own reading/i);
  });

  test('no national category of users may ask the sBMS (Article 14)', () => {
    const asking = [...PROFILES.values()].filter(({ asks }) => asks.some(({ endpoint }) => endpoint === 'sbms'));
    expect(asking.map(({ id, userCategories }) => [id, userCategories])).toEqual([['matching-test', ['tester']]]);
  });

  test('none lets a palm print or an estimated age be searched with', () => {
    const fields = [...PROFILES.values()].flatMap((profile) => profile.searchable.flatMap((entry) => entry.fields));
    expect(fields).not.toContain('palmPrint');
    expect(fields).not.toContain('estimatedAge');
  });

  test('identification conceals the owner and waits for national law; presence shows no data', () => {
    expect(profileOf('police-identification')).toMatchObject({
      legalBasisSwitch: 'art-20-5',
      asks: [{ endpoint: 'cir-identification', conceal: true }],
    });
    expect(profileOf('law-enforcement-presence')).toMatchObject({ disclosure: 'presence', returnable: [] });
  });

  test('are frozen through and through', () => {
    const profile = profileOf('screening');
    expect([profile, profile.asks, profile.asks[0]?.mustQuery, profile.returnable[0]?.basis].every((each) => Object.isFrozen(each))).toBe(
      true,
    );
  });
});

describe('a profile is refused, with file and pointer, when', () => {
  test.each([['it is no object', 'border-check', 'p0.yaml#']])('%s', (_, __, field) => expect(fieldOf('text')).toBe(field));

  test.each<[string, string, (profile: Draft<Profile>) => unknown, string]>([
    ['it lacks a member', 'border-check', (p) => Reflect.deleteProperty(p, 'purpose'), '/purpose'],
    ['it has an unknown member', 'border-check', (p) => Object.assign(p, { extra: 1 }), '/extra'],
    ['a value has the wrong form', 'border-check', (p) => (p.asks[0]!.mustQuery[0] = 'XYZ' as never), '/asks/0/mustQuery/0'],
    ['a day does not exist', 'border-check', (p) => (p.validFrom = '2026-02-30'), '/validFrom'],
    ['its review is due before it begins', 'border-check', (p) => (p.reviewBy = '2020-01-01'), '/reviewBy'],
    ['it asks one endpoint twice', 'border-check', (p) => p.asks.push(p.asks[0]!), '/asks/1'],
    ['it asks one system twice', 'border-check', (p) => (p.asks[0]!.mayQuery = ['EES']), '/asks/0'],
    ['two combinations share a name', 'sis-border', (p) => (p.queryFields[1]!.name = 'identity'), '/queryFields/1'],
    ['a rule is listed twice', 'screening', (p) => (p.rules![1]!.rule = 'presence'), '/rules/1'],
    ['a key is both required and optional', 'border-check', (p) => p.queryFields[0]!.optional!.push('familyName'), '/queryFields/0/9'],
    [
      'a search key is no field of the subject',
      'border-check',
      (p) => (p.queryFields[0]!.required[0] = 'surname'),
      '/queryFields/0/required/0',
    ],
    ['a searchable field is unknown', 'border-check', (p) => (p.searchable[0]!.fields[0] = 'surname'), '/searchable/0/fields/0'],
    [
      'biometric data are opened without their kind',
      'sis-border',
      (p) => (p.searchable[0]!.fields[0] = 'biometrics'),
      '/searchable/0/fields/0',
    ],
    ['a returnable field is unknown', 'border-check', (p) => (p.returnable[0]!.fields[0] = 'conviction'), '/returnable/0/fields/0'],
    ['it opens a system that it does not ask', 'border-check', (p) => (p.returnable[0]!.system = 'SIS'), '/returnable/0'],
    ['it opens a system at an endpoint that does not ask it', 'screening', (p) => (p.returnable[0]!.endpoint = 'mid'), '/returnable/0'],
    ['it asks a system without opening anything', 'border-check', (p) => p.asks[0]!.mustQuery.push('SIS'), '/asks/0'],
    ['an identification lacks a condition of Article 20', 'police-identification', (p) => p.rules!.pop(), '/rules'],
    ['an identification needs no national law', 'police-identification', (p) => delete p.legalBasisSwitch, '/legalBasisSwitch'],
    ['a first step lacks a condition of Article 22', 'law-enforcement-presence', (p) => p.rules!.shift(), '/rules'],
    ['a screening does not ask for presence', 'screening', (p) => p.rules!.shift(), '/rules'],
    ['it shows data but opens none', 'border-check', (p) => (p.returnable = []), '/returnable'],
    ['it shows presence but opens data', 'border-check', (p) => (p.disclosure = 'presence'), '/returnable'],
    ['it tells the presence of ECRIS-TCN', 'law-enforcement-presence', (p) => p.asks[0]!.mustQuery.push('ECRIS-TCN'), '/asks/0'],
    ['it conceals what it names', 'law-enforcement-presence', (p) => (p.asks[0]!.conceal = true), '/asks/0/conceal'],
    ['it conceals a system outside the CIR', 'sis-border', (p) => (p.asks[0]!.conceal = true), '/asks/0'],
    [
      'a combination reaches nothing at an endpoint',
      'border-check',
      (p) => p.queryFields.push({ name: 'x', required: ['birthPlace'] }),
      '/queryFields/1',
    ],
    ['a key leads nowhere', 'border-check', (p) => p.queryFields[0]!.optional!.push('birthPlace'), '/queryFields/0'],
    [
      'it asks an age that no rule needs',
      'law-enforcement-presence',
      (p) => (p.queryFields[0]!.optional = ['estimatedAge']),
      '/queryFields/0',
    ],
  ])('%s', (_, id, change, pointer) => {
    expect(fieldOf(changed(id, change))).toBe(`p0.yaml#${pointer}`);
  });

  test('two profiles share an id', () => {
    expect(fieldOf(draft('border-check'), draft('border-check'))).toBe('p1.yaml#/id');
  });

  test('it tries to change the prototype', () => {
    expect(fieldOf(JSON.parse(JSON.stringify(draft('border-check')).replace('{', '{"__proto__":{"x":1},')))).toBe('p0.yaml#/__proto__');
  });
});
