import { describe, expect, it } from '@jest/globals';
import type { ConsultationKind, SisOperations } from '../../../../src/contracts/generated/sis.ts';
import { sisOperations } from '../../../../src/mocks/systems/sis/sis-operations.ts';
import { alertWorld, asking, DAY, REFUSAL, RETURN } from './alert-world.ts';

function central() {
  const world = alertWorld();
  const ask = asking<SisOperations>('sis', sisOperations(world));
  const open = (kind: ConsultationKind, asker: string, consulted: string, schengenId?: string) =>
    ask('OpenConsultation', { role: 'SIRENE', kind, consulted, ...(schengenId !== undefined && { schengenId }) }, asker);
  const answer = (memberState: string, what: 'NO_OBJECTION' | 'OBJECTION' | 'EXTENSION', reason?: string) =>
    ask(
      'AnswerConsultation',
      { role: 'SIRENE', consultationId: 'CON-000001', answer: what, ...(reason !== undefined && { reason }) },
      memberState,
    );
  const state = async (memberState = 'LVA') =>
    (await ask('ReadConsultation', { role: 'SIRENE', consultationId: 'CON-000001' }, memberState)).state;
  return { world, ask, open, answer, state };
}

describe('a consultation before a permit', () => {
  it('is answered within ten days, and silence means no objection', async () => {
    const { world, ask, open, answer, state } = central();
    expect(await open('BEFORE_PERMIT', 'LVA', 'DEU', 'DEU-SYN-000002')).toMatchObject({
      consultationId: 'CON-000001',
      dueBy: '2026-12-01T10:00:00.000Z',
    });
    expect(await ask('ReadNotices', { role: 'SIRENE' }, 'DEU')).toMatchObject({
      notices: [{ kind: 'CONSULTATION', from: 'LVA', schengenId: 'DEU-SYN-000002' }],
    });
    world.clock.pass(10 * DAY);
    expect(await state()).toBe('OPEN');
    expect(await answer('DEU', 'EXTENSION', 'the file is elsewhere')).toMatchObject({ refusal: 'extension-not-foreseen' });
    world.clock.pass(1);
    expect(await state()).toBe('SILENT_CONSENT');
    expect(await answer('DEU', 'OBJECTION')).toMatchObject({ refusal: 'consultation-closed', article: '2018/1860-9' });
  });

  it('is answered once, by the state consulted, and told to the state that asked', async () => {
    const { ask, open, answer, state } = central();
    await open('BEFORE_PERMIT', 'LVA', 'DEU', 'DEU-SYN-000002');
    expect(await answer('LVA', 'NO_OBJECTION')).toMatchObject({ refusal: 'consultation-unknown' });
    expect(await answer('DEU', 'OBJECTION')).toMatchObject({ state: 'OBJECTION' });
    expect(await answer('DEU', 'NO_OBJECTION')).toMatchObject({ refusal: 'consultation-closed' });
    expect(await state('DEU')).toBe('OBJECTION');
    expect(await ask('ReadNotices', { role: 'SIRENE' })).toMatchObject({ notices: [{ kind: 'CONSULTATION_ANSWERED', from: 'DEU' }] });
    expect(await ask('ReadConsultation', { role: 'SIRENE', consultationId: 'CON-000001' }, 'EST')).toMatchObject({
      refusal: 'consultation-unknown',
    });
  });
});

describe('a consultation about an alert', () => {
  it('has fourteen days, twelve more with reasons and once, and is overdue after', async () => {
    const { world, open, answer, state } = central();
    expect(await open('AFTER_ALERT', 'LVA', 'EST', 'LVA-SYN-000001')).toMatchObject({ dueBy: '2026-12-05T10:00:00.000Z' });
    expect(await answer('EST', 'EXTENSION')).toMatchObject({ refusal: 'extension-not-foreseen' });
    expect(await answer('EST', 'EXTENSION', 'the court is asked')).toMatchObject({ state: 'OPEN', dueBy: '2026-12-17T10:00:00.000Z' });
    expect(await answer('EST', 'EXTENSION', 'again')).toMatchObject({ refusal: 'extension-not-foreseen' });
    world.clock.pass(26 * DAY);
    expect(await state()).toBe('OPEN');
    world.clock.pass(1);
    expect(await state()).toBe('OVERDUE');
    expect(await answer('EST', 'NO_OBJECTION')).toMatchObject({ state: 'NO_OBJECTION' });
  });

  it('comes before the alert on the holder of a permit', async () => {
    const { ask, open, answer } = central();
    const enter = (consultation?: string) =>
      ask('CreateAlert', {
        role: 'SIRENE',
        basis: '2018/1860-3',
        details: RETURN,
        permitHeldFrom: 'EST',
        ...(consultation !== undefined && { consultation }),
      });
    expect(await enter()).toMatchObject({ refusal: 'consultation-open', article: '2018/1860-10' });
    await open('BEFORE_ALERT', 'LVA', 'EST');
    expect(await enter('CON-000001')).toMatchObject({ refusal: 'consultation-open', rule: 'the consultation is OPEN' });
    await answer('EST', 'NO_OBJECTION');
    expect(await enter('CON-000001')).toMatchObject({ status: 'IN_FORCE' });
  });

  it('of another state or matter does not do', async () => {
    const { ask, open, answer } = central();
    await open('BEFORE_ALERT', 'LVA', 'LTU');
    await answer('LTU', 'NO_OBJECTION');
    const entry = { role: 'SIRENE', basis: '2018/1861-24', details: REFUSAL, permitHeldFrom: 'EST', consultation: 'CON-000001' } as const;
    expect(await ask('CreateAlert', entry)).toMatchObject({ refusal: 'consultation-open', article: '2018/1861-28' });
  });

  it('that stands against the alert keeps it out', async () => {
    const { ask, open, answer } = central();
    await open('BEFORE_ALERT', 'LVA', 'EST');
    await answer('EST', 'OBJECTION');
    const entry = { role: 'SIRENE', basis: '2018/1860-3', details: RETURN, permitHeldFrom: 'EST', consultation: 'CON-000001' } as const;
    expect(await ask('CreateAlert', entry)).toMatchObject({ refusal: 'consultation-open', rule: 'the consultation is OBJECTION' });
  });

  it.each<readonly [string, ConsultationKind, string, string | undefined]>([
    ['itself', 'BEFORE_ALERT', 'LVA', undefined],
    ['a state outside', 'BEFORE_ALERT', 'GBR', undefined],
    ['without an alert where there is one', 'AFTER_HIT', 'EST', undefined],
    ['with an alert before there is one', 'BEFORE_ALERT', 'EST', 'LVA-SYN-000001'],
    ['the issuer about a permit, who is another', 'BEFORE_PERMIT', 'EST', 'DEU-SYN-000002'],
    ['about an alert for arrest', 'AFTER_HIT', 'POL', 'POL-SYN-000004'],
  ])('is refused with %s', async (_name, kind, consulted, schengenId) => {
    const { open } = central();
    expect(await open(kind, 'LVA', consulted, schengenId)).toMatchObject({ refusal: 'value-impossible' });
  });

  it('is a matter of the bureaux', async () => {
    const { ask } = central();
    for (const [name, request] of [
      ['OpenConsultation', { kind: 'BEFORE_ALERT', consulted: 'EST' }],
      ['AnswerConsultation', { consultationId: 'CON-000001', answer: 'OBJECTION' }],
      ['ReadConsultation', { consultationId: 'CON-000001' }],
      ['FlagAlert', { schengenId: 'POL-SYN-000004', ground: 'EXECUTION_REFUSED' }],
      ['ReadNotices', {}],
    ] as const)
      expect(await ask(name, { role: 'POLICE', ...request } as never)).toMatchObject({
        refusal: 'not-authorised',
        article: '2018/1861-7(2)',
      });
  });
});

describe('alerts on objects', () => {
  const search = { role: 'BORDER' } as const;

  it('are found by number as anybody may write it, with the letter of the kind', async () => {
    const { ask } = central();
    const vehicle = { schengenId: 'EST-SYN-OBJ-000009', object: 'MOTOR_VEHICLE', letter: 'a', issuingState: 'EST' };
    expect(await ask('SearchObjects', { ...search, number: 'synab1' })).toMatchObject({ hits: [vehicle] });
    expect(await ask('SearchObjects', { ...search, number: 'SYNA12345' })).toMatchObject({ hits: [{ letter: 'l', issuer: 'LTU' }] });
    expect(await ask('SearchObjects', { ...search, number: 'SYNA12345', issuer: 'EST' })).toMatchObject({ hits: [] });
    expect(await ask('SearchObjects', { ...search, number: 'SYNA12345', object: 'MOTOR_VEHICLE' })).toMatchObject({ hits: [] });
  });

  it('are shown by role: vehicles to registration services, documents to visa authorities', async () => {
    const { ask } = central();
    const count = async (role: 'VEHICLE_REGISTRATION' | 'VISA', number: string) =>
      ((await ask('SearchObjects', { role, number })).hits as readonly unknown[]).length;
    expect(await count('VEHICLE_REGISTRATION', 'SYNAB1')).toBe(1);
    expect(await count('VEHICLE_REGISTRATION', 'SYNA12345')).toBe(0);
    expect(await count('VISA', 'SYNAB1')).toBe(0);
    expect(await count('VISA', 'SYNA12345')).toBe(1);
  });

  it('are entered, as a range for blank documents, and deleted by their state', async () => {
    const { ask } = central();
    const blank = { role: 'POLICE', object: 'BLANK_DOCUMENT', issuer: 'LVA' } as const;
    expect(await ask('CreateObjectAlert', { ...blank, number: 'SYNC0100', lastNumber: 'SYNC0199' })).toMatchObject({
      schengenId: 'LVA-NEW-000001',
    });
    const hits = async (number: string) => ((await ask('SearchObjects', { ...search, number })).hits as readonly unknown[]).length;
    expect([
      await hits('SYNC0100'),
      await hits('SYNC0150'),
      await hits('SYNC0199'),
      await hits('SYNC0200'),
      await hits('SYND0150'),
    ]).toEqual([1, 1, 1, 0, 0]);
    const gone = { role: 'POLICE', schengenId: 'LVA-NEW-000001', reason: 'LEGAL_GROUND_GONE' } as const;
    expect(await ask('DeleteAlert', gone, 'EST')).toMatchObject({ refusal: 'not-the-issuer' });
    expect(await ask('DeleteAlert', { ...gone, role: 'VISA' })).toMatchObject({ refusal: 'not-authorised' });
    // To whoever may not see it, it is as if it were not there.
    const unknown = await ask('DeleteAlert', { ...gone, schengenId: 'EST-SYN-OBJ-999999', role: 'VEHICLE_REGISTRATION' }, 'EST');
    expect(unknown).toMatchObject({ refusal: 'alert-unknown' });
    expect(await ask('DeleteAlert', { ...gone, role: 'VEHICLE_REGISTRATION' }, 'EST')).toEqual(unknown);
    expect(await ask('DeleteAlert', gone)).toMatchObject({ schengenId: 'LVA-NEW-000001' });
    expect(await hits('SYNC0150')).toBe(0);
  });

  it('of the population can be deleted too', async () => {
    const { ask } = central();
    await ask('DeleteAlert', { role: 'SIRENE', schengenId: 'EST-SYN-OBJ-000009', reason: 'LEGAL_GROUND_GONE' }, 'EST');
    expect(await ask('SearchObjects', { ...search, number: 'SYNAB1' })).toMatchObject({ hits: [] });
  });

  it.each([
    ['a range of issued documents', { object: 'ISSUED_DOCUMENT', number: 'SYNC1', lastNumber: 'SYNC2' }, 'value-impossible'],
    ['a range that runs backwards', { object: 'BLANK_DOCUMENT', number: 'SYNC2', lastNumber: 'SYNC1' }, 'value-impossible'],
    ['a range over another series', { object: 'BLANK_DOCUMENT', number: 'SYNC1', lastNumber: 'SYND2' }, 'value-impossible'],
    ['an unknown issuer', { object: 'ISSUED_DOCUMENT', number: 'SYNC1', issuer: 'QQQ' }, 'value-impossible'],
    ['a number without a letter or digit', { object: 'ISSUED_DOCUMENT', number: '--' }, 'value-impossible'],
    ['the same object again', { object: 'ISSUED_DOCUMENT', number: 'SYNA-12345', issuer: 'LTU' }, 'same-state-alert-exists'],
    ['a role without the right', { object: 'ISSUED_DOCUMENT', number: 'SYNC1', role: 'VISA' }, 'not-authorised'],
  ] as const)('are refused: %s', async (_name, asked, code) => {
    const { ask } = central();
    expect(await ask('CreateObjectAlert', { role: 'POLICE', issuer: 'LTU', ...asked }, 'LTU')).toMatchObject({ refusal: code });
  });
});
