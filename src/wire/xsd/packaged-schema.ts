import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { compileXsd, type XmlSchema } from './compile-xsd.ts';

const PACKAGE_ROOT = join(import.meta.dirname, '../../..');

/** The package's files never change while a process runs, so each is compiled when first asked for, and once. */
const compiled = new Map<string, XmlSchema>();

/**
 * The schema of an interface that this package describes, by its place from the package's root, such as `wsdl/esp.wsdl`. Throws
 * `wire-schema-unusable` for what cannot be read or compiled.
 */
export function packagedSchema(location: string): XmlSchema {
  const known = compiled.get(location);
  if (known !== undefined) return known;
  const schema = compileXsd(location, readPackaged);
  compiled.set(location, schema);
  return schema;
}

function readPackaged(place: string): Uint8Array {
  try {
    return readFileSync(join(PACKAGE_ROOT, place));
  } catch (cause) {
    throw new GatewayError('wire-schema-unusable', { field: place }, { cause });
  }
}
