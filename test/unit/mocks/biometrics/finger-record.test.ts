import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { liveFingers } from '../../../../src/mocks/biometrics/captures.ts';
import { FINGER_CODES, IMPRESSIONS, type FingerTemplate, type Impression } from '../../../../src/mocks/biometrics/minutiae.ts';
import { MAX_RECORD, readFingerRecord, templatesOf } from '../../../../src/mocks/biometrics/read-finger-record.ts';
import { fingerQuality } from '../../../../src/mocks/biometrics/sample-quality.ts';
import { fingerRecord, writeFingerRecord, type FingerMinutiaeRecord } from '../../../../src/mocks/biometrics/write-finger-record.ts';

const fingers = liveFingers('SYN-FP-000042');
const octets = writeFingerRecord(fingerRecord(fingers, fingerQuality));

/** A copy with some octets changed. */
function changed(at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(octets);
  copy.set(values, at);
  return copy;
}

const faultOf = (bytes: Uint8Array): string | undefined => readFingerRecord(bytes).fault;

const minutia = fc.record({
  x: fc.nat(399),
  y: fc.nat(499),
  angle: fc.nat(255),
  kind: fc.nat(2),
  quality: fc.nat(100),
});
const view = fc.record({
  finger: fc.constantFrom(...FINGER_CODES),
  impression: fc.constantFrom(...(Object.values(IMPRESSIONS) as Impression[])),
  quality: fc.nat(100),
  minutiae: fc.array(minutia, { maxLength: 60 }),
});
const record = fc.array(view, { minLength: 1, maxLength: 10 }).map((views): FingerMinutiaeRecord => ({
  width: 400,
  height: 500,
  resolutionX: 197,
  resolutionY: 197,
  views: views.map(({ finger, impression, quality, minutiae }) => ({
    template: {
      finger,
      impression,
      minutiae: {
        x: Int16Array.from(minutiae, ({ x }) => x),
        y: Int16Array.from(minutiae, ({ y }) => y),
        angle: Uint8Array.from(minutiae, ({ angle }) => angle),
        kind: Uint8Array.from(minutiae, ({ kind }) => kind),
      },
    },
    quality,
    minutiaQuality: Uint8Array.from(minutiae, (one) => one.quality),
  })),
}));

describe('a finger minutiae record (ISO/IEC 19794-2:2005)', () => {
  it('has the header, views and minutiae of the standard', () => {
    const [first] = fingers as [FingerTemplate];
    const bytes = Buffer.from(octets);
    expect(bytes.toString('latin1', 0, 8)).toBe('FMR\0 20\0');
    expect(bytes.readUInt32BE(8)).toBe(bytes.length);
    expect([bytes.readUInt16BE(14), bytes.readUInt16BE(16), bytes.readUInt16BE(18), bytes[22], bytes[23]]).toEqual([400, 500, 197, 4, 0]);
    expect([...bytes.subarray(24, 28)]).toEqual([2, 0, fingerQuality(first), first.minutiae.x.length]);
    expect(bytes.readUInt16BE(28) & 0x3fff).toBe(first.minutiae.x[0]);
    expect(bytes[28]! >>> 6).toBe(first.minutiae.kind[0]);
    // Angles of the standard run counter-clockwise, with y pointing down ours run clockwise.
    expect((bytes[32]! + first.minutiae.angle[0]!) % 256).toBe(0);
    expect(bytes.length).toBe(24 + fingers.reduce((sum, { minutiae }) => sum + 4 + 6 * minutiae.x.length + 2, 0));
  });

  it('is read back as it was written, whatever it holds', () => {
    fc.assert(fc.property(record, (written) => expect(readFingerRecord(writeFingerRecord(written))).toEqual({ record: written })));
  });

  it('is refused with the rule and the octet, never by throwing', () => {
    const count = octets[27]!;
    expect(faultOf(new Uint8Array())).toBe('too-short');
    expect(faultOf(octets.subarray(0, 23))).toBe('too-short');
    expect(faultOf(new Uint8Array(MAX_RECORD + 1))).toBe('too-long');
    expect(readFingerRecord(changed(0, 0x46, 0x49))).toEqual({ fault: 'format-identifier', octet: 0 });
    expect(faultOf(changed(4, 0x20, 0x33))).toBe('format-identifier');
    expect(faultOf(changed(11, (octets[11]! + 1) & 255))).toBe('record-length');
    expect(faultOf(octets.subarray(0, octets.length - 1))).toBe('record-length');
    expect(faultOf(changed(14, 0, 10))).toBe('image-size');
    expect(faultOf(changed(18, 0, 98))).toBe('resolution');
    expect(faultOf(changed(22, 0))).toBe('view-count');
    expect(faultOf(changed(22, 11))).toBe('view-count');
    expect(faultOf(changed(22, 3))).toBe('trailing-octets');
    expect(faultOf(changed(22, 5))).toBe('too-short');
    expect(faultOf(changed(23, 1))).toBe('reserved-bits');
    expect(readFingerRecord(changed(24, 11))).toEqual({ fault: 'finger-position', octet: 24 });
    expect(faultOf(changed(24, 0))).toBe('finger-position');
    expect(faultOf(changed(25, 0x10))).toBe('view-number');
    expect(faultOf(changed(25, 0x05))).toBe('impression-type');
    expect(faultOf(changed(26, 101))).toBe('quality');
    expect(faultOf(changed(27, 255))).toBe('too-short');
    expect(faultOf(changed(28, 0xc0))).toBe('minutia-type');
    expect(faultOf(changed(30, 0x80))).toBe('reserved-bits');
    expect(faultOf(changed(28, 0x41, 0x90))).toBe('minutia-outside-image');
    expect(faultOf(changed(33, 101))).toBe('quality');
    expect(faultOf(changed(28 + 6 * count, 0xff, 0xff))).toBe('extended-data');
  });

  it('of arbitrary or damaged octets gives a value', () => {
    const damaged = fc
      .array(fc.tuple(fc.nat(octets.length - 1), fc.nat(255)), { maxLength: 6 })
      .map((changes) => changes.reduce((copy, [at, value]) => (copy.set([value], at), copy), Uint8Array.from(octets)));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const read = readFingerRecord(bytes);
        if (read.fault === undefined) expect(read.record.views.length).toBeGreaterThan(0);
        else expect(read.octet).toBeLessThanOrEqual(Math.max(bytes.length, MAX_RECORD));
      }),
      { numRuns: 500 },
    );
  });

  it('skips extended data and is brought to one resolution', () => {
    const [finger] = fingers as [FingerTemplate];
    const one = writeFingerRecord(fingerRecord([finger], fingerQuality));
    const extended = new Uint8Array(one.length + 8);
    extended.set(one);
    extended.set([0, 8, 0, 1, 0, 8, 1, 2, 3, 4], one.length - 2);
    new DataView(extended.buffer).setUint32(8, extended.length);
    const read = readFingerRecord(extended);
    if (read.fault !== undefined) throw new Error(read.fault);
    expect(templatesOf(read.record)).toEqual([finger]);
    const [halved] = templatesOf({ ...read.record, resolutionX: 394, resolutionY: 394 });
    expect([...halved!.minutiae.x]).toEqual([...finger.minutiae.x].map((x) => Math.round(x / 2)));
  });

  it('has room for 16 views of a finger and 255 views and minutiae, no more', () => {
    const [finger] = fingers as [FingerTemplate];
    const views = (count: number): FingerMinutiaeRecord =>
      fingerRecord(
        Array.from({ length: count }, () => finger),
        fingerQuality,
      );
    expect(() => writeFingerRecord(views(17))).toThrow(RangeError);
    expect(() => writeFingerRecord(views(256))).toThrow(RangeError);
    const many = { ...finger, minutiae: { ...finger.minutiae, x: new Int16Array(256) } };
    expect(() => writeFingerRecord(fingerRecord([many], () => 0))).toThrow(RangeError);
  });
});
