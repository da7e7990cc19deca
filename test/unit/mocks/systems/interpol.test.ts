import { describe, expect, it } from '@jest/globals';
import type { InterpolOperations } from '../../../../src/contracts/generated/interpol.ts';
import { interpolOperations } from '../../../../src/mocks/systems/interpol/interpol-operations.ts';
import { alertWorld, asking } from './alert-world.ts';

function databases() {
  const world = alertWorld();
  const ask = asking<InterpolOperations>('interpol', interpolOperations(world));
  const told = async (owner: string) => (await ask('ReadOwnerNotices', {}, owner)).notices;
  return { world, ask, told };
}

const STOLEN = { route: 'ESP', nonDisclosureAssured: true, number: 'SYNB00001', issuer: 'GEO' } as const;

describe('the Interpol databases', () => {
  it('say what a document is reported as', async () => {
    const { ask } = databases();
    expect(await ask('SearchDocument', STOLEN)).toMatchObject({
      hits: [{ database: 'SLTD', reference: 'SYN-SLTD-1', type: 'PASSPORT', issuer: 'GEO', reportedOn: '2025-06-01' }],
    });
    expect(await ask('SearchDocument', { ...STOLEN, number: 'synb-00001' })).toMatchObject({ hits: [{ number: 'SYNB00001' }] });
  });

  it('take issuers that are no states, and refuse codes that are nobody’s', async () => {
    const { ask } = databases();
    expect(await ask('SearchDocument', { ...STOLEN, number: 'SYNB00002', issuer: 'XOM' })).toMatchObject({
      hits: [{ database: 'TDAWN', noticeColour: 'RED' }],
    });
    expect(await ask('SearchDocument', { ...STOLEN, issuer: 'UNO' })).toMatchObject({ hits: [] });
    expect(await ask('SearchDocument', { ...STOLEN, issuer: 'QQQ' })).toMatchObject({ refusal: 'issuer-unknown' });
    expect(await ask('SearchDocument', STOLEN, 'QQQ')).toMatchObject({ refusal: 'not-authorised' });
  });

  it.each([
    ['another issuer', { issuer: 'TUR' }],
    ['another type', { type: 'VISA' as const }],
    ['the other database', { databases: ['TDAWN'] as const }],
    ['another number', { number: 'SYNB00009' }],
  ])('have nothing under %s', async (_name, change) => {
    const { ask } = databases();
    expect(await ask('SearchDocument', { ...STOLEN, ...change })).toMatchObject({ hits: [] });
  });

  it('have more than was asked for when they misbehave so', async () => {
    const { ask } = databases();
    const answer = await ask('SearchDocument', { ...STOLEN, issuer: 'TUR' }, 'LVA', 'lv-vrs', 'too-much');
    expect(answer).toMatchObject({ hits: [{ issuer: 'GEO' }] });
  });

  it('are not asked through the portal unless non-disclosure is assured', async () => {
    const { ask, told } = databases();
    expect(await ask('SearchDocument', { ...STOLEN, nonDisclosureAssured: false })).toMatchObject({
      refusal: 'non-disclosure-not-assured',
      article: '2019/817-9(5)',
    });
    expect(await told('GEO')).toEqual([]);
  });

  it('tell the owner nothing of an assured search, on either route', async () => {
    const { ask, told } = databases();
    await ask('SearchDocument', STOLEN);
    await ask('SearchDocument', { ...STOLEN, route: 'NCB' });
    expect(await told('GEO')).toEqual([]);
  });

  it('tell the owner of a bureau’s search without the assurance, unless it is the owner who asks', async () => {
    const { ask, told } = databases();
    const open = { ...STOLEN, route: 'NCB', nonDisclosureAssured: false } as const;
    await ask('SearchDocument', open, 'GEO');
    expect(await told('GEO')).toEqual([]);
    await ask('SearchDocument', { ...open, number: 'SYNB00003' });
    expect(await told('GEO')).toEqual([]);
    await ask('SearchDocument', open);
    expect(await told('GEO')).toEqual([{ reference: 'SYN-SLTD-1', askedBy: 'LVA', at: '2026-11-21T10:00:00.000Z' }]);
    expect(await told('LVA')).toEqual([]);
    expect(await ask('ReadOwnerNotices', { from: 1 }, 'GEO')).toMatchObject({ notices: [], next: 1 });
  });

  it('log the kind of search and the entry, not the number', async () => {
    const { world, ask } = databases();
    await ask('SearchDocument', STOLEN);
    expect(world.logs.entries()).toMatchObject([{ component: 'Interpol', dataTypes: ['DocumentNumber'], results: 1 }]);
    expect(JSON.stringify(world.logs.entries())).not.toContain('SYNB00001');
  });
});
