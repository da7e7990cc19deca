import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeLegs, startMerge } from '../../src/broker/merge.ts';
import type { SystemId } from '../../src/canonical/generated/types.ts';
import type { Leg, LegOutcome, MergedPart, MergedReply, SystemPart } from '../../src/canonical/query.ts';
import { isAnswer } from '../../src/canonical/status.ts';
import { failed, leg, parts } from '../unit/broker/broker-support.ts';

const LEGS = [
  leg({ endpoint: 'esp', systems: ['EES', 'VIS', 'ETIAS'] }),
  leg({ endpoint: 'cir', systems: ['EES', 'VIS'], conceal: true }),
  leg({ endpoint: 'second-cir', systems: ['EES', 'ETIAS'], presenceOnly: true }),
];

const system = fc.constantFrom<SystemId[]>('EES', 'VIS', 'ETIAS', 'SIS');
const match = fc.record(
  { familyName: fc.constantFrom('A', 'B', 'C'), sex: fc.constantFrom('male', 'female') },
  { requiredKeys: ['familyName'] },
);
const said: fc.Arbitrary<SystemPart> = fc.record({
  system,
  status: fc.constantFrom('HIT', 'NO_HIT', 'UNAVAILABLE', 'TIMEOUT'),
  matches: fc.array(match, { maxLength: 3 }),
});

const outcomesOf = (own: Leg): fc.Arbitrary<LegOutcome[]> => {
  const early = fc.array(
    fc.array(said, { maxLength: 3 }).map((each) => parts(own, false, ...each)),
    { maxLength: 3 },
  );
  const last = fc.oneof(
    fc.array(said, { maxLength: 4 }).map((each) => parts(own, true, ...each)),
    fc.constantFrom('endpoint-timeout', 'endpoint-unavailable', 'signature-invalid').map((code) => failed(own, code as 'endpoint-timeout')),
  );
  return fc.tuple(early, last).map(([before, end]) => [...before, end]);
};

const shuffled = fc
  .tuple(...LEGS.map(outcomesOf))
  .map((each) => each.flat())
  .chain((outcomes) => fc.tuple(fc.constant(outcomes), fc.shuffledSubarray(outcomes, { minLength: outcomes.length })));

const unnumbered = ({ complete, parts: all }: MergedReply) => ({
  complete,
  parts: all
    .map((part) => ({ ...part, seq: 0, problem: part.problem?.code }))
    .sort((left, right) => (`${left.endpoint}/${left.system}` < `${right.endpoint}/${right.system}` ? -1 : 1)),
});

test('the same outcomes in any order merge to the same parts, up to their numbers', () => {
  fc.assert(
    fc.property(shuffled, ([outcomes, other]) => {
      expect(unnumbered(mergeLegs(other))).toEqual(unnumbered(mergeLegs(outcomes)));
    }),
  );
});

test('parts are numbered 1, 2, 3 …, one a system of an open leg and one for a concealed leg', () => {
  fc.assert(
    fc.property(shuffled, ([, outcomes]) => {
      const merged = mergeLegs(outcomes, LEGS);
      expect(merged.parts.map((part) => part.seq)).toEqual(merged.parts.map((_, index) => index + 1));
      expect(merged.parts.map((part) => `${part.endpoint}/${part.system}`).sort()).toEqual([
        'cir/EES',
        'esp/EES',
        'esp/ETIAS',
        'esp/VIS',
        'second-cir/EES',
        'second-cir/ETIAS',
      ]);
    }),
  );
});

test('what was streamed is what the reply holds: the later of two parts with one number wins', () => {
  fc.assert(
    fc.property(shuffled, ([, outcomes]) => {
      const merge = startMerge(LEGS);
      const streamed = new Map<number, MergedPart>();
      for (const outcome of outcomes) for (const part of merge.add(outcome)) streamed.set(part.seq, part);
      expect(merge.reply().parts).toEqual([...streamed.values()].sort((left, right) => left.seq - right.seq));
    }),
  );
});

test('a reply is complete only when every part is an answer, and a system that only was silent is never a no', () => {
  fc.assert(
    fc.property(shuffled, ([, outcomes]) => {
      const merged = mergeLegs(outcomes, LEGS);
      if (merged.complete) expect(merged.parts.every((part) => isAnswer(part.status))).toBe(true);
      for (const part of merged.parts.filter((each) => !each.conceal && each.status === 'NO_HIT')) {
        const words = outcomes.flatMap((each) => (each.state === 'parts' && each.leg.endpoint === part.endpoint ? each.parts : []));
        expect(words.some((word) => word.system === part.system && word.status === 'NO_HIT')).toBe(true);
      }
    }),
  );
});
