import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE, SHAPES } from '../../../src/canonical/generated/shapes.ts';
import type { DecisionRecord, DecisionStep } from '../../../src/canonical/generated/types.ts';
import { validateDecisionRecord } from '../../../src/canonical/generated/validators.js';
import { mappingStep, withWritten } from '../../../src/gateway/mapping-step.ts';
import { mappingsOf } from '../../../src/gateway/packaged-specs.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import { fromXml } from '../../../src/wire/xml-codec/from-xml.ts';
import { toXml } from '../../../src/wire/xml-codec/to-xml.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../src/wire/xml/write-xml.ts';
import { packagedSchema } from '../../../src/wire/xsd/packaged-schema.ts';
import { demoFixture } from '../../support/questions.ts';
import { ROOT } from '../../support/running-demo.ts';

const PACK = 'lv-vrs-robezas-skersosana';
const mappings = mappingsOf(join(ROOT, 'mappings/national'));
const installed = mappings.get(PACK);
if (installed === undefined) throw new Error(`${PACK} is installed`);
const { compiled, digest, markLineage } = installed;

const kept = mappingStep(digest, markLineage(decodeRecord(compiled, demoFixture('border-crossing.xml'))));
const decisionOf = (...steps: readonly DecisionStep[]): DecisionRecord => ({
  query: '0197a000-0000-7000-8000-000000000001',
  at: '2026-11-22T12:00:00.000Z',
  verdict: 'answered',
  steps,
});
const passed: DecisionStep = { stage: 'receive', rule: 'receive/signature-verified', verdict: 'pass' };

describe('the step of a mapping', () => {
  const decision = decisionOf(passed, kept);
  const told = withWritten(decision, mappings);

  test('is kept in few bytes and told in words', () => {
    expect(JSON.stringify(kept).length).toBeLessThan(300);
    expect(told.steps[0]).toEqual(passed);
    expect(told.steps[1]).toMatchObject(kept);
    expect(told.steps[1]?.written).toContainEqual({
      to: '/person/identities/0/sex',
      rule: expect.any(String),
      from: ['/celotajs/dzimums'],
    });
    expect(validateDecisionRecord(told)).toBe(true);
  });

  test('is the same in XML, and is what the front’s schema describes', () => {
    const xml = writeElement(
      toXml('DecisionRecord', told, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Decision' }),
    );
    packagedSchema('wsdl/national-gateway.wsdl').validate(xml);
    expect(fromXml(readXml(xml), 'DecisionRecord', SHAPES, CANONICAL_NAMESPACE)).toEqual(told);
  });

  test.each<[string, DecisionStep]>([
    ['whose mapping is installed no longer', { ...kept, mapping: `${PACK}@0.9.0#${'0'.repeat(64)}` }],
    ['whose marks this release does not make', { ...kept, lineage: 'zzz' }],
    ['without lineage', mappingStep(digest, undefined)],
    ['of another stage', passed],
  ])('%s stays as it was kept', (_, step) => {
    expect(withWritten(decisionOf(step), mappings)).toEqual(decisionOf(step));
  });
});
