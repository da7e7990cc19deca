import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Contract, SharedTypes } from '../../contracts/contract.ts';
import { contractXmlSchema, SHARED_XSD, sharedXmlSchema } from '../../contracts/xml-schema.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { testCase, unsignedCase, type SuiteFile } from './test-case-document.ts';
import { suiteGuide, testSuiteDocument } from './test-suite-document.ts';
import { zipArchive } from './zip-archive.ts';

/** What was written: how many files, and the name of the archive that holds them all. */
export interface WrittenSuite {
  readonly files: number;
  readonly archive: string;
}

/** The contract’s cases as a test suite of the EU Interoperability Test Bed (GITB TDL), by the paths of its files. */
export function testSuite(contract: Contract, shared: SharedTypes): readonly SuiteFile[] {
  const cases = [
    ...contract.cases.map((one, index) => testCase(contract, one, index + 1)),
    ...[...contract.operations.values()].flatMap((operation) => unsignedCase(contract, operation) ?? []),
  ];
  return [
    { path: 'testSuite.xml', text: testSuiteDocument(contract, cases) },
    { path: 'docs/suite.html', text: suiteGuide(contract) },
    { path: `resources/${contract.name}.xsd`, text: contractXmlSchema(contract) },
    { path: `resources/${SHARED_XSD}`, text: sharedXmlSchema(shared) },
    ...cases.flatMap(({ files }) => files),
  ];
}

/**
 * Writes the suite into a folder that is new or empty, with an archive of the same files beside them, ready for upload. Throws
 * `command-usage` for any other folder.
 */
export async function writeTestSuite(contract: Contract, shared: SharedTypes, folder: string): Promise<WrittenSuite> {
  const files = testSuite(contract, shared);
  const archive = `gateway-${contract.name}.zip`;
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new GatewayError('command-usage', REFUSED);
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeFile(join(folder, archive), zipArchive(files));
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : new GatewayError('command-usage', REFUSED, { cause });
  }
  return { files: files.length, archive };
}

const REFUSED = { field: '--export-gitb', mend: 'Name a folder that is new or empty and can be written.' };
