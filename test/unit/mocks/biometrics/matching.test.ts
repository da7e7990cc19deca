import { describe, expect, it } from '@jest/globals';
import { captureFinger, noiseAt } from '../../../../src/mocks/biometrics/capture-finger.ts';
import { enrolledFace, enrolledFinger, liveFace, liveFingers } from '../../../../src/mocks/biometrics/captures.ts';
import { faceIndex } from '../../../../src/mocks/biometrics/face-index.ts';
import { enteredFingers, fingerIndex } from '../../../../src/mocks/biometrics/finger-index.ts';
import { masterFinger } from '../../../../src/mocks/biometrics/master-finger.ts';
import { fingerSet, fingersMatcher } from '../../../../src/mocks/biometrics/match-fingers.ts';
import { minutiaeMatcher } from '../../../../src/mocks/biometrics/match-minutiae.ts';
import type { FingerTemplate } from '../../../../src/mocks/biometrics/minutiae.ts';
import { postingLists } from '../../../../src/mocks/biometrics/posting-lists.ts';
import { bitCount, prepareFinger } from '../../../../src/mocks/biometrics/prepared-finger.ts';
import { faceQuality, faceScore, readFace, writeFace } from '../../../../src/mocks/biometrics/synthetic-face.ts';
import { tripletReader } from '../../../../src/mocks/biometrics/triplets.ts';

const PEOPLE = 80;
const reference = (number: number): string => `SYN-FP-${String(number).padStart(6, '0')}`;
const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

/** The finger turned about the middle of the image. */
function turned({ minutiae, ...rest }: FingerTemplate, angle: number): FingerTemplate {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const points = [...minutiae.x].map(
    (x, at) => [x - 200, (minutiae.y[at] ?? 0) - 250, minutiae.angle[at] ?? 0, minutiae.kind[at] ?? 0] as const,
  );
  const moved = points
    .map(
      ([x, y, direction, kind]) =>
        [cosine * x - sine * y + 200, sine * x + cosine * y + 250, direction + (angle * 128) / Math.PI, kind] as const,
    )
    .sort((one, other) => one[1] - other[1]);
  return {
    ...rest,
    minutiae: {
      x: Int16Array.from(moved, ([x]) => Math.round(x)),
      y: Int16Array.from(moved, ([, y]) => Math.round(y)),
      angle: Uint8Array.from(moved, ([, , direction]) => Math.round(direction) & 255),
      kind: Uint8Array.from(moved, ([, , , kind]) => kind),
    },
  };
}

describe('the comparison of two fingers', () => {
  const match = minutiaeMatcher();
  const live = range(PEOPLE).map((number) => prepareFinger(liveFingers(reference(number), [2])[0]!));
  const enrolled = range(PEOPLE).map((number) => prepareFinger(enrolledFinger(reference(number), `EES ${number}`, 2)));

  it('tells one finger from another in all but three of 2,080 comparisons', () => {
    const same = range(PEOPLE).map((number) => match(live[number]!, enrolled[number]!));
    const strangers = range(25).flatMap((off) =>
      range(PEOPLE).map((number) => match(live[number]!, enrolled[(number + off + 1) % PEOPLE]!)),
    );
    expect(strangers.filter((score) => score >= 270).length).toBeLessThanOrEqual(1);
    expect(same.filter((score) => score < 270).length).toBeLessThanOrEqual(2);
  });

  it('is the same each time, whatever was compared before', () => {
    const first = match(live[1]!, enrolled[1]!);
    match(live[2]!, enrolled[3]!);
    expect(match(live[1]!, enrolled[1]!)).toBe(first);
  });

  it('does not mind a turn of the finger, and gives the whole score to the same impression', () => {
    const [finger] = liveFingers(reference(1), [2]) as [FingerTemplate];
    expect(match(prepareFinger(finger), prepareFinger(finger))).toBeGreaterThan(700);
    for (const angle of [-1, -0.5, 0.5, 1]) expect(match(prepareFinger(finger), prepareFinger(turned(finger, angle)))).toBeGreaterThan(600);
  });

  it('says nothing of too few minutiae', () => {
    const [finger] = liveFingers(reference(1), [2]) as [FingerTemplate];
    const few = {
      ...finger,
      minutiae: {
        x: finger.minutiae.x.slice(0, 5),
        y: finger.minutiae.y.slice(0, 5),
        angle: finger.minutiae.angle.slice(0, 5),
        kind: finger.minutiae.kind.slice(0, 5),
      },
    };
    expect(match(prepareFinger(few), prepareFinger(finger))).toBe(0);
    const none = { ...finger, minutiae: { x: new Int16Array(), y: new Int16Array(), angle: new Uint8Array(), kind: new Uint8Array() } };
    expect(match(prepareFinger(none), prepareFinger(finger))).toBe(0);
  });

  it('loses the score as captures become worse', () => {
    const at = (level: number): number =>
      range(25).reduce((sum, number) => {
        const master = masterFinger(reference(number), 2);
        return (
          sum + match(prepareFinger(captureFinger(master, 'a', noiseAt(level))), prepareFinger(captureFinger(master, 'b', noiseAt(level))))
        );
      }, 0);
    const sums = [95, 70, 45, 20].map(at);
    expect([...sums].sort((one, other) => other - one)).toEqual(sums);
  });
});

describe('the comparison of hands', () => {
  const match = fingersMatcher();
  const handOf = (number: number) => fingerSet(liveFingers(reference(number)).map(prepareFinger));
  const heldOf = (number: number) =>
    fingerSet(([2, 3, 4, 5] as const).map((finger) => prepareFinger(enrolledFinger(reference(number), 'r', finger))));

  it('fuses fingers, and needs one in common', () => {
    expect(match(handOf(1), heldOf(1))).toBeGreaterThan(330);
    expect(match(handOf(1), heldOf(2))).toBeLessThan(200);
    const left = fingerSet(liveFingers(reference(1), [7, 8]).map(prepareFinger));
    expect(match(left, heldOf(1))).toBeUndefined();
  });
});

describe('the index of fingers', () => {
  it('brings the right record to the front, among others and after more were entered', () => {
    const index = fingerIndex(PEOPLE);
    const enter = (number: number): void =>
      index.add(
        number,
        ([2, 3, 4] as const).map((finger) => enrolledFinger(reference(number), `r ${number}`, finger)),
      );
    for (const number of range(PEOPLE)) enter(number);
    const first = (number: number): number | undefined => index.candidates(liveFingers(reference(number)), () => true)[0];
    expect(range(PEOPLE).filter((number) => first(number) !== number).length).toBeLessThanOrEqual(2);
    expect(first(PEOPLE + 1)).not.toBe(PEOPLE + 1);
    enter(PEOPLE + 1);
    expect(first(PEOPLE + 1)).toBe(PEOPLE + 1);
    expect(index.candidates(liveFingers(reference(3)), (id) => id !== 3)).not.toContain(3);
    expect(index.candidates(liveFingers(reference(3), [9]), () => true)).toEqual([]);
    expect(index.bytes()).toBeGreaterThan(4_000_000);
  });

  it('takes fewer fingers where there are many records', () => {
    expect([enteredFingers(1_000), enteredFingers(1_000_000)]).toEqual([3, 2]);
  });

  it('reads the same triplets from a finger however it lies', () => {
    const read = tripletReader();
    const [finger] = liveFingers(reference(1), [2]) as [FingerTemplate];
    const keysOf = (template: FingerTemplate): ReadonlySet<number> => {
      const { keys, count } = read(template);
      return new Set(keys.subarray(0, count));
    };
    const upright = keysOf(finger);
    expect(upright.size).toBeGreaterThan(60);
    const [turnedKeys, mirrored] = [
      keysOf(turned(finger, 0.8)),
      keysOf({ ...finger, minutiae: { ...finger.minutiae, x: finger.minutiae.x.map((x) => 400 - x) } }),
    ];
    const shared = (other: ReadonlySet<number>): number => [...upright].filter((key) => other.has(key)).length / upright.size;
    expect(shared(turnedKeys)).toBeGreaterThan(0.5);
    expect(shared(mirrored)).toBeLessThan(0.05);
  });
});

describe('posting lists', () => {
  it('hold every value once, across blocks', () => {
    const lists = postingLists(4);
    for (const value of range(100)) lists.add(value % 3, value);
    const votes = new Float32Array(100);
    lists.vote(0, 0.5, votes);
    lists.vote(1, 2, votes);
    lists.vote(3, 9, votes);
    expect([...votes]).toEqual(range(100).map((value) => [0.5, 2, 0][value % 3]));
    expect([lists.length(0), lists.length(3)]).toEqual([34, 0]);
  });

  it('count bits', () => {
    expect([0, 1, -1, 0x55555555, 0x80000000 | 0].map(bitCount)).toEqual([0, 1, 32, 16, 1]);
  });
});

describe('faces', () => {
  const face = (number: number): string => reference(number).replace('FP', 'FACE');

  it('tell persons apart, and twins less well', () => {
    const same = range(PEOPLE).map((number) => faceScore(liveFace(face(number)), enrolledFace(face(number), 'r')));
    const others = range(PEOPLE).map((number) => faceScore(liveFace(face(number)), enrolledFace(face(number + 1), 'r')));
    const twins = range(PEOPLE).map((number) => faceScore(liveFace(face(number)), enrolledFace(face(number + 1), 'r', face(number))));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.min(...same)).toBeGreaterThan(750);
    expect(Math.max(...others)).toBeLessThan(550);
    expect(mean(twins)).toBeGreaterThan(mean(others) + 250);
    expect(mean(twins)).toBeLessThan(mean(same) - 250);
  });

  it('travel as octets and know their quality', () => {
    const good = liveFace(face(1));
    expect(readFace(writeFace(good))).toEqual(good);
    expect(readFace(writeFace(good).subarray(1))).toBeUndefined();
    expect(readFace(Buffer.concat([Buffer.from('SYNFACE2'), Buffer.alloc(64)]))).toBeUndefined();
    expect(faceQuality(good)).toBeGreaterThan(50);
    expect(faceQuality(liveFace(`${face(1)}/poor`))).toBeLessThan(15);
    expect(faceScore(new Int8Array(64), good)).toBe(0);
  });

  it('are found through their index', () => {
    const index = faceIndex(PEOPLE);
    for (const number of range(PEOPLE)) index.add(number, enrolledFace(face(number), 'r'));
    for (const number of range(PEOPLE)) expect(index.candidates(liveFace(face(number)), () => true)).toContain(number);
    expect(index.candidates(liveFace(face(5)), (id) => id !== 5)).not.toContain(5);
    expect(index.bytes()).toBeGreaterThan(0);
  });
});
