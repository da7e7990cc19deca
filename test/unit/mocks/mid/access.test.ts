import { describe, expect, it } from '@jest/globals';
import { inOrdinaryReply } from '../../../../src/mocks/mid/access.ts';
import { rightsOf } from '../../../../src/mocks/mid/authorities.ts';
import type { Link } from '../../../../src/mocks/mid/link-file.ts';
import type { SystemName } from '../../../../src/mocks/population/person.ts';

const record = (system: SystemName) => ({ system, recordReference: `SYN-${system}-1` });
const vrs = { reference: 'lv-vrs', memberState: 'LVA' };
const bureau = { reference: 'de-sirene', memberState: 'DEU' };

/** A white link of three records, one of them an alert, for which a SIRENE bureau is responsible. */
const LINK: Link = {
  sid: '0000-00000001',
  colour: 'WHITE',
  manual: false,
  records: [record('SIS'), record('EES'), record('VIS')],
  owners: [bureau, vrs, vrs],
  responsible: bureau,
  createdAt: 0,
  updatedAt: 0,
  trigger: record('SIS'),
  grounds: { evidence: { biometrics: 'same', identity: 'same', document: 'same' }, findings: {} as never, basis: [] },
  alertedBy: [bureau],
  history: [],
};

describe('a white link of which the caller may read a part (Article 26(3))', () => {
  const rights = rightsOf('lv-vrs', 'LVA');
  const reading = (...systems: SystemName[]) => rights && inOrdinaryReply(LINK, { ...rights, systems: new Set(systems) }, [record('EES')]);

  it('tells nothing of the others, not by its authority either', () => {
    const shown = reading('EES', 'VIS');
    expect(shown).toMatchObject({ systems: ['EES', 'VIS'], file: { responsible: vrs } });
    expect(JSON.stringify([shown?.systems, shown?.records, shown?.file?.responsible])).not.toMatch(/SIS|sirene/);
  });

  it('names its authority to whoever may read the data for which it is responsible', () => {
    expect(reading('EES', 'SIS')).toMatchObject({ systems: ['SIS', 'EES'], file: { responsible: bureau } });
  });

  it('is not there for whoever may read one system alone', () => {
    expect(reading('EES')).toBeUndefined();
  });
});
