import { openApiDocument } from '../../contracts/open-api.ts';
import type { Contract } from '../../contracts/contract.ts';
import { escapeValue } from '../../contracts/markup.ts';
import { packagedTypes } from '../../contracts/packaged-contract.ts';
import { serviceDescription } from '../../contracts/service-description.ts';
import { contractXmlSchema, SHARED_XSD, sharedXmlSchema } from '../../contracts/xml-schema.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';

const ADDRESS = /(<soap1[12]:address location=")[^"]*"/g;

/** Where an endpoint listens, as paths on its host. */
export interface EndpointPaths {
  readonly soap: string;
  readonly rest: string;
  readonly openApi: string;
}

/** The paths of an endpoint: `/cir/soap/1`, `/cir/rest/1`, `/cir/openapi.json`. */
export function endpointPaths(name: string): EndpointPaths {
  return { soap: `/${name}/soap/1`, rest: `/${name}/rest/1`, openApi: `/${name}/openapi.json` };
}

/** The file that a GET asks for, or `undefined`. */
export type FindDocument = (request: ReceivedRequest) => HostedAnswer | undefined;

const fileOf = (contentType: string, text: string): HostedAnswer => ({
  status: 200,
  headers: { 'content-type': contentType },
  body: Buffer.from(text),
});

const XML = 'text/xml; charset=utf-8';

/** Serves a contract's documents: `?wsdl` and the OpenAPI document with the called address filled in, the XML Schemas beside the WSDL. */
export function contractDocuments(contract: Contract): FindDocument {
  const paths = endpointPaths(contract.name);
  const folder = paths.soap.slice(0, paths.soap.lastIndexOf('/') + 1);
  return ({ method, url }) => {
    if (method !== 'GET') return undefined;
    const { origin, pathname, search } = new URL(url);
    if (pathname === paths.soap && search.toLowerCase() === '?wsdl')
      return fileOf(
        XML,
        serviceDescription(contract).replace(ADDRESS, (_match, start: string) => `${start}${escapeValue(`${origin}${paths.soap}`)}"`),
      );
    if (pathname === `${folder}${contract.name}.xsd`) return fileOf(XML, contractXmlSchema(contract));
    if (pathname === `${folder}${SHARED_XSD}`) return fileOf(XML, sharedXmlSchema(packagedTypes()));
    if (pathname !== paths.openApi) return undefined;
    const document = { ...openApiDocument(contract), servers: [{ url: `${origin}${paths.rest}` }] };
    return fileOf('application/json', `${JSON.stringify(document, null, 2)}\n`);
  };
}
