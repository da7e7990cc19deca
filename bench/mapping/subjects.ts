import { Ajv2020 } from 'ajv/dist/2020.js';
import { join } from 'node:path';
import { validateCanonicalRecord } from '../../src/canonical/generated/validators.js';
import { canonicalSchemas, PACKAGE_ROOT, readPack } from '../../src/gateway/packaged-specs.ts';
import { accountForRecord } from '../../src/mapping/source/account-fields.ts';
import type { CompiledMapping } from '../../src/mapping/compile-mapping.ts';
import { compilePack, type PackFiles } from '../../src/mapping/spec/pack.ts';
import type { SourceTree } from '../../src/mapping/source/source-tree.ts';
import { writerOf, type Draft } from '../../src/mapping/write-forward.ts';
import { application, xmlRecord, type Counts } from './records.ts';

/** The pack that is measured. */
export const PACK = 'lv-pmlp-uzturesanas-atlauja';

const SMALL: Counts = { names: 4, documents: 4, measurements: 4, notes: 1 };
const LARGE: Counts = { names: 45, documents: 50, measurements: 50, notes: 50 };

/** Files of an installed pack. */
export const packFiles = (name: string): PackFiles => readPack(join(PACKAGE_ROOT, 'mappings/national', name));

/** The same with room for as many repeated parts as the canonical record has: no one files an application of 60 KB otherwise. */
function roomy(files: PackFiles): PackFiles {
  const widen = (text: string): string => text.replaceAll(/"maxItems": (10|20)\b/g, '"maxItems": 50');
  return { ...files, schemas: files.schemas.map(({ path, text }) => ({ path, text: widen(text) })) };
}

/** A mapping without code made of it: as it runs where no code may be made, and the ways of each of its checks. */
export interface Closures {
  /** Accounts of every field, and the mapping. */
  readonly map: (record: SourceTree) => unknown;
  /** The same between the checks of both schemas. */
  readonly validated: (record: SourceTree) => unknown;
}

function closuresOf({ plan }: CompiledMapping, accepts: (record: unknown) => boolean): Closures {
  const write = writerOf(plan.scope);
  const map = (record: SourceTree): Draft => {
    accountForRecord(record, plan.source, (field) => {
      throw new Error(`${field} is not accounted for`);
    });
    const draft: Draft = {};
    write(record, '', draft, '', { root: record });
    return draft;
  };
  const validated = (record: SourceTree): Draft => {
    if (!accepts(record)) throw new Error('the record is not what its schema says');
    const draft = map(record);
    if (!validateCanonicalRecord(draft)) throw new Error('the result is not what its schema says');
    return draft;
  };
  return { map, validated };
}

/** What is measured: one mapping, and a record of about 3 KB in JSON and one of about 60 KB in XML. */
export interface Subjects {
  readonly compiled: CompiledMapping;
  readonly closures: Closures;
  /** Accepts what the pack's schema does, as ajv says. */
  readonly accepts: (record: unknown) => boolean;
  readonly root: string;
  readonly namespace: string;
  readonly record: SourceTree;
  readonly json: Buffer;
  readonly smallXml: Buffer;
  readonly largeXml: Buffer;
}

/** Reads the pack and writes the records. */
export function subjects(): Subjects {
  const files = roomy(packFiles(PACK));
  const compiled = compilePack(files, canonicalSchemas());
  if (compiled.sourceFormat.kind !== 'xml') throw new Error('the pack is not in XML');
  const { root, namespace } = compiled.sourceFormat;
  const schema = files.schemas.find(({ path }) => path.endsWith('record.schema.json'));
  if (schema === undefined) throw new Error('the pack has no schema');
  const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(schema.text) as object);
  const record = application(SMALL);
  return {
    compiled,
    closures: closuresOf(compiled, accepts),
    accepts,
    root,
    namespace,
    record,
    json: Buffer.from(JSON.stringify(record)),
    smallXml: Buffer.from(xmlRecord(root, namespace, record)),
    largeXml: Buffer.from(xmlRecord(root, namespace, application(LARGE))),
  };
}
