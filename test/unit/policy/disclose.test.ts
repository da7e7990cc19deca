import { describe, expect, test } from '@jest/globals';
import type { Match, SystemId } from '../../../src/canonical/generated/types.ts';
import { validateReply, validateReplyPart } from '../../../src/canonical/generated/validators.js';
import type { MergedPart } from '../../../src/canonical/query.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { disclose, disclosePart } from '../../../src/policy/disclose.ts';
import { authorisedUnder, draft, merged, part } from './policy-support.ts';

const ALL: Match = {
  recordReference: 'R-1',
  familyName: 'SYNTHETIC',
  givenNames: ['PERSON'],
  birthName: 'BORN',
  birthDate: { value: '1984' },
  sex: 'male',
  nationalities: ['UKR'],
  documentNumber: 'SYN1',
  faceReference: 'F-1',
  entryDate: '2026-01-01T00:00:00Z',
  visaStatus: 'issued',
  authorisationStatus: 'refused',
  alertCategory: '1861/24',
  convictingMemberState: 'EST',
};

const [timeout, unavailable] = [
  new GatewayError('endpoint-timeout', { endpoint: 'esp' }),
  new GatewayError('endpoint-unavailable', { endpoint: 'esp' }),
];

describe('open replies', () => {
  const query = authorisedUnder('border-check');

  test('every part names its system, and a backend that sends too much is trimmed to the profile', () => {
    const reply = disclose(
      merged([
        part({ system: 'EES', matches: [ALL] }),
        part({ system: 'ETIAS', matches: [ALL] }),
        part({ system: 'VIS', status: 'NO_HIT' }),
      ]),
      query,
    );
    expect(reply.parts).toEqual([
      {
        seq: 1,
        system: 'EES',
        status: 'HIT',
        matches: [
          {
            recordReference: 'R-1',
            familyName: 'SYNTHETIC',
            givenNames: ['PERSON'],
            birthDate: { value: '1984' },
            sex: 'male',
            nationalities: ['UKR'],
            documentNumber: 'SYN1',
            faceReference: 'F-1',
            entryDate: '2026-01-01T00:00:00Z',
          },
        ],
      },
      { seq: 2, system: 'ETIAS', status: 'HIT', matches: [{ authorisationStatus: 'refused' }] },
      { seq: 3, system: 'VIS', status: 'NO_HIT' },
    ]);
    expect(reply).toMatchObject({ query: query.id, profile: 'border-check', complete: true, final: true });
    expect(validateReply(reply)).toBe(true);
  });

  test('a hit of which nothing may be shown is still a hit', () => {
    const reply = disclose(merged([part({ system: 'ETIAS', matches: [{ familyName: 'SYNTHETIC' }] })]), query);
    expect(reply.parts[0]).toEqual({ seq: 1, system: 'ETIAS', status: 'HIT' });
  });

  test('matches of a system that says NO_HIT are not shown', () => {
    expect(disclose(merged([part({ system: 'EES', status: 'NO_HIT', matches: [ALL] })]), query).parts[0]).not.toHaveProperty('matches');
  });

  test.each([
    ['a system that was not asked', part({ system: 'SIS', matches: [ALL] })],
    ['a system that was not asked and failed', part({ system: 'SIS', status: 'UNAVAILABLE', problem: unavailable })],
    ['an endpoint that was not asked', part({ system: 'EES', endpoint: 'cir-identification', matches: [ALL] })],
  ])('%s leaves no trace', (_, stray) => {
    const answers = [part({ system: 'EES' }), part({ system: 'VIS', status: 'NO_HIT' }), part({ system: 'ETIAS', status: 'NO_HIT' })];
    expect(disclose(merged([stray, ...answers]), query)).toEqual(disclose(merged(answers), query));
    expect(disclosePart(stray, query)).toBeUndefined();
  });

  test('a silent system keeps its status and its problem’s code, and the reply is not complete', () => {
    const reply = disclose(
      merged([
        part({ system: 'EES' }),
        part({ system: 'VIS', status: 'TIMEOUT', problem: timeout }),
        part({ system: 'ETIAS', status: 'UNAVAILABLE' }),
      ]),
      query,
    );
    expect(reply.complete).toBe(false);
    expect(reply.parts.slice(1)).toEqual([
      { seq: 2, system: 'VIS', status: 'TIMEOUT', problem: 'endpoint-timeout' },
      { seq: 3, system: 'ETIAS', status: 'UNAVAILABLE' },
    ]);
  });

  test('a system of which nothing is known makes the reply incomplete', () => {
    expect(disclose(merged([part({ system: 'EES' }), part({ system: 'VIS' })]), query).complete).toBe(false);
  });

  test('a part that leaves early says what the final reply says', () => {
    const parts = merged([part({ system: 'VIS', matches: [ALL] }), part({ system: 'EES', matches: [ALL] })]).parts;
    const early = parts.map((each) => disclosePart(each, query));
    expect(early).toEqual(disclose({ complete: true, evidence: [], parts }, query).parts);
    for (const each of early) expect(validateReplyPart(each)).toBe(true);
  });

  test('inherited members are not fields', () => {
    const odd = Object.create({ familyName: 'INHERITED' }) as Match;
    expect(disclose(merged([part({ system: 'EES', matches: [odd] })]), query).parts[0]).not.toHaveProperty('matches');
  });
});

describe('Article 22: presence only', () => {
  const query = authorisedUnder('law-enforcement-presence');
  const cir = (system: SystemId, changes: Partial<MergedPart> = {}) => part({ system, endpoint: 'cir-presence', ...changes });

  test('names the systems that hold data and nothing else', () => {
    const reply = disclose(
      merged([
        cir('VIS', { matches: [ALL, ALL] }),
        cir('EES', { status: 'NO_HIT' }),
        cir('ETIAS', { status: 'NO_HIT' }),
        cir('Eurodac', { status: 'NO_HIT' }),
      ]),
      query,
    );
    expect(reply.parts).toEqual([{ seq: 1, system: 'VIS', status: 'HIT' }]);
    expect(reply.complete).toBe(true);
  });

  test('a silent system is told, so that its silence is not taken for a no', () => {
    expect(disclose(merged([cir('VIS', { status: 'TIMEOUT', problem: timeout })]), query).parts).toEqual([
      { seq: 1, system: 'VIS', status: 'TIMEOUT', problem: 'endpoint-timeout' },
    ]);
  });

  test('never tells of ECRIS-TCN, even under a profile that asks it', () => {
    const profile = draft('law-enforcement-presence');
    profile.asks[0]!.mustQuery.push('ECRIS-TCN');
    const wrong = authorisedUnder('law-enforcement-presence', profile);
    expect(disclose(merged([cir('ECRIS-TCN'), cir('ECRIS-TCN', { status: 'UNAVAILABLE' })]), wrong).parts).toEqual([]);
  });
});

describe('Articles 20 and 20a: concealed owner', () => {
  const query = authorisedUnder('police-identification');
  const cir = (system: SystemId, changes: Partial<MergedPart> = {}) =>
    part({ system, endpoint: 'cir-identification', conceal: true, ...changes });

  test('one part without system, with identity and document data only', () => {
    const reply = disclose(merged([cir('EES', { matches: [ALL] })]), query);
    expect(reply.parts).toEqual([
      {
        seq: 1,
        status: 'HIT',
        matches: [
          {
            familyName: 'SYNTHETIC',
            givenNames: ['PERSON'],
            birthName: 'BORN',
            birthDate: { value: '1984' },
            sex: 'male',
            nationalities: ['UKR'],
            documentNumber: 'SYN1',
          },
        ],
      },
    ]);
    expect(reply.complete).toBe(true);
    expect(validateReply(reply)).toBe(true);
  });

  test('several systems become one part, equal matches one match, in an order that no owner decides', () => {
    const [a, b] = [{ familyName: 'A' }, { familyName: 'B' }];
    const one = disclose(
      merged([cir('EES', { matches: [b] }), cir('VIS', { matches: [a, b] }), cir('ETIAS', { status: 'NO_HIT' })]),
      query,
    );
    const other = disclose(
      merged([cir('ETIAS', { matches: [a] }), cir('ECRIS-TCN', { matches: [b] }), cir('VIS', { status: 'NO_HIT' })]),
      query,
    );
    expect(one).toEqual(other);
    expect(one.parts).toEqual([{ seq: 1, status: 'HIT', matches: [a, b] }]);
  });

  test('matches that differ only in owner-revealing data are one', () => {
    const parts = [
      cir('EES', { matches: [{ familyName: 'A', recordReference: 'EES-1' }] }),
      cir('VIS', { matches: [{ familyName: 'A', visaStatus: 'issued' }] }),
    ];
    expect(disclose(merged(parts), query).parts[0]?.matches).toEqual([{ familyName: 'A' }]);
  });

  test.each([
    [['NO_HIT', 'UNAVAILABLE'], 'UNAVAILABLE', false],
    [['NO_HIT', 'TIMEOUT'], 'TIMEOUT', false],
    [['NO_HIT', 'NO_HIT'], 'NO_HIT', true],
    [['HIT', 'TIMEOUT'], 'HIT', false],
  ] as const)('%j is shown as %s, complete %s', (statuses, status, complete) => {
    const reply = disclose(merged([cir('EES', { status: statuses[0] }), cir('VIS', { status: statuses[1] })]), query);
    expect(reply).toMatchObject({ complete, parts: [{ status }] });
  });

  test('a hit of an endpoint that then failed is shown, and the reply is not complete', () => {
    const reply = disclose(merged([cir('EES', { matches: [{ familyName: 'A' }], problem: unavailable })]), query);
    expect(reply).toMatchObject({ complete: false, parts: [{ seq: 1, status: 'HIT', matches: [{ familyName: 'A' }] }] });
    expect(reply.parts[0]).not.toHaveProperty('problem');
  });

  test('screening shows the CIR’s answer without owner beside the systems’ own', () => {
    const screening = authorisedUnder('screening');
    const reply = disclose(
      merged([
        part({ system: 'EES', matches: [ALL] }),
        cir('EES', { matches: [ALL] }),
        part({ system: 'ECRIS-TCN', matches: [ALL] }),
        part({ system: 'Eurodac', matches: [ALL] }),
      ]),
      screening,
    );
    expect(reply.parts.map((each) => each.system)).toEqual(['EES', undefined, 'ECRIS-TCN']);
    expect(reply.parts[0]).not.toHaveProperty('matches');
    expect(reply.parts[1]?.matches?.[0]).toMatchObject({ familyName: 'SYNTHETIC' });
    expect(reply.parts[2]?.matches).toEqual([{ convictingMemberState: 'EST' }]);
  });
});
