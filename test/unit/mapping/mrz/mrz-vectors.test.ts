import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { parse as parseElsewhere } from 'mrz';
import { readMrz } from '../../../../src/mapping/mrz/read-mrz.ts';
import { SPECIMENS } from './zones.ts';

const VECTORS = join(import.meta.dirname, '../../../../../shared/vectors/07-mrz-translit/mrz_cases.json');

interface Fields {
  readonly documentNumber?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly birthDate?: string;
  readonly expirationDate?: string;
  readonly sex?: string;
  readonly personalNumber?: string;
}

interface VectorCase {
  readonly id: string;
  readonly class: string;
  readonly inputs: readonly (readonly string[])[];
  readonly expect: { readonly fields?: Fields };
  readonly icao_check_digits_all_ok: readonly boolean[];
}

/** What our reading says in the words of the other reader: dates of six digits, names with spaces, empty where absent. */
function inTheirWords(lines: readonly string[]): Fields | undefined {
  const reading = readMrz(lines.join('\n'));
  if ('because' in reading) return undefined;
  const { mrz } = reading;
  const six = (date = ''): string => date.replace(/-/g, '').slice(2);
  return {
    documentNumber: mrz.documentNumber ?? '',
    lastName: mrz.familyName ?? '',
    firstName: (mrz.givenNames ?? []).join(' '),
    birthDate: six(mrz.birthDate),
    expirationDate: six(mrz.expiryDate),
    sex: { M: 'male', F: 'female', X: 'nonspecified' }[mrz.sex],
    ...(mrz.format === 'TD3' ? { personalNumber: mrz.personalNumber ?? '' } : {}),
  };
}

const NAMES = ['documentNumber', 'lastName', 'firstName', 'birthDate', 'expirationDate', 'sex', 'personalNumber'] as const;
const common = (fields: Fields): Fields =>
  Object.fromEntries(NAMES.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));

describe('machine-readable zones of others', () => {
  if (!existsSync(VECTORS)) {
    it('are skipped: the vectors are not on this machine', () => {
      process.stderr.write('skipped: vectors of machine-readable zones are absent\n');
      expect(existsSync(VECTORS)).toBe(false);
    });
    return;
  }
  const cases = JSON.parse(readFileSync(VECTORS, 'utf8')) as readonly VectorCase[];
  const zones = cases.flatMap((one) =>
    one.inputs.map((lines, index) => ({ ...one, lines, sound: one.icao_check_digits_all_ok[index] === true, first: index === 0 })),
  );

  test.each(zones.filter(({ sound }) => sound))('$id: every check digit agrees', ({ lines }) => {
    expect(readMrz(lines.join('\n'))).toMatchObject({ faults: [] });
  });

  test.each(zones.filter(({ sound }) => !sound))('$id: is refused, or a check digit is at fault', ({ lines }) => {
    const reading = readMrz(lines.join('\n'));
    expect('because' in reading || reading.faults.length > 0).toBe(true);
  });

  test.each(zones.filter((one) => one.class === 'ICAO' && one.first && one.expect.fields !== undefined))(
    '$id: the fields are the expected ones',
    (one) => {
      expect(inTheirWords(one.lines)).toMatchObject(common(one.expect.fields ?? {}));
    },
  );
});

describe('another reader of machine-readable zones', () => {
  /** Zones that both read; the other one knows no Utopia, so that the state is one that exists. */
  const forms = (['TD1', 'TD2', 'TD3'] as const).map((form) => SPECIMENS[form].map((line) => line.replace('UTO', 'LVA')));

  test.each(forms.map((lines) => [lines]))('reads the same fields in %j', (lines) => {
    const theirs = parseElsewhere([...lines]);
    expect(inTheirWords(lines)).toEqual(common(theirs.fields as Fields));
  });

  it('finds the same check digits wrong, whichever character of the numbers changes', () => {
    const digits = {
      documentNumber: 'documentNumberCheckDigit',
      birthDate: 'birthDateCheckDigit',
      expiryDate: 'expirationDateCheckDigit',
      personalNumber: 'personalNumberCheckDigit',
      composite: 'compositeCheckDigit',
    } as const;
    let compared = 0;
    for (const lines of forms) {
      const at = lines.length === 3 ? 0 : 1;
      for (let position = lines.length === 3 ? 5 : 0; position < (lines.length === 3 ? 14 : 9); position += 1) {
        for (const character of 'AZ019<') {
          const changed = lines.map((line, index) =>
            index === at ? line.slice(0, position) + character + line.slice(position + 1) : line,
          );
          const ours = readMrz(changed.join('\n'));
          const theirs = parseElsewhere([...changed]);
          const wrong = theirs.details
            .filter(({ field, valid }) => !valid && field !== null && /CheckDigit$/.test(field))
            .map(({ field }) => field);
          expect('because' in ours ? undefined : ours.faults.map(({ check }) => digits[check]).toSorted()).toEqual(wrong.toSorted());
          compared += 1;
        }
      }
    }
    expect(compared).toBe(27 * 6);
  });
});
