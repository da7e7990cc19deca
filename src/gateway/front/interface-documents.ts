import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The interface descriptions as this gateway serves them: addresses are its own public ones. */
export interface InterfaceDocuments {
  readonly wsdl: string;
  readonly canonicalXsd: string;
  readonly openApi: string;
}

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Reads the descriptions once and puts `publicUrl` where the files in the repository hold a placeholder or a relative path. */
export function interfaceDocuments(publicUrl: string): InterfaceDocuments {
  const address = escapeAttribute(`${publicUrl}/soap/v1`);
  return {
    wsdl: read('wsdl/national-gateway.wsdl')
      .replaceAll('location="https://gateway.example/soap/v1"', () => `location="${address}"`)
      .replaceAll('schemaLocation="../schemas/canonical/xsd/canonical.xsd"', () => `schemaLocation="${address}/canonical.xsd"`),
    canonicalXsd: read('schemas/canonical/xsd/canonical.xsd'),
    openApi: JSON.stringify({ ...(JSON.parse(read('schemas/openapi.json')) as object), servers: [{ url: publicUrl }] }),
  };
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
