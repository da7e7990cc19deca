import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Part, QueryRequest } from '../../../../src/contracts/generated/esp.ts';
import type { Subject } from '../../../../src/contracts/generated/types.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import { espOperations } from '../../../../src/mocks/esp/esp-operations.ts';
import type { SystemName } from '../../../../src/mocks/population/person.ts';
import { answered, asker, CALL, openBed, type WorldBed } from '../world-bed.ts';

let bed: WorldBed;
let esp: ReturnType<typeof espOperations>;
const open = (...phase: Parameters<typeof openBed>): void => {
  bed = openBed(...phase);
  esp = espOperations(bed.world);
};
beforeEach(() => open());

const document = (number: string, issuingState: string): Subject => ({ travelDocument: { number, issuingState } });
const query = (rest: Partial<QueryRequest>, authority = 'lv-vrs'): QueryRequest => ({
  ...asker(authority),
  profileId: 'border-check',
  purpose: 'BORDER_CHECK',
  systems: ['EES'],
  disclosure: 'DATA',
  deadlineMs: 5_000,
  subject: document('SYN000030', 'GEO'),
  ...rest,
});
const ask = async (rest: Partial<QueryRequest>, authority?: string): Promise<readonly Part[]> =>
  answered(await esp.Query(query(rest, authority), CALL)).parts;
const statuses = async (rest: Partial<QueryRequest>, authority?: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await ask(rest, authority)).map(({ system, status }) => [system, status]));
const refusal = async (rest: Partial<QueryRequest>, authority?: string): Promise<string | undefined> => {
  const result = await esp.Query(query(rest, authority), CALL);
  return isRefusal(result) ? result.refusal : undefined;
};
const links = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ matches = [] }) =>
    matches.flatMap((match) => (match.links ?? []).map(({ colour, systems }) => `${colour} ${systems.join('+')}`)),
  );
const sidOf = (system: SystemName, recordReference: string, colour: string): string =>
  bed.world.mid.linksOf({ system, recordReference }).find((link) => link.colour === colour)?.sid ?? '';
const decide = (sid: string, authority: string, memberState: string, colour: 'RED' | 'GREEN'): void => {
  const caller = bed.world.mid.rightsOf(authority, memberState);
  if (!caller) throw new Error(`${authority} is unknown`);
  answered(bed.world.mid.decide(sid, { ...caller, user: 'officer-1' }, { colour, explanation: 'Seen by hand.', withheld: undefined }));
};
const SIS = { profileId: 'sis-border', purpose: 'SIS_BORDER_CHECK', systems: ['SIS'] } as const;
const RED = 'RED EES+ECRIS_TCN';

describe('links attached to ordinary replies (profiles 15 to 17)', () => {
  it('are red ones by colour and systems alone, for whoever may read one system (A46)', async () => {
    decide(sidOf('EES', 'SYN-EES-000010', 'YELLOW'), 'lv-vrs', 'LVA', 'RED');
    for (const authority of ['lv-vrs', 'lv-am', 'lv-pmlp']) {
      const parts = await ask({}, authority);
      expect(links(parts)).toContain(RED);
      const [red] = parts[0]?.matches?.[0]?.links?.filter(({ colour }) => colour === 'RED') ?? [];
      expect(Object.keys(red ?? {}).sort()).toEqual(['colour', 'systems']);
    }
    expect(links(await ask({}, 'lv-vp'))).toEqual([]);
    expect(links(await ask({}, 'lv-nobody'))).toEqual([]);
  });

  it('reach a user of SIS alone with the alert that he finds (A46)', async () => {
    decide(sidOf('EES', 'SYN-EES-000014', 'YELLOW'), 'fr-border', 'FRA', 'RED');
    const parts = await ask({ ...SIS, profileId: 'sis-query', purpose: 'SIS_QUERY', subject: document('SYN000046', 'BRA') }, 'lv-vp');
    expect(links(parts)).toEqual(['RED EES+SIS']);
  });

  it('are white ones for whoever may read both systems (A47)', async () => {
    const moroccan = { subject: document('SYN000018', 'MAR') };
    expect(links(await ask(moroccan))).toEqual(['WHITE EES+VIS']);
    expect(links(await ask({ ...SIS, ...moroccan }))).toEqual([]);
    expect(links(await ask({ profileId: 'ees-authority', purpose: 'EES_QUERY', ...moroccan }, 'lv-vp'))).toEqual([]);
  });

  it('are green ones where the same query hit both sets of data (A48)', async () => {
    decide(sidOf('EES', 'SYN-EES-000016', 'YELLOW'), 'de-border', 'DEU', 'GREEN');
    const namesakes: Subject = { personName: { surname: 'Zlatarevski', givenNames: ['Blagoj'] }, birthDate: { date: '1969-09-01' } };
    const screening = { profileId: 'screening', purpose: 'SCREENING', subject: namesakes } as const;
    expect(links(await ask({ ...screening, systems: ['EES', 'EURODAC'] }, 'lv-pmlp'))).toContain('GREEN EES+EURODAC');
    expect(links(await ask({ ...screening, systems: ['EES'] }, 'lv-pmlp'))).not.toContain('GREEN EES+EURODAC');
    expect(links(await ask({ ...screening, systems: ['EES', 'EURODAC'] }, 'lv-vrs'))).not.toContain('GREEN EES+EURODAC');
  });

  it('are yellow ones, with their number, for the responsible authority alone', async () => {
    const yellow = (await ask({}, 'vrs'))[0]?.matches?.[0]?.links?.find(({ colour }) => colour === 'YELLOW');
    expect(yellow).toMatchObject({ sid: sidOf('EES', 'SYN-EES-000010', 'YELLOW'), responsibleAuthority: 'lv-vrs' });
    expect(links(await ask({}, 'lv-am'))).not.toContain('YELLOW EES+ECRIS_TCN');
  });

  it('do not tell of an alert that the asker’s role does not see', async () => {
    const watched = { subject: document('SYN000027', 'BRA') };
    expect(links(await ask(watched))).toEqual(['WHITE EES+SIS']);
    expect(links(await ask({ ...watched, profileId: 'ees-authority', purpose: 'EES_QUERY' }, 'lv-pmlp'))).toEqual([]);
  });

  it('are in no reply before the detector is live', async () => {
    open('etias-live');
    expect(links(await ask({ subject: document('SYN000018', 'MAR') }))).toEqual([]);
  });
});

describe('a link opened by its number (profiles 4 to 14)', () => {
  const systems = ['MID', 'EES', 'ETIAS', 'SIS', 'ECRIS_TCN'] as const;
  const verification = (linkId: string) =>
    ({ profileId: 'link-verification', purpose: 'LINK_VERIFICATION', systems, subject: { linkId } }) as const;

  it('gives the file, and linked data from each system named as owner, to the responsible authority', async () => {
    const parts = await ask(verification(sidOf('EES', 'SYN-EES-000010', 'YELLOW')));
    expect(parts.map(({ system, status }) => `${system} ${status}`).sort()).toEqual([
      'ECRIS_TCN HIT',
      'EES HIT',
      'ETIAS NO_HIT',
      'MID HIT',
      'SIS NO_HIT',
    ]);
    const convicted = parts.find(({ system }) => system === 'ECRIS_TCN')?.matches?.[0];
    expect(convicted).toMatchObject({ recordReference: 'SYN-ECRIS-TCN-000010', document: { number: 'SYN000031' } });
    expect(convicted).not.toHaveProperty('convictionReference');
  });

  it('is none for anybody else, and a red one is opened against identity fraud', async () => {
    const sid = sidOf('EES', 'SYN-EES-000010', 'YELLOW');
    const nothing = { MID: 'NO_HIT', EES: 'NO_HIT', ETIAS: 'NO_HIT', SIS: 'NO_HIT', ECRIS_TCN: 'NO_HIT' };
    expect(await statuses(verification(sid), 'lv-pmlp')).toEqual(nothing);
    decide(sid, 'lv-vrs', 'LVA', 'RED');
    expect(await statuses(verification(sid))).toEqual(nothing);
    const fraud = {
      ...verification(sid),
      profileId: 'identity-fraud',
      purpose: 'IDENTITY_FRAUD',
      systems: ['MID', 'EES', 'ECRIS_TCN'],
    } as const;
    expect(await statuses(fraud, 'lv-vp')).toEqual({ MID: 'HIT', EES: 'HIT', ECRIS_TCN: 'HIT' });
    expect(await refusal({ ...fraud, systems: ['MID', 'SIS'] }, 'lv-vp')).toBe('system-not-permitted');
  });

  it('shows a linked alert to the SIRENE bureau that is responsible, which asks for its own state', async () => {
    const sid = sidOf('VIS', 'SYN-VIS-000020', 'YELLOW');
    const asked = { ...verification(sid), memberState: 'FRA', systems: ['MID', 'VIS', 'SIS'] } as const;
    expect(await statuses(asked, 'fr-sirene')).toEqual({ MID: 'HIT', VIS: 'HIT', SIS: 'HIT' });
    expect(await statuses({ ...asked, memberState: 'LVA' }, 'lv-am')).toEqual({ MID: 'NO_HIT', VIS: 'NO_HIT', SIS: 'NO_HIT' });
  });

  it('comes from the CIR: linked data of its systems are unavailable with it, not with their sources', async () => {
    const asked = verification(sidOf('EES', 'SYN-EES-000010', 'YELLOW'));
    bed.world.behaviour.setUnavailable('EES', true);
    expect(await statuses(asked)).toMatchObject({ EES: 'HIT' });
    bed.world.behaviour.setUnavailable('CIR', true);
    expect(await statuses(asked)).toMatchObject({ MID: 'HIT', EES: 'UNAVAILABLE', ECRIS_TCN: 'UNAVAILABLE' });
  });

  it('is refused before the detector is live, and to authorities without access to links', async () => {
    expect(await refusal(verification('0000-00000000'), 'lv-nobody')).toBe('not-authorised');
    expect(await refusal({ ...verification('0'), subject: { personName: { surname: 'A' } } })).toBe('field-not-permitted');
    expect(await refusal({ ...verification('0'), subject: {} })).toBe('keys-incomplete');
    open('ecris-tcn-live');
    expect(await refusal(verification('0000-00000000'))).toBe('not-in-operation');
  });
});

describe('the fan-out', () => {
  const every = ['EES', 'VIS', 'ETIAS', 'SIS', 'ECRIS_TCN', 'EURODAC', 'EUROPOL_DATA', 'INTERPOL_SLTD', 'INTERPOL_TDAWN'] as const;
  const unassured = {
    profileId: 'screening',
    purpose: 'SCREENING',
    systems: every,
    subject: { personName: { surname: 'Ekundayo-Oghene', givenNames: ['Tamuno'] }, ...document('SYN000066', 'VNM') },
  } as const;
  const wide = { ...unassured, nonDisclosureAssured: true } as const;

  it('reaches all systems, Europol data and Interpol, and starts in parallel (A9)', async () => {
    expect(await statuses(wide)).toMatchObject({
      EES: 'HIT',
      VIS: 'HIT',
      EUROPOL_DATA: 'HIT',
      INTERPOL_SLTD: 'HIT',
      INTERPOL_TDAWN: 'NO_HIT',
    });
    const calls = bed.world.logs.calls();
    expect(calls).toHaveLength(every.length);
    expect(new Set(calls.map(({ startedAt }) => startedAt)).size).toBe(1);
  });

  it('asks no Interpol database where non-disclosure is not assured (A13)', async () => {
    expect(await refusal(unassured)).toBe('non-disclosure-not-assured');
    expect(await refusal({ ...wide, nonDisclosureAssured: false })).toBe('non-disclosure-not-assured');
    expect(bed.world.logs.calls()).toEqual([]);
  });

  it('finds systems that are not live unavailable', async () => {
    open('2026-11');
    expect(await statuses(wide)).toMatchObject({ EES: 'HIT', ETIAS: 'UNAVAILABLE', ECRIS_TCN: 'UNAVAILABLE', EURODAC: 'NO_HIT' });
  });

  it('sends each system only what it may be searched with (A10)', async () => {
    const palm = { biometricSamples: [{ modality: 'PALM_PRINT', reference: 'SYN-PALM-000001' }] } as const;
    expect(await refusal({ ...SIS, subject: palm })).toBe('field-not-permitted');
    expect(await refusal({ ...SIS, subject: { biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-000001' }] } })).toBe(
      'field-not-permitted',
    );
    const face = {
      ...wide,
      systems: ['EES', 'SIS', 'ETIAS'],
      subject: { biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-000001' }] },
    } as const;
    expect(await statuses(face)).toEqual({ EES: 'HIT', SIS: 'NO_HIT', ETIAS: 'NO_HIT' });
  });

  it('lets out of Europol data what the handling code lets out', async () => {
    const [part] = await ask({ ...wide, systems: ['EUROPOL_DATA'] });
    expect(part?.matches).toEqual([{ europolEntry: { reference: 'SYN-EUROPOL-000021', handlingCode: 'H2' } }]);
  });

  it('shows alerts by the role of the profile, and none that is hidden or past its review', async () => {
    const check = document('SYN000027', 'BRA');
    expect(await statuses({ ...SIS, subject: check })).toEqual({ SIS: 'HIT' });
    const immigration = { ...SIS, profileId: 'sis-alert-preparation', purpose: 'SIS_ALERT_PREPARATION', subject: check } as const;
    expect(await statuses(immigration)).toEqual({ SIS: 'NO_HIT' });
    bed.setNow('2040-01-01T00:00:00Z');
    expect(await statuses({ ...SIS, subject: check })).toEqual({ SIS: 'NO_HIT' });
  });

  it('does not find what is past its retention', async () => {
    const visa = { systems: ['VIS'], subject: document('SYN000018', 'MAR') } as const;
    expect(await statuses(visa)).toEqual({ VIS: 'HIT' });
    bed.setNow('2045-01-01T00:00:00Z');
    expect(await statuses(visa)).toEqual({ VIS: 'NO_HIT' });
  });
});

describe('a profile', () => {
  it('past its review is served still, and operations staff warned (A8)', async () => {
    await ask({ profileId: 'ees-authority', purpose: 'EES_QUERY' });
    expect(bed.world.logs.entries()[0]).not.toHaveProperty('warnings');
    bed.setNow('2027-06-12T00:00:00Z');
    await ask({ profileId: 'ees-authority', purpose: 'EES_QUERY' });
    expect(bed.world.logs.entries()[1]?.warnings).toEqual(['profile ees-authority was to be reviewed by 2027-06-11']);
  });

  it('whose mandatory systems are not all asked is served, and the forgotten ones noted (A6)', async () => {
    await ask({ systems: ['EES'] });
    expect(bed.world.logs.entries()[0]?.warnings).toEqual([
      'profile border-check always asks VIS',
      'profile border-check always asks ETIAS',
    ]);
  });

  it.each([
    ['profile-unknown', { profileId: 'made-up' }],
    ['profile-not-served', { profileId: 'police-identification', purpose: 'POLICE_IDENTIFICATION' }],
    ['profile-not-served', { profileId: 'white-link-items', purpose: 'LINK_VERIFICATION' }],
    ['profile-not-served', { profileId: 'ours', profileNumber: 25 }],
    ['purpose-not-permitted', { purpose: 'MATCHING_TEST' }],
    ['system-not-permitted', { systems: ['SIS'] }],
    ['field-not-permitted', { subject: { birthPlace: { place: 'Kayseri' } } }],
    ['keys-incomplete', { subject: { sex: 'MALE' } }],
    [
      'keys-incomplete',
      {
        profileId: 'document-check',
        purpose: 'DOCUMENT_CHECK',
        systems: ['INTERPOL_SLTD'],
        nonDisclosureAssured: true,
        subject: { travelDocument: { number: 'SYN000066' } },
      },
    ],
  ] as const)('refuses with %s: %o', async (code, rest) => {
    expect(await refusal(rest)).toBe(code);
    expect(bed.world.logs.entries()).toEqual([]);
  });

  it('is in the log with state, time and systems, and no search value is (A16)', async () => {
    await ask({});
    const [entry] = bed.world.logs.entries();
    expect(entry).toMatchObject({
      component: 'ESP',
      memberState: 'LVA',
      profile: 'border-check',
      systems: ['EES'],
      at: bed.world.clock.now(),
    });
    expect(JSON.stringify(entry)).not.toMatch(/SYN0|GEO/);
  });
});
