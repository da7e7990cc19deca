import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { WSDL } from 'soap';
import type { WsdlOperation } from '../../adapters/wsdl-operation/wsdl-operation.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { compileXsd } from '../../wire/xsd/compile-xsd.ts';
import { elementShape } from '../../wire/xsd/element-shape.ts';
import { schemaComponents, type QualifiedName } from '../../wire/xsd/schema-components.ts';
import { schemaDocuments } from '../../wire/xsd/schema-documents.ts';
import { readXml } from '../../wire/xml/read-xml.ts';

/** What the reader of descriptions says of a message: the element that is its one part. */
interface ReadMessage {
  readonly $name?: string;
  readonly targetNamespace?: string;
}

interface ReadMethod {
  readonly soapAction?: string;
  readonly style?: string;
  readonly input?: ReadMessage;
  readonly output?: ReadMessage;
}

interface ReadPort {
  readonly binding?: { readonly style?: string; readonly methods?: Readonly<Record<string, ReadMethod>> };
}

interface ReadDefinitions {
  readonly services?: Readonly<Record<string, { readonly ports?: Readonly<Record<string, ReadPort>> }>>;
}

const SOAP_12_BINDING = 'http://schemas.xmlsoap.org/wsdl/soap12/';

const unusable = (field: string, mend: string): GatewayError => new GatewayError('config-invalid', { field, mend });

/**
 * Reads an operation from a WSDL 1.1 description and the schemas beside it. `field` is the configuration key that names the file.
 * Throws `config-invalid` for an operation that is not there or is not document/literal, `config-file-unreadable`, and
 * `wire-schema-unusable` for schemas that no tree of named parts can hold, or that lie elsewhere. Nothing is fetched, and nothing is opened
 * but the description and the schemas in its folder and below.
 */
export async function readWsdlOperation(file: string, name: string, field: string): Promise<WsdlOperation> {
  const folder = dirname(file);
  const read = (place: string): Uint8Array => {
    try {
      return readFileSync(join(folder, place));
    } catch (cause) {
      throw new GatewayError('config-file-unreadable', { field: basename(place) }, { cause });
    }
  };
  const description = read(basename(file));
  // Read by our own reader first: it refuses document types and entities, which the description's reader would follow.
  const version = readXml(description).declarations.some(({ uri }) => uri === SOAP_12_BINDING) ? '1.2' : '1.1';
  const { documents } = schemaDocuments(basename(file), read);
  const method = methodOf(await definitionsOf(file, field, new Set([...documents.keys()].map((place) => resolve(folder, place)))), name, field);
  // Compiled before its forms are looked at: what goes round in circles ends here.
  const schema = compileXsd(basename(file), read);
  const components = schemaComponents(basename(file), read);
  const element = (message: ReadMessage | undefined) => {
    if (message?.$name === undefined) throw unusable(field, `Let the messages of ${name} have one part that is an element.`);
    const qualified: QualifiedName = { namespace: message.targetNamespace ?? '', local: message.$name };
    return { name: qualified, shape: elementShape(components, qualified) };
  };
  return {
    description: basename(file),
    version,
    action: method.soapAction ?? '',
    input: element(method.input),
    output: element(method.output),
    schema,
  };
}

/** The reader would follow any address, over the network too; it may follow those of `known` documents, which our own reader has seen. */
function definitionsOf(file: string, field: string, known: ReadonlySet<string>): Promise<ReadDefinitions> {
  return new Promise((give, reject) => {
    const fail = (cause: unknown): void =>
      reject(new GatewayError('config-invalid', { field, mend: 'Name a WSDL 1.1 description that is one file, with its schemas beside it.' }, { cause }));
    const overrideImportLocation = (place: string): string => {
      if (known.has(place)) return place;
      throw new GatewayError('wire-schema-unusable', { field: basename(file) });
    };
    try {
      const wsdl = new WSDL(readFileSync(file, 'utf8'), resolve(file), { wsdl_options: { overrideImportLocation } });
      wsdl.onReady((error: Error | null) => (error ? fail(error) : give(wsdl.definitions)));
    } catch (error) {
      fail(error);
    }
  });
}

function methodOf({ services = {} }: ReadDefinitions, name: string, field: string): ReadMethod {
  const ports = Object.values(services).flatMap((service) => Object.values(service.ports ?? {}));
  const names = new Set(ports.flatMap(({ binding }) => Object.keys(binding?.methods ?? {})));
  const port = ports.find(({ binding }) => binding?.methods !== undefined && Object.hasOwn(binding.methods, name));
  const method = port?.binding?.methods?.[name];
  if (method === undefined) throw unusable(field, `Name one of the operations: ${[...names].join(', ')}.`);
  if ((method.style ?? port?.binding?.style ?? 'document') !== 'document') throw unusable(field, 'Use an operation in document style.');
  return method;
}
