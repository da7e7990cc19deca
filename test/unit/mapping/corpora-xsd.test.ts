import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { singleRecord, type CorpusRecord, type PackCorpus } from '../../generate/corpora/corpus.ts';
import { CORPORA } from '../../generate/corpora/packs.ts';
import { ROOT } from './installed-mappings.ts';

const xsdOf = ({ pack }: PackCorpus): string => join(ROOT, 'mappings/national', pack, 'record.xsd');

describe.each(CORPORA.filter((corpus) => existsSync(xsdOf(corpus))))('the XML schema of $pack', (corpus) => {
  const schema = XmlDocument.fromBuffer(readFileSync(xsdOf(corpus)));
  const validator = XsdValidator.fromDoc(schema);
  afterAll(() => {
    validator.dispose();
    schema.dispose();
  });

  const accepts = (record: CorpusRecord): boolean => {
    const document = XmlDocument.fromBuffer(singleRecord(corpus, record));
    try {
      validator.validate(document);
      return true;
    } catch {
      return false;
    } finally {
      document.dispose();
    }
  };
  const shownOf = (records: readonly CorpusRecord[]): readonly string[] => records.map(({ shows }) => shows);
  const broken = (record: CorpusRecord, code: string): boolean =>
    'reasons' in record.expected && record.expected.reasons.some((reason) => reason.code === code);

  test('accepts every record of the corpus that has a canonical form', () => {
    const good = corpus.records.filter(({ expected }) => 'canonical' in expected);
    expect(shownOf(good.filter((record) => !accepts(record)))).toEqual([]);
  });

  test('refuses every record in which a field is unknown or not as the schema describes', () => {
    const bad = corpus.records.filter((record) => broken(record, 'mapping-source-invalid') || broken(record, 'mapping-field-unaccounted'));
    expect(bad.length).toBeGreaterThan(0);
    expect(shownOf(bad.filter(accepts))).toEqual([]);
  });
});
