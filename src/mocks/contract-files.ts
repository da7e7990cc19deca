import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostedAnswer, ReceivedRequest } from './http-host.ts';

const WSDL_FOLDER = join(import.meta.dirname, '../../wsdl');
const ADDRESS = /(<soap(?:12)?:address location=")[^"]*"/g;

/** Serves a contract: `?wsdl` with the address filled in, and the schemas that it imports beside it. */
export interface ContractFiles {
  /** The file that a GET asks for, or `undefined`. */
  find(request: ReceivedRequest): HostedAnswer | undefined;
}

const xmlFile = (text: string): HostedAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: Buffer.from(text),
});

/** Reads the WSDL and its schemas from the repository's wsdl folder once. `path` is where the service listens. */
export function contractFiles(wsdl: string, schemas: readonly string[], path: string): ContractFiles {
  const description = readFileSync(join(WSDL_FOLDER, wsdl), 'utf8');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const files = new Map(schemas.map((name) => [`${folder}${name}`, readFileSync(join(WSDL_FOLDER, name), 'utf8')]));
  return {
    find({ method, url }) {
      const { origin, pathname, search } = new URL(url);
      if (method !== 'GET') return undefined;
      if (pathname === path && search.toLowerCase() === '?wsdl') return xmlFile(description.replace(ADDRESS, `$1${origin}${path}"`));
      const file = files.get(pathname);
      return file === undefined ? undefined : xmlFile(file);
    },
  };
}
