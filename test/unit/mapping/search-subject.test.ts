import { describe, expect, test } from '@jest/globals';
import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { querySubject, queryFromRecord } from '../../../src/mapping/search-subject.ts';
import { nationalCases } from './installed-mappings.ts';

const canonicalOf = (name: string): CanonicalRecord => nationalCases().find((one) => one.name === name)?.canonical as CanonicalRecord;

describe('search keys of a record', () => {
  test('machine-readable name first, other names as aliases, first document, biometrics', () => {
    expect(querySubject(canonicalOf('application-with-several-names-and-documents'))).toEqual({
      familyName: 'HONCHARENKO-BILA',
      givenNames: ['OKSANA', 'MARIIA'],
      birthName: 'Savchuk',
      aliases: [
        { familyName: 'Hončarenko-Bila', givenNames: ['Oksana', 'Marija'] },
        { familyName: 'Honcharenko', givenNames: ['Oksana', 'Mariia'] },
      ],
      birthDate: { value: '1990-01-01', certainty: 'confirmed' },
      birthPlace: 'Zhytomyr',
      birthCountry: 'UKR',
      sex: 'female',
      nationalities: ['UKR'],
      documentNumber: 'SYN0012345',
      documentType: 'passport',
      documentIssuer: 'UKR',
      documentValidUntil: '2031-03-14',
      biometrics: canonicalOf('application-with-several-names-and-documents').biometrics,
    });
  });

  test('a person without a name offers no name', () => {
    const subject = querySubject(canonicalOf('person-refuses-to-say-a-name'));
    expect(subject).toEqual({
      birthDate: { value: '1998', certainty: 'estimated' },
      sex: 'unspecified',
      biometrics: [{ modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-302', quality: 71 }],
    });
  });

  test('the first confirmed identity counts; other identities are aliases, misused ones are not; one name in two scripts is one alias', () => {
    const name = (use: 'current' | 'alias', form: 'native' | 'latin' | 'mrz', familyName: string) => ({ use, form, familyName });
    const record: CanonicalRecord = {
      kind: 'entry-ban',
      source: 'TEST',
      person: {
        identities: [
          { kind: 'alias', names: [name('current', 'native', 'Петров'), name('current', 'latin', 'Petrov')] },
          { kind: 'misused', names: [name('current', 'latin', 'Stolen')] },
          {
            kind: 'confirmed',
            names: [
              name('current', 'native', 'Иванов'),
              name('current', 'latin', 'Ivanov'),
              name('alias', 'latin', 'Ivanovs'),
              name('alias', 'mrz', 'IVANOV'),
            ],
          },
        ],
      },
    };
    expect(querySubject(record)).toEqual({ familyName: 'Ivanov', aliases: [{ familyName: 'Ivanovs' }, { familyName: 'Petrov' }] });
  });

  test('a national identifier is never a search key', () => {
    const record = canonicalOf('ban-with-return-decision-and-alias');
    const known = { ...record, person: { ...record.person, nationalIdentifier: '01019010001' } };
    expect(JSON.stringify(querySubject(known))).not.toContain('01019010001');
  });
});

describe('the question of a record', () => {
  test('carries the circumstances of the check and the national file', () => {
    const record = canonicalOf('doubt-about-stated-identity');
    expect(queryFromRecord(record, { profile: 'police-identification', purpose: 'police-identification', orderedBy: 'SYN42' })).toEqual({
      profile: 'police-identification',
      purpose: 'police-identification',
      orderedBy: 'SYN42',
      nationalFile: 'VP-SYN-2026-000301',
      policeCheck: record.policeCheck,
      subject: querySubject(record),
    });
  });

  test('takes the file that the caller names before the record’s', () => {
    const terms = { profile: 'sis-border', purpose: 'sis-border-check', nationalFile: 'OTHER-1' } as const;
    expect(queryFromRecord(canonicalOf('exit-with-residence-permit'), terms).nationalFile).toBe('OTHER-1');
  });

  test('names the field at fault when the terms are not sound', () => {
    try {
      queryFromRecord(canonicalOf('exit-with-residence-permit'), { profile: 'NOT A PROFILE', purpose: 'border-check' });
      throw new Error('nothing was refused');
    } catch (error) {
      expect(error).toBeInstanceOf(GatewayError);
      expect(error).toMatchObject({ code: 'query-invalid', details: { field: '/profile' } });
    }
  });
});
