import { expect, test } from '@jest/globals';
import { validateDecisionRecord, validateDecisionStep } from '../../../src/canonical/generated/validators.js';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { evaluate } from '../../../src/policy/authorise.ts';
import { decisionRecord, refusalStep } from '../../../src/policy/decision-record.ts';
import { NOW, QUERY_ID, asked, contextWith, principalWith } from './policy-support.ts';

test('a decision record conforms to its schema and holds every step', () => {
  const evaluation = evaluate(asked({ profile: 'border-check', subject: { familyName: 'SYNTHETIC' } }), principalWith(), contextWith());
  const record = decisionRecord({
    query: QUERY_ID,
    at: NOW,
    caller: 'synthetic-system',
    profile: 'border-check',
    verdict: 'refused',
    code: 'policy-keys-incomplete',
    steps: evaluation.steps,
  });
  expect(validateDecisionRecord(record)).toBe(true);
  expect(record).toMatchObject({ at: '2026-11-21T12:00:00.000Z', code: 'policy-keys-incomplete', steps: evaluation.steps });
});

test('unknown caller and profile are absent, not empty, and the number of steps is bounded', () => {
  const steps = Array.from({ length: 300 }, () => ({ stage: 'receive', rule: 'x', verdict: 'pass' }) as const);
  const record = decisionRecord({ query: QUERY_ID, at: NOW, caller: undefined, verdict: 'refused', steps });
  expect(record).not.toHaveProperty('caller');
  expect(record.steps).toHaveLength(200);
  expect(validateDecisionRecord(record)).toBe(true);
});

test('a refusal at any stage is a step with its provision and what mends it', () => {
  const step = refusalStep('audit', new GatewayError('audit-not-durable'));
  expect(step).toEqual({
    stage: 'audit',
    rule: 'audit-not-durable',
    verdict: 'refuse',
    code: 'audit-not-durable',
    article: { act: '2019/817', article: '10(2)' },
    mend: 'The operator frees or repairs the audit directory.',
  });
  expect(validateDecisionStep(step)).toBe(true);
  expect(refusalStep('map', new GatewayError('mapping-value-invalid', { rule: 'r', field: '/f', mend: 'Mend it.' }))).toMatchObject({
    rule: 'r',
    field: '/f',
    mend: 'Mend it.',
  });
});

test.each([
  ['the whole message', '', '/'],
  ['a path that is too long', `/${'a'.repeat(600)}/b`, `…${'a'.repeat(297)}/b`],
  ['a path that would be cut within a character', `/${'𝔞'.repeat(200)}bb`, `…\ufffd${'𝔞'.repeat(148)}bb`],
])('a field is named so that the record conforms: %s', (_, field, shown) => {
  const step = refusalStep('map', new GatewayError('mapping-field-unaccounted', { field }));
  expect(step.field).toBe(shown);
  expect(validateDecisionStep(step)).toBe(true);
});
