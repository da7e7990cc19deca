import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { MRZ_PARSER } from '../../../../src/mapping/mrz/mrz-parser.ts';
import { SPECIMENS, withCharacters } from './zones.ts';

const refusal = (act: () => unknown): GatewayError => {
  try {
    act();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const PASSPORT = SPECIMENS.TD3.join('\n');

describe('the parser of machine-readable zones', () => {
  it('gives parts that its shape names, and what it requires', () => {
    const { shape } = MRZ_PARSER;
    if (shape.kind !== 'object') throw new Error('the shape is no object');
    for (const lines of Object.values(SPECIMENS)) {
      const parts = Object.keys(MRZ_PARSER.parse(lines.join('\n'), '/mrz'));
      expect(parts.filter((part) => !shape.parts.has(part))).toEqual([]);
      expect([...shape.required].filter((part) => !parts.includes(part))).toEqual([]);
    }
  });

  it('writes the text that it would read the same parts from', () => {
    for (const lines of Object.values(SPECIMENS)) {
      const text = lines.join('\n');
      expect(MRZ_PARSER.write?.(MRZ_PARSER.parse(text, '/mrz'))).toBe(text);
    }
  });

  it('refuses a zone with wrong check digits at its field, naming each of them and no value', () => {
    const { code, details } = refusal(() => MRZ_PARSER.parse(withCharacters(SPECIMENS.TD3, 2, 1, 'L898902C77'), '/persona/mrz'));
    expect(code).toBe('mapping-value-invalid');
    expect(details.field).toBe('/persona/mrz');
    expect(details.mend).toBe(
      'Read the zone again: check digits do not agree: documentNumber (line 2, position 10), composite (line 2, position 44).',
    );
  });

  it('refuses what is no zone at the line and position', () => {
    const { code, details } = refusal(() => MRZ_PARSER.parse(withCharacters(SPECIMENS.TD3, 1, 12, '0'), '/mrz'));
    expect([code, details.field]).toEqual(['mapping-value-invalid', '/mrz']);
    expect(details.mend).toBe('Read the zone again: line 1, position 12 should be a letter A to Z or the filler <.');
  });

  it('refuses parts that make no zone, at the part', () => {
    expect(refusal(() => MRZ_PARSER.write?.({})).details.field).toBe('/format');
    expect(refusal(() => MRZ_PARSER.write?.({ format: 'TD3' })).details.field).toBe('/documentType');
    expect(refusal(() => MRZ_PARSER.write?.({ ...MRZ_PARSER.parse(PASSPORT, ''), issuingState: 'Latvia' })).details.field).toBe(
      '/issuingState',
    );
  });

  it('may be given the day that nobody is born after', () => {
    const zone = withCharacters(SPECIMENS['MRV-B'], 2, 14, '3101012F3301018');
    const birthOf = (day?: string): unknown => MRZ_PARSER.parse(zone, '', day)['birthDate'];
    expect([birthOf(), birthOf('2026-11-22')]).toEqual(['2031-01-01', '1931-01-01']);
  });
});
