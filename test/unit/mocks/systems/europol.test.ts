import { describe, expect, it } from '@jest/globals';
import type { CallerRole, EuropolOperations, QueryPurpose } from '../../../../src/contracts/generated/europol.ts';
import { europolOperations } from '../../../../src/mocks/systems/europol/europol-operations.ts';
import { alertWorld, asking, DAY } from './alert-world.ts';

function europol() {
  const world = alertWorld();
  const ask = asking<EuropolOperations>('europol', europolOperations(world));
  const search = (subject: object, role: CallerRole = 'POLICE', purpose: QueryPurpose = 'SERIOUS_CRIME') =>
    ask('SearchPersons', { role, purpose, subject });
  return { world, search };
}

const document = (number: string) => ({ travelDocument: { number, issuingState: 'GEO' } });

describe('Europol data', () => {
  it.each<readonly [string, number, object, readonly string[]]>([
    ['H1', 5, { reference: 'SYN-EUROPOL-000005', identity: { surname: 'Kvernadzec', birthDate: { date: '1980-02-01' } } }, []],
    ['H2', 6, { reference: 'SYN-EUROPOL-000006' }, ['identity']],
    ['H3', 7, {}, ['identity', 'reference']],
  ])('let out of an entry under %s what that code allows', async (handlingCode, number, shown, hidden) => {
    const { search } = europol();
    const answer = await search(document(`SYN00000${number}`));
    expect(answer).toMatchObject({ hits: [{ handlingCode, followUp: expect.any(String), ...shown }] });
    for (const member of hidden) expect(answer).not.toHaveProperty(`hits[0].${member}`);
  });

  it('are searched by identity and by fingerprints', async () => {
    const { search } = europol();
    expect(await search({ personName: { surname: 'Kvernadzea' }, birthDate: { date: '1980-02-01' } })).toMatchObject({
      hits: expect.arrayContaining([expect.objectContaining({ handlingCode: 'H2' })]),
    });
    expect(await search({ biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000007' }] })).toMatchObject({
      hits: [{ handlingCode: 'H3' }],
    });
    expect(await search({ personName: { surname: 'Tsintsadzishvili' } })).toMatchObject({ hits: [] });
  });

  it.each<readonly [CallerRole, QueryPurpose, boolean]>([
    ['POLICE', 'TERRORISM', true],
    ['POLICE', 'VISA_EXAMINATION', false],
    ['NATIONAL_UNIT', 'SERIOUS_CRIME', true],
    ['VISA', 'VISA_EXAMINATION', true],
    ['VISA', 'SERIOUS_CRIME', false],
    ['ETIAS_CENTRAL_UNIT', 'TRAVEL_AUTHORISATION', true],
    ['ETIAS_NATIONAL_UNIT', 'TERRORISM', false],
  ])('are searched by %s for %s: %s', async (role, purpose, permitted) => {
    const { search } = europol();
    const answer = await search(document('SYN000005'), role, purpose);
    if (permitted) expect(answer).toHaveProperty('hits');
    else expect(answer).toMatchObject({ refusal: 'purpose-not-permitted', article: '2016/794-20' });
  });

  it('refuse other biometric data and searches without keys', async () => {
    const { search } = europol();
    expect(await search({ biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-000005' }] })).toMatchObject({
      refusal: 'biometrics-not-searchable',
    });
    expect(await search({ nationalities: ['GEO'] })).toMatchObject({ refusal: 'keys-incomplete' });
  });

  it('let everything out when they misbehave so', async () => {
    const ask = asking<EuropolOperations>('europol', europolOperations(alertWorld()));
    const asked = { role: 'POLICE', purpose: 'TERRORISM', subject: document('SYN000007') } as const;
    const answer = await ask('SearchPersons', asked, 'LVA', 'lv-vp', 'too-much');
    expect(answer).toMatchObject({ hits: [{ handlingCode: 'H3', reference: 'SYN-EUROPOL-000007', identity: {} }] });
  });

  it('end with their retention', async () => {
    const { world, search } = europol();
    world.clock.pass(800 * DAY);
    expect(await search(document('SYN000005'))).toMatchObject({ hits: [] });
  });

  it('log who asked for what, without values', async () => {
    const { world, search } = europol();
    await search(document('SYN000005'));
    expect(world.logs.entries()).toMatchObject([
      { component: 'Europol', profile: 'POLICE', dataTypes: ['DocumentNumber', 'DocumentIssuer'] },
    ]);
    expect(JSON.stringify(world.logs.entries())).not.toContain('SYN000005');
  });
});
