import { describe, expect, it } from '@jest/globals';
import { accessLogs, type AccessLogEntry } from '../../../../src/mocks/logs/access-log.ts';

const entry = (at: string, operation: string): AccessLogEntry => ({
  at: Date.parse(at),
  component: 'ESP',
  memberState: 'LVA',
  profile: 'border-check',
  systems: ['EES'],
  operation,
  dataTypes: ['Surname'],
});

describe('the central logs', () => {
  it('lose an entry a year and a day after its creation, unless it is held (A18)', () => {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const logs = accessLogs({ now: () => now });
    logs.record(entry('2026-11-21T10:00:00Z', 'first'));
    logs.record(entry('2026-12-21T10:00:00Z', 'second'));
    logs.record(entry('2026-12-22T10:00:00Z', 'third'));
    const release = logs.hold(({ operation }) => operation === 'first');
    const operations = (): readonly string[] => logs.entries().map(({ operation }) => operation);
    now = Date.parse('2027-11-21T10:00:00Z');
    expect(operations()).toEqual(['first', 'second', 'third']);
    now = Date.parse('2027-12-22T10:00:00Z');
    expect(operations()).toEqual(['first', 'third']);
    expect(logs.requests().map(({ operation }) => operation)).toEqual(['first', 'third']);
    release();
    expect(operations()).toEqual(['third']);
    logs.clear();
    expect(operations()).toEqual([]);
  });

  it('keep everything where there is no clock', () => {
    const logs = accessLogs();
    logs.record(entry('1990-01-01T00:00:00Z', 'old'));
    expect(logs.entries()).toHaveLength(1);
  });
});
