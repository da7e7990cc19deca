import { beforeEach, describe, expect, it } from '@jest/globals';
import { concealedMatches } from '../../../../src/mocks/cir/concealed-matches.ts';
import { cirOperations } from '../../../../src/mocks/cir/cir-operations.ts';
import type { ReadLinkedDataRequest } from '../../../../src/contracts/generated/cir.ts';
import type { SystemName } from '../../../../src/mocks/population/person.ts';
import { answered, asker, CALL, openBed, type WorldBed } from '../world-bed.ts';

let bed: WorldBed;
let cir: ReturnType<typeof cirOperations>;
beforeEach(() => {
  bed = openBed();
  cir = cirOperations(bed.world);
});

const sidOf = (system: SystemName, recordReference: string, colour: string): string => {
  const link = bed.world.mid.linksOf({ system, recordReference }).find((one) => one.colour === colour);
  if (!link) throw new Error(`no ${colour} link`);
  return link.sid;
};
const turnRed = (sid: string): void => {
  const caller = bed.world.mid.rightsOf('lv-vrs', 'LVA');
  if (!caller) throw new Error('lv-vrs is unknown');
  answered(bed.world.mid.decide(sid, { ...caller, user: 'officer-1' }, { colour: 'RED', explanation: 'One person.', withheld: undefined }));
};
const linked = (sid: string, authority: string, basis: ReadLinkedDataRequest['legalBasis']): ReadLinkedDataRequest => ({
  ...asker(authority),
  legalBasis: basis,
  profileId: basis === '2019/817-21(1)' ? 'link-verification' : 'identity-fraud',
  deadlineMs: 5_000,
  sid,
});
const read = async (sid: string, authority: string, basis: ReadLinkedDataRequest['legalBasis']): Promise<readonly string[]> =>
  answered(await cir.ReadLinkedData(linked(sid, authority, basis), CALL)).storedData.map(
    (data) => `${data.system} ${data.recordReference}`,
  );

const BOTH = ['EES SYN-EES-000010', 'ECRIS_TCN SYN-ECRIS-TCN-000010'];

describe('linked data (Article 21)', () => {
  it('of a yellow link are read by its responsible authority alone, and only to verify it', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    expect(await read(sid, 'lv-vrs', '2019/817-21(1)')).toEqual(BOTH);
    expect(await read(sid, 'vrs', '2019/817-21(1)')).toEqual(BOTH);
    expect(await read(sid, 'lv-pmlp', '2019/817-21(1)')).toEqual([]);
    expect(await read(sid, 'lv-vrs', '2019/817-21(2)')).toEqual([]);
  });

  it('of a red link are read by whoever may read a system of the CIR or SIS, only against identity fraud (A46)', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    expect(await read(sid, 'lv-vp', '2019/817-21(2)')).toEqual([]);
    turnRed(sid);
    expect(await read(sid, 'lv-vp', '2019/817-21(2)')).toEqual(BOTH);
    expect(await read(sid, 'lv-vrs', '2019/817-21(1)')).toEqual([]);
    expect(await read(sid, 'lv-dvi', '2019/817-21(2)')).toEqual([]);
  });

  it('of a white link are read by nobody here', async () => {
    const sid = sidOf('EES', 'SYN-EES-000006', 'WHITE');
    expect(await read(sid, 'lv-vrs', '2019/817-21(1)')).toEqual([]);
    expect(await read(sid, 'lv-vrs', '2019/817-21(2)')).toEqual([]);
  });

  it('leave out what has expired', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    const record = bed.world.records.find('EES', 'SYN-EES-000010');
    if (!record) throw new Error('no record');
    bed.setNow(`${record.expiresOn}T12:00:00Z`);
    expect(await read(sid, 'lv-vrs', '2019/817-21(1)')).toContain('EES SYN-EES-000010');
    bed.setNow(new Date(Date.parse(record.expiresOn) + 86_400_000).toISOString());
    expect(await read(sid, 'lv-vrs', '2019/817-21(1)')).toEqual(['ECRIS_TCN SYN-ECRIS-TCN-000010']);
  });

  it('are refused before the detector is live, and to authorities without access to links', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    expect(await cir.ReadLinkedData(linked(sid, 'lv-nobody', '2019/817-21(1)'), CALL)).toMatchObject({ refusal: 'not-authorised' });
    bed = openBed('ecris-tcn-live');
    cir = cirOperations(bed.world);
    expect(await cir.ReadLinkedData(linked(sid, 'lv-vrs', '2019/817-21(1)'), CALL)).toMatchObject({ refusal: 'not-in-operation' });
  });

  it('are logged with the systems named and, where there is a link, the data used (Article 24(3))', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    await read(sid, 'lv-vrs', '2019/817-21(1)');
    await read('0000-00000000', 'lv-vrs', '2019/817-21(1)');
    const [found, none] = bed.world.logs.entries();
    expect(found).toMatchObject({ component: 'CIR', profile: '2019/817-21(1)', dataUsed: { sid }, results: ['EES', 'ECRIS-TCN'] });
    expect(none).toMatchObject({ results: [] });
    expect(none).not.toHaveProperty('dataUsed');
  });

  it('hold what nobody asked for when the repository is told to answer too much', async () => {
    const answer = answered(await cir.ReadLinkedData(linked('0000-00000000', 'lv-vrs', '2019/817-21(1)'), { ...CALL, fault: 'too-much' }));
    expect(answer.storedData).toHaveLength(1);
  });
});

const identification = (rest: object): Parameters<typeof cir.IdentifyPerson>[0] => ({
  ...asker('lv-vp'),
  legalBasis: '2019/817-20',
  profileId: 'police-identification',
  deadlineMs: 5_000,
  check: { circumstance: '20(1)(a)', personPresent: true, capturedAt: '2026-11-21T09:55:00Z', biometricStep: 'SEARCH' },
  subject: { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000010' }] },
  ...rest,
});

describe('an identification', () => {
  it('shows what was hit, and nothing that a red link joins in the same file', async () => {
    const documents = async (): Promise<readonly (string | undefined)[]> =>
      answered(
        await cir.IdentifyPerson(
          identification({
            subject: { travelDocument: { number: 'SYN000031' } },
            check: { ...identification({}).check, biometricStep: 'SEARCH_FAILED' },
          }),
          CALL,
        ),
      ).matches.map(({ document }) => document?.number);
    expect(await documents()).toEqual(['SYN000031']);
    turnRed(sidOf('EES', 'SYN-EES-000010', 'YELLOW'));
    expect(await documents()).toEqual(['SYN000031']);
  });

  it('finds with live biometric data in all systems by one search of the sBMS, in an order that tells nothing (A36)', async () => {
    const first = answered(await cir.IdentifyPerson(identification({}), CALL)).matches;
    const second = answered(await cir.IdentifyPerson(identification({}), CALL)).matches;
    const faceless = (matches: typeof first): object[] => matches.map((match) => ({ ...match, facialImageReference: undefined }));
    expect(faceless(first)).toEqual(faceless(second));
    const numbers = first.map(({ document }) => document?.number);
    expect(new Set(numbers)).toEqual(new Set(['SYN000030', 'SYN000031']));
    expect(JSON.stringify(first)).not.toMatch(/SYN-(EES|VIS|ETIAS|ECRIS|Eurodac)|system/i);
  });

  it('makes one match of data that two systems write in other letters (A36)', () => {
    const stored = bed.world.files.of({ system: 'EES', recordReference: 'SYN-EES-000006' });
    if (!stored) throw new Error('nothing is stored');
    const written = (familyName: string): typeof stored => ({ ...stored, identity: { ...stored.identity, familyName } });
    const matches = concealedMatches([written('El Qaßmaoui'), written('EL QASSMAOUI'), written('ß'.repeat(200))], bed.world.random);
    expect(matches.map(({ identity }) => identity?.surname)).toEqual(['EL QASSMAOUI', 'S'.repeat(200)]);
  });

  it('after a disaster rests on its own switch, needs no presence and no age, and searches biometric data alone (A37)', async () => {
    const disaster = (rest: object = {}): Parameters<typeof cir.IdentifyPerson>[0] =>
      identification({
        memberState: 'EST',
        legalBasis: '2019/817-20(4)',
        profileId: 'disaster-identification',
        check: { personPresent: false, biometricStep: 'SEARCH' },
        ...rest,
      });
    expect(answered(await cir.IdentifyPerson(disaster(), CALL)).matches.length).toBeGreaterThan(0);
    expect(await cir.IdentifyPerson(disaster({ memberState: 'LVA' }), CALL)).toMatchObject({
      refusal: 'legal-basis-not-permitted',
      article: '2019/817-20(6)',
    });
    expect(await cir.IdentifyPerson(disaster({ legalBasis: '2019/817-20' }), CALL)).toMatchObject({ refusal: 'legal-basis-not-permitted' });
    expect(await cir.IdentifyPerson(disaster({ subject: { personName: { surname: 'A' } } }), CALL)).toMatchObject({
      refusal: 'field-not-permitted',
    });
    expect(await cir.IdentifyPerson(disaster({ subject: {} }), CALL)).toMatchObject({ refusal: 'biometrics-first' });
    const stated = { circumstance: '20(1)(a)', personPresent: true, biometricStep: 'SEARCH' } as const;
    expect(await cir.IdentifyPerson(disaster({ check: stated }), CALL)).toMatchObject({ refusal: 'schema-invalid' });
  });

  it('does not reach systems that are not in operation', async () => {
    bed = openBed('2026-11');
    cir = cirOperations(bed.world);
    const convicted = identification({ subject: { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000008' }] } });
    expect(answered(await cir.IdentifyPerson(convicted, CALL)).matches).toEqual([]);
  });
});

describe('the central side', () => {
  const central = { ...asker('eu-central-unit'), role: 'CENTRAL_SYSTEM' as const };

  it('reads a file with its history, and comparisons newest first', async () => {
    turnRed(sidOf('EES', 'SYN-EES-000010', 'YELLOW'));
    const file = answered(await cir.ReadIndividualFile({ ...central, system: 'EES', recordReference: 'SYN-EES-000010' }, CALL));
    expect(file.data.map(({ storedData }) => storedData.system)).toEqual(['ECRIS_TCN', 'EES', 'ETIAS']);
    expect(file.data[0]?.history.map(({ event }) => event)).toEqual(['STORED', 'JOINED']);
    const { comparisons } = answered(await cir.ReadComparisons({ ...central, system: 'EES', recordReference: 'SYN-EES-000010' }, CALL));
    expect(comparisons[0]).toMatchObject({ colour: 'RED', manual: true });
    expect(JSON.stringify(comparisons)).not.toMatch(/Ghvinjilia|SYN000030/i);
    bed.setNow('2028-01-01T00:00:00Z');
    expect(answered(await cir.ReadComparisons({ ...central, system: 'EES', recordReference: 'SYN-EES-000010' }, CALL)).comparisons).toEqual(
      [],
    );
  });

  it('is whom files and comparisons are shown to, and nobody else; flags are shown to those of Article 5(7)', async () => {
    const record = { system: 'EES', recordReference: 'SYN-EES-000006' } as const;
    for (const role of ['VIS', 'ETIAS_CENTRAL_UNIT', 'SCREENING'] as const) {
      expect(await cir.ReadIndividualFile({ ...central, ...record, role }, CALL)).toMatchObject({ refusal: 'caller-not-central' });
      expect(await cir.ReadComparisons({ ...central, ...record, role }, CALL)).toMatchObject({ refusal: 'caller-not-central' });
      const flag = await cir.ReadConvictionFlag({ ...central, role, recordReference: 'SYN-ECRIS-TCN-000010' }, CALL);
      expect(answered(flag).flagged).toBe(false);
    }
    for (const role of ['CENTRAL_SYSTEM', 'SUPERVISION'] as const) {
      expect(answered(await cir.ReadIndividualFile({ ...central, ...record, role }, CALL)).data).toHaveLength(2);
      expect(await cir.ReadConvictionFlag({ ...central, role, recordReference: 'SYN-ECRIS-TCN-000010' }, CALL)).toMatchObject({
        refusal: 'flag-not-visible',
      });
    }
  });
});
