import { describe, expect, test } from '@jest/globals';
import type { AuthorisedQuery, MergedPart } from '../../../src/canonical/query.ts';
import { mergeLegs, requireAnswer, startMerge } from '../../../src/broker/merge.ts';
import { evidence, failed, leg, parts, says } from './broker-support.ts';

const esp = leg();
const cir = leg({ endpoint: 'cir', systems: ['EES', 'VIS', 'ETIAS'], conceal: true });

const brief = (merged: readonly MergedPart[]) =>
  merged.map((part) => [
    part.seq,
    part.endpoint,
    part.system,
    part.status,
    part.matches.map((match) => match.familyName).join(),
    part.problem?.code,
  ]);

describe('merging open legs', () => {
  test('one part a system, numbered by arrival, labelled with its endpoint', () => {
    const merge = startMerge();
    expect(brief(merge.add(parts(esp, false, says('VIS', 'HIT', 'A'))))).toEqual([[1, 'esp', 'VIS', 'HIT', 'A', undefined]]);
    expect(brief(merge.add(parts(esp, true, says('EES'))))).toEqual([[2, 'esp', 'EES', 'NO_HIT', '', undefined]]);
    expect(brief(merge.reply().parts)).toEqual([
      [1, 'esp', 'VIS', 'HIT', 'A', undefined],
      [2, 'esp', 'EES', 'NO_HIT', '', undefined],
    ]);
    expect(merge.reply().complete).toBe(true);
  });

  test('a system that repeats itself is not told again', () => {
    const merge = startMerge();
    merge.add(parts(esp, false, says('VIS', 'HIT', 'A'), says('EES')));
    expect(merge.add(parts(esp, true, says('VIS', 'HIT', 'A'), says('EES')))).toEqual([]);
  });

  test('a last word that differs replaces the earlier one and keeps its number', () => {
    const merge = startMerge();
    merge.add(parts(esp, false, says('VIS', 'HIT', 'A'), says('EES')));
    expect(brief(merge.add(parts(esp, true, says('VIS', 'HIT', 'B'))))).toEqual([[2, 'esp', 'VIS', 'HIT', 'B', undefined]]);
    expect(merge.reply().parts).toHaveLength(2);
  });

  test('no silence replaces an answer', () => {
    const merged = mergeLegs([parts(esp, false, says('VIS', 'HIT', 'A'), says('EES')), parts(esp, true, says('VIS', 'TIMEOUT'))]);
    expect(brief(merged.parts)[1]).toEqual([2, 'esp', 'VIS', 'HIT', 'A', undefined]);
    expect(merged.complete).toBe(true);
  });

  test('a silence is told only when nothing more can come', () => {
    const merge = startMerge();
    expect(merge.add(parts(esp, false, says('VIS', 'UNAVAILABLE'), says('EES')))).toHaveLength(1);
    expect(brief(merge.add(parts(esp, true)))).toEqual([[2, 'esp', 'VIS', 'UNAVAILABLE', '', undefined]]);
    expect(merge.reply().complete).toBe(false);
  });

  test('systems that were not asked are dropped', () => {
    const merged = mergeLegs([parts(esp, true, says('SIS', 'HIT', 'A'), says('EES'), says('VIS'))]);
    expect(merged.parts.map((part) => part.system)).toEqual(['EES', 'VIS']);
    expect(merged.complete).toBe(true);
  });

  test('a failed leg’s systems are unavailable, or timed out when time ran out, never NO_HIT', () => {
    const merged = mergeLegs([
      failed(esp, 'signature-invalid'),
      parts(leg({ endpoint: 'direct', systems: ['SIS', 'ETIAS'] }), false, says('SIS')),
      failed(leg({ endpoint: 'direct', systems: ['SIS', 'ETIAS'] }), 'endpoint-timeout'),
    ]);
    expect(brief(merged.parts)).toEqual([
      [1, 'esp', 'EES', 'UNAVAILABLE', '', 'signature-invalid'],
      [2, 'esp', 'VIS', 'UNAVAILABLE', '', 'signature-invalid'],
      [3, 'direct', 'SIS', 'NO_HIT', '', undefined],
      [4, 'direct', 'ETIAS', 'TIMEOUT', '', 'endpoint-timeout'],
    ]);
    expect(merged.complete).toBe(false);
  });

  test('an endpoint that ends without a word on a system has broken its contract', () => {
    expect(brief(mergeLegs([parts(esp, true, says('EES'))]).parts)[1]).toEqual([
      2,
      'esp',
      'VIS',
      'UNAVAILABLE',
      '',
      'contract-reply-invalid',
    ]);
  });

  test('a leg that has not ended, or never began, counts as timed out, and reading the reply changes nothing', () => {
    const merge = startMerge([esp, cir]);
    merge.add(parts(esp, false, says('EES')));
    const reply = merge.reply();
    expect(brief(reply.parts)).toEqual([
      [1, 'esp', 'EES', 'NO_HIT', '', undefined],
      [2, 'esp', 'VIS', 'TIMEOUT', '', 'endpoint-timeout'],
      [3, 'cir', 'EES', 'TIMEOUT', '', 'endpoint-timeout'],
    ]);
    expect(merge.reply()).toEqual(reply);
    expect(brief(merge.add(parts(esp, true, says('VIS', 'HIT', 'A'))))).toEqual([[2, 'esp', 'VIS', 'HIT', 'A', undefined]]);
  });

  test('a system that speaks twice in one answer is one part', () => {
    expect(
      brief(mergeLegs([parts(esp, true, says('EES', 'HIT', 'B'), says('EES', 'HIT', 'A'), says('EES'), says('VIS'))]).parts)[0],
    ).toEqual([1, 'esp', 'EES', 'HIT', 'A,B', undefined]);
  });

  test('in a presence leg those that hold nothing come last', () => {
    const presence = leg({ presenceOnly: true, systems: ['EES', 'VIS', 'ETIAS'] });
    expect(mergeLegs([parts(presence, true, says('EES'), says('VIS', 'HIT'), says('ETIAS'))]).parts.map((part) => part.system)).toEqual([
      'VIS',
      'EES',
      'ETIAS',
    ]);
  });

  test('all evidence is kept', () => {
    const merged = mergeLegs([
      { ...parts(esp, false), evidence: [evidence('one')] },
      { ...failed(esp, 'endpoint-timeout'), evidence: [evidence('two')] },
    ]);
    expect(merged.evidence).toEqual([evidence('one'), evidence('two')]);
  });
});

describe('merging concealed legs', () => {
  test('speaks once, as one part under the name of the first system, when the leg is final', () => {
    const merge = startMerge();
    expect(merge.add(parts(cir, false, says('VIS', 'HIT', 'B')))).toEqual([]);
    expect(brief(merge.add(parts(cir, true, says('EES', 'HIT', 'B', 'A'), says('ETIAS'))))).toEqual([
      [1, 'cir', 'EES', 'HIT', 'A,B', undefined],
    ]);
    expect(merge.reply().complete).toBe(true);
  });

  test('a CIR that answers for all its systems under one name is complete', () => {
    expect(mergeLegs([parts(cir, true, says('EES', 'NO_HIT'))])).toMatchObject({ complete: true, parts: [{ status: 'NO_HIT' }] });
  });

  test.each([
    ['nothing said', [parts(cir, true)], 'UNAVAILABLE', 'contract-reply-invalid'],
    ['a failure', [failed(cir, 'endpoint-timeout')], 'TIMEOUT', 'endpoint-timeout'],
    [
      'a failure after a hit',
      [parts(cir, false, says('EES', 'HIT', 'A')), failed(cir, 'endpoint-unavailable')],
      'HIT',
      'endpoint-unavailable',
    ],
    ['a silent system beside a no', [parts(cir, true, says('EES'), says('VIS', 'UNAVAILABLE'))], 'UNAVAILABLE', undefined],
    ['a silent system beside a hit', [parts(cir, true, says('EES', 'HIT', 'A'), says('VIS', 'TIMEOUT'))], 'HIT', 'endpoint-unavailable'],
  ] as const)('%s is one part and not complete', (_, outcomes, status, problem) => {
    const merged = mergeLegs(outcomes);
    expect(merged.parts).toHaveLength(1);
    expect([merged.complete, merged.parts[0]?.status, merged.parts[0]?.problem?.code]).toEqual([false, status, problem]);
  });
});

describe('whether there is a reply', () => {
  const query = (...mustAnswer: boolean[]): AuthorisedQuery =>
    ({
      asks: [esp, cir]
        .slice(0, mustAnswer.length)
        .map(({ endpoint, systems, conceal }, index) => ({ endpoint, systems, conceal, mustAnswer: mustAnswer[index] })),
    }) as unknown as AuthorisedQuery;
  const codeOf = (act: () => unknown): string | undefined => {
    try {
      act();
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const answered = parts(esp, true, says('EES'), says('VIS'));

  test('one answer is enough, and it is handed back', () => {
    const merged = mergeLegs([answered, failed(cir, 'endpoint-timeout')]);
    expect(requireAnswer(merged, query(true, false))).toBe(merged);
  });

  test('none is not', () => {
    expect(
      codeOf(() => requireAnswer(mergeLegs([failed(esp, 'endpoint-unavailable'), failed(cir, 'endpoint-timeout')]), query(false, false))),
    ).toBe('endpoints-all-failed');
  });

  test('an endpoint that must answer fails the whole with its own problem', () => {
    expect(codeOf(() => requireAnswer(mergeLegs([answered, failed(cir, 'endpoint-refused')]), query(false, true)))).toBe(
      'endpoint-refused',
    );
    expect(codeOf(() => requireAnswer(mergeLegs([failed(esp, 'endpoint-timeout')]), query(true)))).toBe('endpoint-timeout');
  });

  test('an endpoint that reports its systems silent has answered, and so has one that stopped half-way', () => {
    expect(
      codeOf(() => requireAnswer(mergeLegs([parts(esp, true, says('EES', 'TIMEOUT'), says('VIS', 'UNAVAILABLE'))]), query(true))),
    ).toBeUndefined();
    expect(
      codeOf(() => requireAnswer(mergeLegs([parts(esp, false, says('EES')), failed(esp, 'endpoint-timeout')]), query(true))),
    ).toBeUndefined();
  });
});
