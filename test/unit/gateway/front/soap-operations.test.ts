import { describe, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE } from '../../../../src/canonical/generated/shapes.ts';
import { NATIONAL_NAMESPACE, operationOf } from '../../../../src/gateway/front/soap-operations.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { refusalOf } from '../../../support/refusal.ts';

const request = (name: string, content: string): string => `<${name} xmlns="${NATIONAL_NAMESPACE}">${content}</${name}>`;
const query = `<Query xmlns="${CANONICAL_NAMESPACE}"><profile>p1</profile></Query>`;
const record = (mediaType: string, bytes: string): string =>
  `<mapping>m1</mapping><mediaType>${mediaType}</mediaType><recordBytes>${bytes}</recordBytes>`;

describe('what reaches a decoder without the schema is refused all the same', () => {
  test.each([
    ['a decision id that is none', request('GetDecision', "<query>1' or '1</query>"), 'auth-not-yours'],
    ['an unknown element', request('SubmitRecord', '<mapping>m1</mapping><sudo>x</sudo>'), 'wire-element-unknown'],
    ['a record that is not Base64', request('SubmitRecord', record('text/csv', 'a*b')), 'wire-xml-malformed'],
    ['a record of another kind', request('SubmitRecord', record('image/png', 'YWI=')), 'wire-media-type'],
    ['two queries to check', request('Preflight', query + query), 'wire-element-unknown'],
    ['a query to check and text', request('Preflight', `${query}text`), 'wire-element-unknown'],
    ['nothing to check', request('Preflight', ''), 'wire-element-unknown'],
    ['no operation', request('Delete', ''), 'wire-operation-unknown'],
  ])('%s', (_, text, code) => {
    const payload = readXml(Buffer.from(text));
    expect(refusalOf(() => operationOf(payload).decode(payload)).code).toBe(code);
  });
});
