import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { answered, openBed, type WorldBed } from '../world-bed.ts';

let bed: WorldBed;
beforeEach(() => {
  bed = openBed();
});

const filed = (system: SystemName, recordReference: string): readonly string[] | undefined =>
  bed.world.files.fileOf({ system, recordReference })?.data.map((data) => data.recordReference);
const history = (system: SystemName, recordReference: string): readonly string[] =>
  bed.world.files.historyOf({ system, recordReference }).map(({ event }) => event);
const recordOf = (system: SystemName, reference: string): SystemRecord => {
  const record = bed.world.records.find(system, reference);
  if (!record) throw new Error(`no ${reference}`);
  return record;
};
const decide = (records: readonly string[], colour: 'RED' | 'GREEN'): string => {
  const { mid } = bed.world;
  const link = [...mid.all()].find((one) =>
    records.every((reference) => one.records.some((record) => record.recordReference === reference)),
  );
  const caller = link && mid.rightsOf(link.responsible.reference, link.responsible.memberState);
  if (!link || !caller) throw new Error('no such link');
  answered(mid.decide(link.sid, { ...caller, user: 'officer-1' }, { colour, explanation: 'Seen by hand.', withheld: undefined }));
  return link.sid;
};

describe('an individual file (Articles 17 and 19)', () => {
  it('holds what a white link joins, of the systems of the CIR alone (A31)', () => {
    expect(filed('EES', 'SYN-EES-000006')).toEqual(['SYN-EES-000006', 'SYN-VIS-000006']);
    // The white link of this person holds an alert too.
    expect(filed('VIS', 'SYN-VIS-000001')).toEqual(['SYN-EES-000001', 'SYN-VIS-000001']);
    expect(filed('SIS', 'SYN-SIS-000001')).toBeUndefined();
  });

  it('is joined by a red link, and by no yellow and no green one (A31)', () => {
    expect(filed('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toEqual(['SYN-ECRIS-TCN-000010']);
    decide(['SYN-EES-000010', 'SYN-ECRIS-TCN-000010'], 'RED');
    expect(filed('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toEqual(['SYN-ECRIS-TCN-000010', 'SYN-EES-000010', 'SYN-ETIAS-000010']);
    expect(history('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toEqual(['STORED', 'JOINED']);
    decide(['SYN-EES-000016', 'SYN-Eurodac-000017'], 'GREEN');
    expect(filed('Eurodac', 'SYN-Eurodac-000017')).toEqual(['SYN-Eurodac-000017']);
    expect(history('Eurodac', 'SYN-Eurodac-000017')).toEqual(['STORED']);
  });

  it('is separated when the link goes', () => {
    const sid = decide(['SYN-EES-000010', 'SYN-ECRIS-TCN-000010'], 'RED');
    const { mid, records } = bed.world;
    expect(mid.linksOf({ system: 'EES', recordReference: 'SYN-EES-000010' }).map((link) => link.sid)).toContain(sid);
    records.remove('ECRIS-TCN', 'SYN-ECRIS-TCN-000010');
    expect(filed('EES', 'SYN-EES-000010')).toEqual(['SYN-EES-000010', 'SYN-ETIAS-000010']);
    expect(history('EES', 'SYN-EES-000010')).toEqual(['STORED', 'JOINED', 'JOINED', 'SEPARATED']);
    expect(filed('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toBeUndefined();
    expect(history('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toEqual([]);
  });

  it('follows its sources: what they add, amend and delete (A30)', () => {
    const { records, files } = bed.world;
    const record = recordOf('VIS', 'SYN-VIS-000022');
    records.put({ ...record, identity: { ...record.identity, familyName: 'PARDEVETA' } });
    expect(files.of({ system: 'VIS', recordReference: 'SYN-VIS-000022' })?.identity.familyName).toBe('PARDEVETA');
    expect(history('VIS', 'SYN-VIS-000022')).toEqual(['STORED', 'AMENDED']);
    records.put({ ...record, reference: 'VIS-NEW-1' });
    expect(history('VIS', 'VIS-NEW-1')[0]).toBe('STORED');
    records.remove('VIS', 'VIS-NEW-1');
    expect(filed('VIS', 'VIS-NEW-1')).toBeUndefined();
  });

  it('loses data with their own retention, and no link lengthens it (A43, Article 23(2))', () => {
    const { records } = bed.world;
    expect(filed('EES', 'SYN-EES-000006')).toHaveLength(2);
    records.put({ ...recordOf('VIS', 'SYN-VIS-000006'), expiresOn: '2026-12-01' });
    bed.setNow('2026-12-01T23:59:59Z');
    expect(filed('EES', 'SYN-EES-000006')).toHaveLength(2);
    bed.setNow('2026-12-02T00:00:00Z');
    expect(filed('EES', 'SYN-EES-000006')).toEqual(['SYN-EES-000006']);
    expect(filed('VIS', 'SYN-VIS-000006')).toBeUndefined();
    bed.setNow('2036-01-01T00:00:00Z');
    expect(filed('EES', 'SYN-EES-000006')).toBeUndefined();
  });

  it('is as it was after a reset', () => {
    const { records, mid, files } = bed.world;
    decide(['SYN-EES-000010', 'SYN-ECRIS-TCN-000010'], 'RED');
    records.remove('VIS', 'SYN-VIS-000006');
    records.reset();
    mid.reset();
    files.reset();
    expect(filed('EES', 'SYN-EES-000006')).toHaveLength(2);
    expect(filed('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toHaveLength(1);
    expect(history('ECRIS-TCN', 'SYN-ECRIS-TCN-000010')).toEqual(['STORED']);
  });

  it('holds data of systems in operation alone, and nothing of one that is emptied', () => {
    bed = openBed('2026-11');
    expect(filed('ETIAS', 'SYN-ETIAS-000004')).toBeUndefined();
    expect(filed('EES', 'SYN-EES-000004')).toEqual(['SYN-EES-000004']);
    bed.world.behaviour.setEmpty('EES', true);
    expect(filed('EES', 'SYN-EES-000004')).toBeUndefined();
  });
});
