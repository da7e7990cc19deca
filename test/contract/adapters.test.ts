import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validateMatch, validateSubject } from '../../src/canonical/generated/validators.js';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import type { EndpointKind } from '../../src/canonical/query.ts';
import type { ProblemCode } from '../../src/kernel/problems.ts';
import type { Adapter, LegStep, VerifiedMessage, WireMessage } from '../../src/ports/adapter.ts';
import { faultElement } from '../../src/wire/soap/soap-fault.ts';
import { element } from '../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../src/wire/xml/write-xml.ts';
import { validatorFor } from './contract-validators.ts';
import { loadAdapters, loadCases, received, responseOf, type FixtureCase } from './fixture-cases.ts';
import { legsLike } from './legs.ts';
import { jsonMutations, xmlMutations, type Mutation } from './mutations.ts';

/** Rules of a contract that no schema can say, by endpoint; only these may refuse a reply that its schema accepts. */
const BEYOND_SCHEMA: Readonly<Partial<Record<EndpointKind, RegExp>>> = {
  esp: /^(?:QueryResponse)?\/(?:QueryId|ContinuationToken|RetryAfterMs|Part\[\d\]\/(?:System|Match)|parts\/\d\/(?:system|matches)|queryId|continuationToken|retryAfterMs)$/,
  cir: /^(?:\w+Response)?\/(?:QueryId|System\[\d\]|queryId|systems\/\d|StoredData\[\d\]\/System|storedData\/\d\/system)$/,
  mid: /^(?:ReadLinkResponse)?\/(?:QueryId|queryId|Link|link|Link\/LinkedRecord|link\/linkedRecords|RelatedLink|relatedLinks)$/,
  nsis: /^(?:QueryAlertsResponse)?\/(?:QueryId|queryId)$/,
  interpol: /^(?:SearchDocumentResponse)?\/(?:QueryId|queryId|Hit\[\d\]\/(?:Database|Number)|hits\/\d\/(?:database|number))$/,
  sbms: /^(?:SearchTemplatesResponse)?\/(?:QueryId|queryId|Candidate\[\d\]\/System|candidates\/\d\/system)$/,
};

const SEED = 20191817;

const outcome = (run: () => LegStep): LegStep | GatewayError => {
  try {
    return run();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
};

/** A refusal as the contract writes it, with any code. */
function refusalWith(adapter: Adapter, code: string): VerifiedMessage {
  const { protocol, endpoint } = adapter.manifest;
  const namespace = `https://gateway.example/ns/not-eu-lisa/${endpoint}/1`;
  if (protocol === 'rest') {
    const problem = { type: `${namespace}/problems/${code}`, title: 'Refused', status: 403, code };
    return received(Buffer.from(JSON.stringify(problem)), 403, 'application/problem+json');
  }
  const detail = element('r:Refusal', [element('r:Code', [code])], undefined, { r: namespace });
  const fault = faultElement({ version: protocol === 'soap-1.1' ? '1.1' : '1.2', code: 'Sender', reason: 'Refused', detail });
  return received(writeElement(fault), 500, 'text/xml');
}

const MEANINGS = new Map<string, ProblemCode>([
  ['overloaded', 'endpoint-unavailable'],
  ['unavailable', 'endpoint-unavailable'],
  ['not-in-operation', 'endpoint-unavailable'],
  ['deadline-exceeded', 'endpoint-timeout'],
]);

for (const adapter of await loadAdapters()) {
  const { manifest } = adapter;
  const contract = validatorFor(manifest);
  const cases = loadCases(manifest.id);
  const rest = manifest.protocol === 'rest';
  const file = (fixture: FixtureCase, stem: string): Uint8Array =>
    readFileSync(path.join(fixture.folder, `${stem}.${rest ? 'json' : 'xml'}`));
  const withReply = cases.filter((fixture) => fixture.response !== undefined && 'state' in fixture.expect);

  const conforms = (message: WireMessage, written: Uint8Array): void => {
    expect(contract.request(message)).toBeUndefined();
    expect(`${Buffer.from(message.body).toString()}\n`).toBe(Buffer.from(written).toString());
    if (rest) expect(message).toMatchObject({ method: 'POST', contentType: 'application/json' });
    else expect(message.action).toMatch(/^https:\/\/gateway\.example\/ns\/not-eu-lisa\//);
  };

  describe(manifest.id, () => {
    test('describes itself and cannot be changed', () => {
      expect(Object.isFrozen(adapter)).toBe(true);
      expect(Object.isFrozen(manifest)).toBe(true);
      expect(manifest.protection).toBe(rest ? 'http-signature' : 'xmldsig');
      expect(cases.length).toBeGreaterThan(5);
      expect(withReply.length).toBeGreaterThan(2);
    });

    describe.each(cases)('$name', (fixture) => {
      test('says where it comes from', () => {
        expect(fixture.provenance).toMatchObject({ shows: expect.any(String), origin: expect.any(String), synthetic: true });
      });

      const { leg, expect: expected } = fixture;
      if (fixture.response === undefined) {
        test('is refused before anything is sent', () => {
          const failure = outcome(() => adapter.encode(leg) as never);
          if (!(failure instanceof GatewayError) || !('problem' in expected)) throw new Error('a case without response expects a problem');
          expect({ problem: failure.code, field: failure.details.field }).toEqual(expected);
          expect(failure.details.endpoint).toBe(leg.endpoint);
        });
        return;
      }

      test('the request conforms to the contract, byte for byte as written down, every time', () => {
        conforms(adapter.encode(leg), file(fixture, 'request'));
        expect(adapter.encode(leg)).toEqual(adapter.encode(leg));
      });

      test('the answer means what is written down', () => {
        const found = outcome(() => adapter.decode(leg, responseOf(fixture)));
        if ('problem' in expected) {
          if (!(found instanceof GatewayError)) throw new Error('a problem was expected');
          const { field, rule } = found.details;
          expect({ problem: found.code, ...(field === undefined ? {} : { field }), ...(rule === undefined ? {} : { rule }) }).toEqual(
            expected,
          );
          expect(found.details.endpoint).toBe(leg.endpoint);
          return;
        }
        if (found instanceof GatewayError) throw found;
        expect(contract.reply(responseOf(fixture).body, adapter.encode(leg))).toBeUndefined();
        expect({ state: found.state, parts: found.parts, ...(found.state === 'pending' ? { waitMs: found.waitMs } : {}) }).toEqual(
          expected,
        );
        expect(found.parts.flatMap((part) => part.matches).filter((match) => !validateMatch(match))).toEqual([]);
        expect(found.parts.filter((part) => !leg.systems.includes(part.system))).toEqual([]);
        if (found.state === 'pending') conforms(found.next, file(fixture, 'next'));
      });
    });

    test('knows every refusal of its contract', () => {
      const [{ leg } = { leg: undefined }] = withReply;
      if (leg === undefined) throw new Error('no case with a reply');
      expect(contract.refusals.length).toBeGreaterThan(5);
      for (const code of contract.refusals) {
        const failure = outcome(() => adapter.decode(leg, refusalWith(adapter, code)));
        expect(failure).toMatchObject({
          code: MEANINGS.get(code) ?? 'endpoint-refused',
          details: { endpoint: leg.endpoint, rule: `${manifest.endpoint}/${code}` },
        });
      }
    });

    test.each(['no-such-code', 'constructor', 'Overloaded', ''])('calls a refusal %p unknown', (code) => {
      const [{ leg } = { leg: undefined }] = withReply;
      if (leg === undefined) throw new Error('no case with a reply');
      expect(outcome(() => adapter.decode(leg, refusalWith(adapter, code)))).toMatchObject({
        code: 'endpoint-fault-unknown',
        details: { endpoint: leg.endpoint },
      });
    });

    test('any subject that the canonical schema allows becomes a request that the contract allows', () => {
      const legs = fc.constantFrom(...withReply).chain((fixture) => legsLike(fixture.leg));
      fc.assert(
        fc.property(legs, (leg) => {
          expect(validateSubject(leg.subject)).toBe(true);
          expect(contract.request(adapter.encode(leg))).toBeUndefined();
        }),
        { seed: SEED, numRuns: 150 },
      );
    });

    test('a changed reply is refused by its code, or is still within the contract', () => {
      const seen = { accepted: 0, refused: 0 };
      const judge = (fixture: FixtureCase, mutate: Mutation): void => {
        const { leg } = fixture;
        const original = responseOf(fixture);
        const reply: VerifiedMessage = { ...original, body: mutate(original.body) };
        const found = outcome(() => adapter.decode(leg, reply));
        const fault = contract.reply(reply.body, adapter.encode(leg));
        if (found instanceof GatewayError) {
          seen.refused += 1;
          expect(found.code).toBe('contract-reply-invalid');
          if (fault === undefined) expect(found.details.field).toMatch(BEYOND_SCHEMA[manifest.endpoint] ?? /^$/);
          return;
        }
        seen.accepted += 1;
        // libxml2 looks into the URI of a namespace that is declared and not used; nothing that is read depends on it.
        if (fault?.endsWith('xsd/document')) return;
        expect(fault).toBeUndefined();
        expect(found.parts.flatMap((part) => part.matches).filter((match) => !validateMatch(match))).toEqual([]);
      };
      fc.assert(fc.property(fc.constantFrom(...withReply), rest ? jsonMutations : xmlMutations, judge), { seed: SEED, numRuns: 1500 });
      expect(seen.accepted).toBeGreaterThan(20);
      expect(seen.refused).toBeGreaterThan(200);
    });

    test('a changed refusal is a refusal still', () => {
      const faults = cases.filter(({ expect: expected }) => 'problem' in expected && expected.problem.startsWith('endpoint-'));
      expect(faults.length).toBeGreaterThan(1);
      const judge = (fixture: FixtureCase, mutate: Mutation): void => {
        const original = responseOf(fixture);
        const found = outcome(() => adapter.decode(fixture.leg, { ...original, body: mutate(original.body) }));
        if (!(found instanceof GatewayError)) throw new Error('a refusal was taken for an answer');
        expect(found.code).toMatch(/^(?:endpoint-(?:refused|unavailable|timeout|fault-unknown)|contract-reply-invalid)$/);
      };
      fc.assert(fc.property(fc.constantFrom(...faults), rest ? jsonMutations : xmlMutations, judge), { seed: SEED, numRuns: 300 });
    });
  });
}
