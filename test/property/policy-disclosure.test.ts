import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startMerge } from '../../src/broker/merge.ts';
import type { Match, SystemId } from '../../src/canonical/generated/types.ts';
import type { AuthorisedQuery, DisclosedPart, LegOutcome, MergedPart } from '../../src/canonical/query.ts';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import { disclose, disclosePart } from '../../src/policy/disclose.ts';
import { failed, leg, parts } from '../unit/broker/broker-support.ts';
import { authorisedUnder, merged } from '../unit/policy/policy-support.ts';

const IDS = ['border-check', 'police-identification', 'law-enforcement-presence', 'screening', 'residence-permit-examination'];
const QUERIES = new Map(IDS.map((id) => [id, authorisedUnder(id)]));
const query = fc.constantFrom(...QUERIES.values());

const SYSTEMS: SystemId[] = ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN', 'Europol'];
const match: fc.Arbitrary<Match> = fc.record(
  {
    recordReference: fc.constantFrom('R1', 'R2'),
    familyName: fc.constantFrom('A', 'B'),
    givenNames: fc.constantFrom(['X'], ['X', 'Y']),
    birthDate: fc.constantFrom({ value: '1984' }, { value: '1984', certainty: 'declared' as const }),
    documentNumber: fc.constantFrom('SYN1', 'SYN2'),
    faceReference: fc.constant('F'),
    entryDate: fc.constant('2026-01-01T00:00:00Z'),
    visaStatus: fc.constant('issued' as const),
    alertCategory: fc.constant('1861/24' as const),
    refusalReasons: fc.constant(['E']),
    convictingMemberState: fc.constant('EST'),
  },
  { requiredKeys: [] },
);
const status = fc.constantFrom<MergedPart['status'][]>('HIT', 'NO_HIT', 'UNAVAILABLE', 'TIMEOUT');
const words = fc.record({ status, matches: fc.array(match, { maxLength: 3 }), fails: fc.boolean() });

const partOf = (
  system: SystemId,
  endpoint: string,
  conceal: boolean,
  word: { status: MergedPart['status']; matches: Match[]; fails: boolean },
): MergedPart => ({
  seq: 1,
  system,
  endpoint,
  conceal,
  status: word.status,
  matches: word.matches,
  ...(word.fails && word.status !== 'HIT' && word.status !== 'NO_HIT' ? { problem: new GatewayError('endpoint-unavailable') } : {}),
});

/** A reply in which every asked system said something, in some order. */
const permitted = (of: AuthorisedQuery): fc.Arbitrary<MergedPart[]> =>
  fc
    .tuple(...of.asks.flatMap((ask) => ask.systems.map((system) => words.map((word) => partOf(system, ask.endpoint, ask.conceal, word)))))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

const strays = (of: AuthorisedQuery): fc.Arbitrary<MergedPart[]> =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...SYSTEMS), fc.constantFrom('esp', 'cir-identification', 'cir-presence', 'elsewhere'), fc.boolean(), words)
      .filter(([system, endpoint]) => !of.asks.some((ask) => ask.endpoint === endpoint && ask.systems.includes(system)))
      .map(([system, endpoint, conceal, word]) => partOf(system, endpoint, conceal, word)),
    { maxLength: 4 },
  );

describe('Article 9(4)', () => {
  test('a system outside the profile leaves no trace, whether it holds data, holds none, or fails', () => {
    const cases = query.chain((of) => fc.tuple(fc.constant(of), permitted(of), strays(of), fc.infiniteStream(fc.nat())));
    fc.assert(
      fc.property(cases, ([of, own, stray, places]) => {
        const mixed = [...own];
        for (const each of stray) mixed.splice(Number(places.next().value) % (mixed.length + 1), 0, each);
        expect(JSON.stringify(disclose(merged(mixed), of))).toBe(JSON.stringify(disclose(merged(own), of)));
      }),
    );
  });
});

describe('Article 8(1)(d)', () => {
  const shown = (of: AuthorisedQuery, all: MergedPart[]): Set<string> =>
    new Set(
      disclose(merged(all), of).parts.flatMap((each) => [
        ...(each.system === undefined ? [] : [`${each.system} ${each.status}`]),
        ...(each.matches ?? []).flatMap((found) =>
          Object.entries(found).map(([name, value]) => `${each.system ?? 'concealed'} ${name} ${JSON.stringify(value)}`),
        ),
      ]),
    );

  test('a smaller profile never shows more', () => {
    const cases = query.chain((of) =>
      fc.tuple(
        fc.constant(of),
        permitted(of),
        fc.subarray([...of.profile.returnable.entries()].flatMap(([index, entry]) => entry.fields.map((field) => `${index} ${field}`))),
        fc.subarray(SYSTEMS),
      ),
    );
    fc.assert(
      fc.property(cases, ([of, all, fields, systems]) => {
        const returnable = of.profile.returnable
          .map((entry, index) => ({ ...entry, fields: entry.fields.filter((field) => fields.includes(`${index} ${field}`)) }))
          .filter((entry) => systems.includes(entry.system));
        const asks = of.asks.map((ask) => ({ ...ask, systems: ask.systems.filter((system) => systems.includes(system)) }));
        const smaller: AuthorisedQuery = { ...of, asks, profile: { ...of.profile, returnable } };
        const more = shown(of, all);
        for (const each of shown(smaller, all)) expect(more).toContain(each);
      }),
    );
  });
});

describe('Articles 20 and 20a', () => {
  const police = QUERIES.get('police-identification')!;
  const systems = police.asks[0]!.systems;

  test('a concealed reply is the same whichever system holds what', () => {
    const cases = fc.tuple(permitted(police), fc.shuffledSubarray([...systems], { minLength: systems.length }));
    fc.assert(
      fc.property(cases, ([all, owners]) => {
        const renamed = all.map((each) => ({ ...each, system: owners[systems.indexOf(each.system)]! }));
        expect(disclose(merged(renamed), police)).toEqual(disclose(merged(all), police));
      }),
    );
  });

  test('and has one part without owner and without anything that only one system holds', () => {
    fc.assert(
      fc.property(permitted(police), (all) => {
        const text = JSON.stringify(disclose(merged(all), police).parts);
        expect(text).not.toMatch(/"system"|recordReference|faceReference|entryDate|visaStatus|alert|refusalReasons|convicting/);
        expect(disclose(merged(all), police).parts).toHaveLength(1);
      }),
    );
  });
});

describe('Article 22', () => {
  const presence = QUERIES.get('law-enforcement-presence')!;

  test('a presence reply has no data and no NO_HIT', () => {
    fc.assert(
      fc.property(permitted(presence), (all) => {
        for (const each of disclose(merged(all), presence).parts) {
          expect(each).not.toHaveProperty('matches');
          expect(each.status).not.toBe('NO_HIT');
        }
      }),
    );
  });
});

describe('Article 9(6)', () => {
  const said = (of: AuthorisedQuery, index: number): fc.Arbitrary<LegOutcome[]> => {
    const ask = of.asks[index]!;
    const own = leg({
      endpoint: ask.endpoint,
      systems: ask.systems,
      conceal: ask.conceal,
      presenceOnly: of.profile.disclosure === 'presence',
    });
    const spoken = fc.array(
      fc.tuple(fc.constantFrom(...SYSTEMS), words).map(([system, word]) => ({ system, status: word.status, matches: word.matches })),
      { maxLength: 5 },
    );
    return fc
      .tuple(fc.array(spoken, { maxLength: 2 }), spoken, fc.boolean())
      .map(([early, last, fails]) => [
        ...early.map((each) => parts(own, false, ...each)),
        fails ? failed(own, 'endpoint-timeout') : parts(own, true, ...last),
      ]);
  };

  test('parts that left early are the parts of the final reply', () => {
    const cases = query.chain((of) => fc.tuple(fc.constant(of), ...of.asks.map((_, index) => said(of, index))));
    fc.assert(
      fc.property(cases, ([of, ...legs]) => {
        const merge = startMerge();
        const streamed = new Map<number, DisclosedPart | undefined>();
        for (const outcome of legs.flat()) for (const each of merge.add(outcome)) streamed.set(each.seq, disclosePart(each, of));
        const last = [...streamed.entries()].sort(([left], [right]) => left - right).flatMap(([, each]) => each ?? []);
        expect(disclose(merge.reply(), of).parts).toEqual(last);
      }),
    );
  });
});
