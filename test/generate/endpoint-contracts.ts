import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract, ContractPart, SharedTypes } from '../../src/contracts/contract.ts';
import { examineContract, examinePart, examineSharedTypes, type ContractSource, type Reading } from '../../src/contracts/read-contract.ts';
import { openApiDocument } from '../../src/contracts/open-api.ts';
import { serviceDescription } from '../../src/contracts/service-description.ts';
import { contractTypeScript, partTypeScript, sharedTypeScript } from '../../src/contracts/type-script.ts';
import { contractXmlSchema, sharedXmlSchema } from '../../src/contracts/xml-schema.ts';
import type { Finding } from '../../src/contracts/yaml-value.ts';

const FOLDER = 'schemas/endpoints';
const SUFFIX = '.contract.yaml';
const PART_SUFFIX = '.part.yaml';
const SHARED = `types${SUFFIX}`;

/** What comes out of the contracts, and what is wrong with those out of which nothing comes. */
export interface EndpointFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Every file generated from the endpoints' contracts. A broken contract keeps its files as they are and is reported. */
export function endpointFiles(root: string): EndpointFiles {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  const take = <T>(reading: Reading<T>, use: (contract: T) => void): void => {
    if ('contract' in reading) use(reading.contract);
    else findings.push(...reading.findings);
  };
  const source = (name: string): ContractSource => ({ name, text: readFileSync(join(root, FOLDER, name), 'utf8') });
  take(examineSharedTypes(source(SHARED)), (shared) => {
    addShared(files, shared);
    const names = readdirSync(join(root, FOLDER)).sort();
    const parts: ContractPart[] = [];
    for (const name of names.filter((file) => file.endsWith(PART_SUFFIX)))
      take(examinePart(source(name), shared), (part) => parts.push(part));
    for (const part of parts) files.set(`src/contracts/generated/${part.name}.ts`, partTypeScript(part));
    for (const name of names.filter((file) => file.endsWith(SUFFIX) && file !== SHARED))
      take(examineContract(source(name), shared, parts), (contract) => addContract(files, contract));
  });
  return { files, findings };
}

function addShared(files: Map<string, string>, shared: SharedTypes): void {
  files.set('src/contracts/generated/types.ts', sharedTypeScript(shared));
  files.set('wsdl/eu-types.xsd', sharedXmlSchema(shared));
}

function addContract(files: Map<string, string>, contract: Contract): void {
  const { name } = contract;
  files.set(`src/contracts/generated/${name}.ts`, contractTypeScript(contract));
  files.set(`wsdl/${name}.xsd`, contractXmlSchema(contract));
  files.set(`wsdl/${name}.wsdl`, serviceDescription(contract));
  files.set(`${FOLDER}/${name}.openapi.json`, `${JSON.stringify(openApiDocument(contract), null, 2)}\n`);
}
