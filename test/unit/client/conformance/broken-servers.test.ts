import { describe, expect, it } from '@jest/globals';
import { PROTOCOLS, type Subject } from '../../../../src/client/conformance/conformance-case.ts';
import { conformanceCases, runConformance, type CaseResult } from '../../../../src/client/conformance/run-conformance.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { isJsonObject } from '../../../../src/wire/json/json-value.ts';
import { gullible, servedSubject, type Broken } from './served-subject.ts';

const HOUR_MS = 3_600_000;

async function resultsOf(subject: Subject): Promise<readonly CaseResult[]> {
  return runConformance(conformanceCases(subject, PROTOCOLS), { clock: subject.clock });
}

/** What is left of an id when contract, protocol and operation are taken away. */
async function failures(broken: Broken): Promise<readonly string[]> {
  const results = await resultsOf(servedSubject('interpol', broken));
  return results.filter(({ verdict }) => verdict !== 'passed').map(({ id }) => id.replace(/^interpol\//, ''));
}

const everywhere = (kind: string): readonly string[] =>
  PROTOCOLS.flatMap((protocol) => ['SearchDocument', 'ReadOwnerNotices'].map((operation) => `${protocol}/${operation}/${kind}`));

const listed = async (): Promise<readonly string[]> =>
  conformanceCases(servedSubject('interpol'), PROTOCOLS)
    .filter(({ origin }) => origin === 'listed')
    .map(({ id }) => id.replace(/^interpol\//, ''));

describe('an endpoint that keeps its contract', () => {
  it('passes every case over every protocol', async () => {
    const results = await resultsOf(servedSubject('interpol'));
    expect(results.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(results.filter(({ origin }) => origin === 'listed')).toHaveLength(24);
    expect(results.length).toBeGreaterThan(200);
  });
});

describe('exactly the right cases fail of an endpoint that', () => {
  it('accepts what came before', async () => {
    expect(await failures(() => ({ replay: () => Promise.resolve(true) }))).toEqual(everywhere('replayed'));
  });

  it('trusts a stranger', async () => {
    expect(await failures(() => ({ trust: gullible }))).toEqual(everywhere('untrusted'));
  });

  it('judges messages by a clock that is an hour behind', async () => {
    const results = await resultsOf(servedSubject('interpol', ({ clock }) => ({ clock: { now: () => clock.now() - HOUR_MS } })));
    const expired = results.filter(({ id }) => id.endsWith('/expired'));
    expect(new Set(expired.map(({ objections }) => objections[0]))).toEqual(new Set(['answered, but must be refused with not-authorised']));
    expect(results.filter(({ id, verdict }) => id.endsWith('/future') && verdict !== 'passed')).toEqual([]);
    expect(results.find(({ origin }) => origin === 'listed')?.objections).toEqual([
      'step 1: refused with not-authorised, but must be answered',
    ]);
  });

  it('is not live', async () => {
    const found = await failures(() => ({ isLive: false }));
    expect((await listed()).every((id) => found.includes(id))).toBe(true);
    expect(found.some((id) => id.includes('/form/') || id.includes('unsigned'))).toBe(false);
  });

  it('answers with what was not asked for', async () => {
    const found = await failures(({ operations }) => ({
      operations: {
        ...operations,
        SearchDocument: async (request, call) => {
          const answer = await operations['SearchDocument']!(request, call);
          return isJsonObject(answer as never) && 'hits' in answer ? { ...answer, hits: [] } : answer;
        },
      },
    }));
    const wrong = ['a-stolen-passport-is-in-sltd', 'a-passport-associated-with-a-red-notice-is-in-tdawn'];
    expect(found).toEqual(PROTOCOLS.flatMap((protocol) => wrong.map((name) => `${protocol}/${name}`)));
  });

  it('answers another query', async () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const found = await failures(({ operations }) => ({
      operations: {
        ...operations,
        ReadOwnerNotices: async (request, call) => ({ ...(await operations['ReadOwnerNotices']!(request, call)), queryId: other }),
      },
    }));
    const touched = ['the-owner-learns-nothing-of-an-assured-search', 'the-owner-learns-of-a-search-by-a-bureau-that-is-not-assured'];
    expect(found.filter((id) => !id.includes('ReadOwnerNotices'))).toEqual(
      PROTOCOLS.flatMap((protocol) => touched.map((name) => `${protocol}/${name}`)),
    );
  });

  it('tells in a refusal what it was asked', async () => {
    const found = await failures(({ operations }) => ({
      operations: {
        ...operations,
        SearchDocument: async (request, call) => {
          const answer = await operations['SearchDocument']!(request, call);
          return 'refusal' in answer ? { ...answer, rule: `no entry on ${JSON.stringify(request['number'])}` } : answer;
        },
      },
    }));
    const told = ['without-non-disclosure-the-portal-may-not-ask', 'nobody-issues-documents-under-a-code-that-does-not-exist'];
    expect(found.filter((id) => !id.includes('SearchDocument'))).toEqual(
      PROTOCOLS.flatMap((protocol) => told.map((name) => `${protocol}/${name}`)),
    );
  });
});

describe('an answer', () => {
  const altered = (alter: (subject: Subject) => Subject['http']): Promise<readonly CaseResult[]> => {
    const subject = servedSubject('interpol');
    return resultsOf({ ...subject, http: alter(subject) });
  };

  it('that is not signed soundly passes no case but those of HTTP itself', async () => {
    const results = await altered(({ http }) => async (request, signal) => {
      const answer = await http(request, signal);
      const text = Buffer.from(answer.body)
        .toString('utf8')
        .replace(/<\/\w+:Body>/, ' $&')
        .replace(/^\{/, '{ ');
      return { ...answer, body: Buffer.from(text) };
    });
    const passed = results.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id.replace('interpol/', ''));
    expect(passed).toEqual(
      ['SearchDocument', 'ReadOwnerNotices'].flatMap((operation) => [`rest/${operation}/unknown-operation`, `rest/${operation}/method`]),
    );
    expect(results[0]?.objections).toEqual(['SearchDocument: signature-invalid at soap:Body (auth-signature-digest)']);
  });

  it('with another status or content type is objected to', async () => {
    const results = await altered(({ http }) => async (request, signal) => {
      const answer = await http(request, signal);
      return request.url.includes('/soap/') ? { ...answer, status: 202, headers: { 'content-type': 'text/plain' } } : answer;
    });
    const [first] = results;
    expect(first).toMatchObject({ verdict: 'failed', protocol: 'soap-1.1' });
    expect(first?.objections).toEqual([
      'SearchDocument: content-type is not that of the envelope',
      'SearchDocument: HTTP status 202 on a response',
    ]);
    expect(results.filter(({ protocol, verdict }) => protocol === 'rest' && verdict !== 'passed')).toEqual([]);
  });

  it('to another request is objected to', async () => {
    const results = await altered(({ http }) => {
      let before: Awaited<ReturnType<typeof http>> | undefined;
      return async (request, signal) => {
        const answer = await http(request, signal);
        const given = before ?? answer;
        before = answer;
        return given;
      };
    });
    expect(results[1]?.objections).toContain('SearchDocument: wsa:RelatesTo does not name the request');
  });

  it('that does not come leaves a case incomplete', async () => {
    const results = await altered(() => () => Promise.reject(new GatewayError('endpoint-unavailable')));
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['incomplete']));
    expect(results[0]?.objections).toEqual(['endpoint-unavailable']);
  });
});
