import { describe, expect, it } from '@jest/globals';
import type { NsisOperations } from '../../../../src/contracts/generated/nsis.ts';
import type { SisOperations } from '../../../../src/contracts/generated/sis.ts';
import { nsisOperations } from '../../../../src/mocks/systems/nsis/nsis-operations.ts';
import { sisOperations } from '../../../../src/mocks/systems/sis/sis-operations.ts';
import { centralSis } from '../../../../src/mocks/systems/sis/central-sis.ts';
import { alertWorld, ARREST, asking, REFUSAL, RETURN } from './alert-world.ts';

const MINUTE = 60_000;

function national(copyLagMs?: number) {
  const world = alertWorld();
  const operations = nsisOperations({ ...world, ...(copyLagMs !== undefined && { copyLagMs }) });
  const ask = asking<NsisOperations>('nsis', operations);
  const found = async (subject: object, authority = 'lv-vrs', screen: 'OFFICER' | 'PUBLIC' = 'OFFICER') => {
    const { hits } = await ask('QueryAlerts', { screen, subject }, 'LVA', authority);
    return (hits as readonly { schengenId: string }[]).map(({ schengenId }) => schengenId);
  };
  return { world, ask, found, central: sisOperations(world) };
}

const prints = (reference: string) => ({ biometricSamples: [{ modality: 'FINGERPRINTS' as const, reference }] });

describe('the national system', () => {
  it('serves authorities of its own list alone', async () => {
    const { ask } = national();
    const query = { screen: 'OFFICER', subject: prints('SYN-FP-000001') } as const;
    expect(await ask('QueryAlerts', query, 'LVA', 'lv-vid')).toMatchObject({ refusal: 'not-authorised', article: '2018/1861-41(8)' });
    expect(await ask('QueryAlerts', query, 'EST', 'lv-vrs')).toMatchObject({ refusal: 'not-authorised' });
    expect(await ask('QueryAlerts', query, 'LVA', 'constructor')).toMatchObject({ refusal: 'not-authorised' });
    expect(await ask('QueryAlerts', query, 'LVA', 'lv-csdd')).toMatchObject({ refusal: 'not-authorised', article: '2018/1862-45' });
    expect(await ask('QueryAlerts', query)).toMatchObject({
      hits: [{ schengenId: 'LVA-SYN-000001' }],
      synchronisedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it.each([
    ['lv-vrs', 'OFFICER', 1],
    ['lv-vp', 'OFFICER', 1],
    ['lv-vrs', 'PUBLIC', 0],
    ['lv-pmlp', 'OFFICER', 0],
    ['lv-am', 'OFFICER', 0],
  ] as const)('shows a discreet check to %s on a screen for %s: %i', async (authority, screen, count) => {
    const { ask, found } = national();
    expect(await found(prints('SYN-FP-000003'), authority, screen)).toHaveLength(count);
    const read = await ask('ReadAlert', { screen, schengenId: 'FRA-SYN-000003' }, 'LVA', authority);
    expect('alert' in read).toBe(count === 1);
  });

  it('shows vehicles to the registration service, and documents to the visa authority', async () => {
    const { ask } = national();
    const query = (number: string, authority: string) => ask('QueryDocuments', { number }, 'LVA', authority);
    expect(await query('SYNAB1', 'lv-csdd')).toMatchObject({ hits: [{ object: 'MOTOR_VEHICLE' }] });
    expect(await query('SYNA12345', 'lv-csdd')).toMatchObject({ hits: [] });
    expect(await query('SYNA12345', 'lv-am')).toMatchObject({ hits: [{ object: 'ISSUED_DOCUMENT' }] });
  });

  it('enters, changes and deletes what the list gives to an authority, under the rules of Central SIS', async () => {
    const { world, ask, found } = national();
    const enter = (basis: '2018/1860-3' | '2018/1862-26', authority: string) =>
      ask('CreateAlert', { basis, details: basis === '2018/1860-3' ? RETURN : ARREST }, 'LVA', authority);
    expect(await enter('2018/1862-26', 'lv-pmlp')).toMatchObject({ refusal: 'not-authorised' });
    expect(await enter('2018/1860-3', 'lv-am')).toMatchObject({ refusal: 'not-authorised' });
    expect(await enter('2018/1860-3', 'lv-pmlp')).toMatchObject({ schengenId: 'LVA-NEW-000001', status: 'IN_FORCE' });
    expect(await enter('2018/1862-26', 'lv-vp')).toMatchObject({ refusal: 'same-state-alert-exists' });
    expect(world.records.find('SIS', 'SIS-NEW-000001')).toMatchObject({ authority: 'lv-pmlp', memberState: 'LVA' });
    const change = { schengenId: 'LVA-NEW-000001', details: { suspended: true } };
    expect(await ask('UpdateAlert', change, 'LVA', 'lv-am')).toMatchObject({ refusal: 'not-authorised' });
    expect(await ask('UpdateAlert', change, 'LVA', 'lv-vrs')).toMatchObject({ status: 'IN_FORCE' });
    const foreign = { schengenId: 'POL-SYN-000004', details: { reason: 'x' } };
    expect(await ask('UpdateAlert', foreign, 'LVA', 'lv-vp')).toMatchObject({ refusal: 'not-the-issuer' });
    expect(await ask('DeleteAlert', { schengenId: 'LVA-NEW-000001', reason: 'RETURNED' }, 'LVA', 'lv-pmlp')).toMatchObject({
      schengenId: 'LVA-NEW-000001',
    });
    expect(await found(prints('LV-FP-17'))).toEqual([]);
  });

  it('does not tell an authority that there is an alert which it may not see, whatever it asks to do with it', async () => {
    const { ask, central } = national();
    const sis = asking<SisOperations>('sis', central);
    const details = { ...ARREST, variant: 'DISCREET' as const };
    const entered = await sis('CreateAlert', { role: 'SIRENE', basis: '2018/1862-36', details });
    const schengenId = String(entered['schengenId']);
    expect(schengenId).toMatch(/^LVA-NEW-/);
    for (const id of [schengenId, 'LVA-NEW-999999']) {
      const deletion = { schengenId: id, reason: 'LEGAL_GROUND_GONE' } as const;
      const change = { schengenId: id, details: { reason: 'x' } };
      expect(await ask('UpdateAlert', change, 'LVA', 'lv-pmlp')).toEqual({ refusal: 'alert-unknown' });
      expect(await ask('DeleteAlert', deletion, 'LVA', 'lv-am')).toEqual({ refusal: 'alert-unknown' });
      expect(await sis('DeleteAlert', { ...deletion, role: 'VISA' })).toEqual({ refusal: 'alert-unknown' });
    }
    expect(await ask('DeleteAlert', { schengenId, reason: 'LEGAL_GROUND_GONE' }, 'LVA', 'lv-vrs')).toMatchObject({
      refusal: 'not-authorised',
    });
  });

  it('shows too much when it misbehaves so', async () => {
    const { ask } = national();
    const asked = { screen: 'PUBLIC', subject: prints('SYN-FP-000003') } as const;
    expect(await ask('QueryAlerts', asked, 'LVA', 'lv-am', 'too-much')).toMatchObject({ hits: [{ basis: '2018/1862-36' }] });
  });

  it('passes hits on', async () => {
    const { ask } = national();
    const hit = {
      schengenId: 'DEU-SYN-000002',
      kind: 'ENTRY',
      identified: true,
      place: 'LV-Riga airport',
      at: '2026-11-21T09:59:00Z',
    } as const;
    expect(await ask('ReportHit', hit)).toMatchObject({ outcome: 'NOTIFIED' });
  });

  it('keeps its own log, not that of Central SIS', async () => {
    const { world, found } = national();
    await found(prints('SYN-FP-000001'));
    expect(world.logs.entries()).toMatchObject([
      { component: 'N.SIS', operation: 'QueryAlerts', profile: 'lv-vrs', dataTypes: ['FINGERPRINTS'] },
    ]);
  });
});

describe('the national copy', () => {
  const lag = 10 * MINUTE;

  it('learns of new alerts late', async () => {
    const { world, ask, found } = national(lag);
    await ask('CreateAlert', { basis: '2018/1860-3', details: RETURN });
    world.clock.pass(lag - 1);
    expect(await found(prints('LV-FP-17'))).toEqual([]);
    expect(await ask('ReadAlert', { screen: 'OFFICER', schengenId: 'LVA-NEW-000001' })).toEqual({
      queryId: '00000000-0000-4000-8000-000000000000',
      synchronisedAt: '2026-11-21T09:59:59.999Z',
    });
    world.clock.pass(1);
    expect(await found(prints('LV-FP-17'))).toEqual(['LVA-NEW-000001']);
  });

  it('still has what is gone, and what has changed as it was', async () => {
    const { world, ask, found } = national(lag);
    const read = async () => (await ask('ReadAlert', { screen: 'OFFICER', schengenId: 'LVA-SYN-000001' })).alert;
    const change = (reason: string) => ask('UpdateAlert', { schengenId: 'LVA-SYN-000001', details: { reason } });
    await change('first');
    world.clock.pass(6 * MINUTE);
    await change('second');
    world.clock.pass(3 * MINUTE);
    expect(await read()).toMatchObject({ details: { reason: 'As the decision states' } });
    world.clock.pass(1 * MINUTE);
    expect(await read()).toMatchObject({ details: { reason: 'first' } });
    await ask('DeleteAlert', { schengenId: 'LVA-SYN-000001', reason: 'RETURNED' });
    expect(await found({ travelDocument: { number: 'SYN000001', issuingState: 'GEO' } })).toEqual(['LVA-SYN-000001']);
    world.clock.pass(6 * MINUTE);
    expect(await read()).toMatchObject({ details: { reason: 'second' } });
    world.clock.pass(4 * MINUTE);
    expect(await read()).toBeUndefined();
    expect(await found(prints('SYN-FP-000001'))).toEqual([]);
  });

  it('finds an alert once while it is being changed', async () => {
    const { ask, found } = national(lag);
    await ask('UpdateAlert', { schengenId: 'LVA-SYN-000001', details: { suspended: true } });
    expect(await found(prints('SYN-FP-000001'))).toEqual(['LVA-SYN-000001']);
  });

  it('forgets with Central SIS', async () => {
    const { world, ask, found } = national(lag);
    await ask('CreateAlert', { basis: '2018/1861-24', details: REFUSAL });
    await ask('UpdateAlert', { schengenId: 'LVA-SYN-000001', details: { reason: 'another' } });
    world.records.reset();
    centralSis(world).reset();
    world.clock.pass(lag);
    expect(await found(prints('SYN-FP-000001'))).toEqual(['LVA-SYN-000001']);
    const read = (schengenId: string) => ask('ReadAlert', { screen: 'OFFICER', schengenId }, 'LVA', 'lv-ic-sirene');
    expect(await read('LVA-SYN-000001')).toMatchObject({ alert: { details: { reason: 'As the decision states' } } });
    expect(await read('LVA-NEW-000001')).not.toHaveProperty('alert');
    expect(await ask('CreateAlert', { basis: '2018/1861-24', details: REFUSAL })).toMatchObject({ schengenId: 'LVA-NEW-000001' });
  });

  it('follows with objects too', async () => {
    const { world, ask, central } = national(lag);
    const sis = asking('sis', central);
    await sis('CreateObjectAlert', { role: 'POLICE', object: 'FIREARM', number: 'SYNG7', issuer: 'LVA' });
    await sis('DeleteAlert', { role: 'POLICE', schengenId: 'EST-SYN-OBJ-000009', reason: 'LEGAL_GROUND_GONE' }, 'EST');
    const count = async (number: string) => ((await ask('QueryDocuments', { number })).hits as readonly unknown[]).length;
    expect([await count('SYNG7'), await count('SYNAB1')]).toEqual([0, 1]);
    world.clock.pass(lag);
    expect([await count('SYNG7'), await count('SYNAB1')]).toEqual([1, 0]);
  });
});
