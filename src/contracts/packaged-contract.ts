import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../kernel/gateway-error.ts';
import { SHARED, type Contract, type ContractPart, type SharedTypes } from './contract.ts';
import { readContract, readPart, readSharedTypes, type ContractSource } from './read-contract.ts';

const FOLDER = join(import.meta.dirname, '../../schemas/endpoints');
const SUFFIX = '.contract.yaml';
const PART_SUFFIX = '.part.yaml';
const SHARED_FILE = `${SHARED}${SUFFIX}`;

/** The package's contracts never change while a process runs, so each is read when first asked for, and once. */
const contracts = new Map<string, Contract>();
let shared: SharedTypes | undefined;
let parts: readonly ContractPart[] | undefined;

function contractSource(file: string): ContractSource {
  try {
    return { name: file, text: readFileSync(join(FOLDER, file), 'utf8') };
  } catch (cause) {
    throw new GatewayError(
      'contract-file-invalid',
      { field: file, mend: 'Name an endpoint whose contract this package holds.' },
      { cause },
    );
  }
}

/** The types that all contracts share. */
export function packagedTypes(): SharedTypes {
  return (shared ??= readSharedTypes(contractSource(SHARED_FILE)));
}

/** What several contracts say alike. */
export function packagedParts(): readonly ContractPart[] {
  return (parts ??= namesOf(PART_SUFFIX).map((name) => readPart(contractSource(`${name}${PART_SUFFIX}`), packagedTypes())));
}

/** The contract of an endpoint, such as `cir`. Throws `contract-file-invalid`. */
export function packagedContract(name: string): Contract {
  const known = contracts.get(name);
  if (known) return known;
  const contract = readContract(contractSource(`${name}${SUFFIX}`), packagedTypes(), packagedParts());
  contracts.set(name, contract);
  return contract;
}

/** Names of the endpoints whose contracts this package holds, in alphabetical order. */
export function packagedContracts(): readonly string[] {
  return namesOf(SUFFIX).filter((name) => name !== SHARED);
}

function namesOf(suffix: string): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}
