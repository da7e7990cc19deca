import { describe, expect, it } from '@jest/globals';
import { mockBehaviour } from '../../../../src/mocks/behaviour.ts';
import { withOutageNotices } from '../../../../src/mocks/logs/outage-notices.ts';

const watch = (): ReturnType<typeof withOutageNotices> => withOutageNotices(mockBehaviour(), { now: () => 5 });

describe('the notices of outages', () => {
  it('tell users of the portal, once for each outage and each recovery (A20)', () => {
    const { behaviour, outages } = watch();
    const heard: string[] = [];
    outages.subscribe(({ event }) => heard.push(event));
    behaviour.setUnavailable('ESP', true);
    behaviour.setUnavailable('ESP', true);
    expect(behaviour.isUnavailable('ESP')).toBe(true);
    behaviour.setUnavailable('ESP', false);
    expect(outages.list()).toEqual([
      { at: 5, component: 'ESP', event: 'OUTAGE', article: '2019/817-11(1)', to: 'Users of the European search portal' },
      expect.objectContaining({ event: 'RECOVERY' }),
    ]);
    expect(heard).toEqual(['OUTAGE', 'RECOVERY']);
  });

  it('tell users of the repository for Articles 20, 21 and 22 (A27)', () => {
    const { behaviour, outages } = watch();
    behaviour.setUnavailable('CIR', true);
    expect(outages.list()).toMatchObject([{ component: 'CIR', article: '2019/817-17(4)', to: expect.stringContaining('20, 21 and 22') }]);
  });

  it('tell of an outage by calendar when somebody meets it, and of its end by a reset', () => {
    const { behaviour, outages } = watch();
    let away = false;
    behaviour.setUnavailable('CIR', () => away);
    away = true;
    expect(outages.list()).toEqual([]);
    expect(behaviour.isUnavailable('CIR')).toBe(true);
    behaviour.reset();
    expect(outages.list().map(({ event }) => event)).toEqual(['OUTAGE', 'RECOVERY']);
    outages.clear();
    expect(outages.list()).toEqual([]);
  });

  it('tell of no other component', () => {
    const { behaviour, outages } = watch();
    behaviour.setUnavailable('EES', true);
    expect(behaviour.isUnavailable('EES')).toBe(true);
    expect(outages.list()).toEqual([]);
  });
});
