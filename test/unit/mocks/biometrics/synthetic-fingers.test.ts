import { describe, expect, it } from '@jest/globals';
import { captureFinger, noiseAt } from '../../../../src/mocks/biometrics/capture-finger.ts';
import { enrolledFinger, liveFingers, readReference } from '../../../../src/mocks/biometrics/captures.ts';
import { FINGER_HALF_SIZE, masterFinger } from '../../../../src/mocks/biometrics/master-finger.ts';
import { IMAGE, RIDGE_PERIOD } from '../../../../src/mocks/biometrics/minutiae.ts';
import { noiseOf } from '../../../../src/mocks/biometrics/noise.ts';
import { fingerQuality } from '../../../../src/mocks/biometrics/sample-quality.ts';

const people = Array.from({ length: 60 }, (_, at) => `SYN-FP-${String(at).padStart(6, '0')}`);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('noise', () => {
  it('is the same for the same seed and uniform and normal as it says', () => {
    const [one, other] = [noiseOf('seed'), noiseOf('seed')];
    const drawn = Array.from({ length: 5_000 }, () => one.uniform());
    expect(Array.from({ length: 5_000 }, () => other.uniform())).toEqual(drawn);
    expect(mean(drawn)).toBeCloseTo(0.5, 1);
    const normal = Array.from({ length: 5_000 }, () => one.normal());
    expect(Math.abs(mean(normal))).toBeLessThan(0.05);
    expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(noiseOf('seed 2').uniform()).not.toBe(noiseOf('seed 1').uniform());
  });
});

describe('a synthetic finger', () => {
  it('is a function of identity and position alone', () => {
    expect(masterFinger('SYN-FP-000001', 2)).toEqual(masterFinger('SYN-FP-000001', 2));
    expect(masterFinger('SYN-FP-000001', 3)).not.toEqual(masterFinger('SYN-FP-000001', 2));
    expect(masterFinger('SYN-FP-000002', 2)).not.toEqual(masterFinger('SYN-FP-000001', 2));
  });

  it('has minutiae as real fingers have: their number, their distances, their kinds, the pattern classes', () => {
    const fingers = people.map((person) => masterFinger(person, 2));
    const counts = fingers.map(({ minutiae }) => minutiae.length);
    expect(mean(counts)).toBeGreaterThan(36);
    expect(mean(counts)).toBeLessThan(44);
    for (const { minutiae } of fingers) {
      for (const [at, one] of minutiae.entries()) {
        expect((one.x / FINGER_HALF_SIZE.x) ** 2 + (one.y / FINGER_HALF_SIZE.y) ** 2).toBeLessThanOrEqual(1);
        for (const other of minutiae.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(RIDGE_PERIOD);
      }
    }
    const classes = Map.groupBy(
      Array.from({ length: 400 }, (_, at) => masterFinger(`class ${at}`, 7)),
      ({ pattern }) => pattern,
    );
    const shareOf = (pattern: Parameters<typeof classes.get>[0]): number => (classes.get(pattern)?.length ?? 0) / 400;
    expect(shareOf('arch')).toBeCloseTo(0.05, 1);
    expect(shareOf('whorl')).toBeCloseTo(0.3, 1);
    expect(shareOf('left-loop') + shareOf('right-loop')).toBeCloseTo(0.65, 1);
  });

  it('follows the flow of its ridges: neighbours run alike', () => {
    const likeness = people.map((person) => {
      const { minutiae } = masterFinger(person, 2);
      const pairs = minutiae.flatMap((one) =>
        minutiae
          .filter((other) => other !== one && Math.hypot(one.x - other.x, one.y - other.y) < 30)
          .map((other) => Math.cos(2 * (one.angle - other.angle))),
      );
      return mean(pairs);
    });
    expect(mean(likeness)).toBeGreaterThan(0.6);
  });
});

describe('a capture', () => {
  const master = masterFinger('SYN-FP-000001', 2);

  it('is a function of finger, seed and noise, and another seed gives another capture', () => {
    expect(captureFinger(master, 'a')).toEqual(captureFinger(master, 'a'));
    expect(captureFinger(master, 'b')).not.toEqual(captureFinger(master, 'a'));
  });

  it('lies within the image', () => {
    for (const person of people) {
      for (const { minutiae } of liveFingers(person)) {
        expect(Math.min(...minutiae.x, ...minutiae.y)).toBeGreaterThan(0);
        expect(Math.max(...minutiae.x)).toBeLessThan(IMAGE.width);
        expect(Math.max(...minutiae.y)).toBeLessThan(IMAGE.height);
      }
    }
  });

  it('is the finger itself, moved, where there is no noise', () => {
    const still = { ...noiseAt(100), turn: 0, displacement: 0, placeJitter: 0, angleJitter: 0, stretch: 0, missing: 0, spurious: 0 };
    const whole = captureFinger(master, 'still', { ...still, window: { x: 1_000, y: 1_000 } });
    const expected = master.minutiae.map(({ x, y }) => `${Math.round(x + 200)} ${Math.round(y + 250)}`).sort();
    expect([...whole.minutiae.x].map((x, at) => `${x} ${whole.minutiae.y[at]}`).sort()).toEqual(expected);
  });

  it('is worse and measured to be worse the more noise there is', () => {
    const qualityAt = (level: number): number =>
      mean(people.map((person) => fingerQuality(captureFinger(masterFinger(person, 2), 'q', noiseAt(level)))));
    const measured = [95, 75, 55, 35, 15].map(qualityAt);
    expect([...measured].sort((one, other) => other - one)).toEqual(measured);
    expect(measured[0]).toBeGreaterThan(85);
    expect(measured[4]).toBeLessThan(25);
  });

  it('of a record is another than a live one', () => {
    const [live] = liveFingers('SYN-FP-000001', [2]);
    expect(enrolledFinger('SYN-FP-000001', 'EES SYN-EES-000001', 2)).not.toEqual(live);
    expect(liveFingers('SYN-FP-000001/2', [2])).not.toEqual([live]);
    expect(liveFingers('SYN-FP-000001', [2])).toEqual([live]);
  });
});

describe('a reference', () => {
  it('says what it points to and whose it is', () => {
    expect(readReference('SYN-FP-000001')).toEqual({ kind: 'fingerprints', identity: 'SYN-FP-000001', poor: false });
    expect(readReference('SYN-FP-1234567/3')).toEqual({ kind: 'fingerprints', identity: 'SYN-FP-1234567', poor: false });
    expect(readReference('SYN-FP-000001/2/poor')).toEqual({ kind: 'fingerprints', identity: 'SYN-FP-000001', poor: true });
    expect(readReference('SYN-LATENT-000001')).toEqual({ kind: 'latent', identity: 'SYN-FP-000001', poor: false });
    expect(readReference('SYN-PALM-000001').kind).toBe('palm');
    expect(readReference('SYN-DNA-000001').kind).toBe('dna');
    expect(readReference('SYN-FACE-000001/2')).toEqual({ kind: 'face', identity: 'SYN-FACE-000001', poor: false });
    expect(readReference('BDAS:4711')).toEqual({ kind: 'unmarked', identity: 'BDAS:4711', poor: false });
    expect(readReference('SYN-FP-000001/poor/2').kind).toBe('unmarked');
  });
});
