import { describe, expect, it } from '@jest/globals';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { readAnswer, type RecordedRequest } from '../../../../src/mocks/recorder/read-exchange.ts';

const contract = packagedContract('interpol');
const [operation] = [...contract.operations.values()];

describe('a recorded refusal', () => {
  const recorded = (article: string): unknown => {
    if (operation === undefined) return undefined;
    const request: RecordedRequest = { protocol: 'rest', operation, request: {} };
    const body = Buffer.from(JSON.stringify({ code: 'not-authorised', article }));
    return readAnswer({ status: 403, headers: { 'content-type': 'application/problem+json' }, body }, request, contract);
  };

  it('keeps the article that it names', () => {
    expect(recorded('2019/817-9(5)')).toEqual({ kind: 'refusal', code: 'not-authorised', article: '2019/817-9(5)' });
  });

  it('keeps nothing else that stands in its place', () => {
    expect(recorded('Synthetic Person, born 1990-01-01')).toEqual({ kind: 'refusal', code: 'not-authorised', article: undefined });
  });
});
