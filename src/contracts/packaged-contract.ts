import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Contract, SharedTypes } from './contract.ts';
import { readContract, readSharedTypes, type ContractSource } from './read-contract.ts';

const FOLDER = join(import.meta.dirname, '../../schemas/endpoints');
const SUFFIX = '.contract.yaml';
const SHARED_FILE = `types${SUFFIX}`;

/** The package's contracts never change while a process runs, so each is read when first asked for, and once. */
const contracts = new Map<string, Contract>();
let shared: SharedTypes | undefined;

/** A contract file of this package. Throws `contract-file-invalid` when there is none of that name. */
export function contractSource(name: string): ContractSource {
  const file = `${name}${SUFFIX}`;
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
  return (shared ??= readSharedTypes(contractSource('types')));
}

/** The contract of an endpoint, such as `cir`. Throws `contract-file-invalid`. */
export function packagedContract(name: string): Contract {
  const known = contracts.get(name);
  if (known) return known;
  const contract = readContract(contractSource(name), packagedTypes());
  contracts.set(name, contract);
  return contract;
}

/** Names of the endpoints whose contracts this package holds, in alphabetical order. */
export function packagedContracts(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(SUFFIX) && file !== SHARED_FILE)
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
}
