import { ParseOption, XmlBufferInputProvider, XmlDocument, xmlRegisterInputProvider, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { schemaDocuments, type ReadSchema, type SchemaDocuments } from './schema-documents.ts';
import { schemaViolation } from './schema-violation.ts';

/** Holds elements against a compiled schema. */
export interface XmlSchema {
  /**
   * Returns when the document is valid, its document element being one that the schema declares. Throws `wire-schema-invalid` otherwise:
   * `field` is the path of the first element at fault, such as `Query/systems[2]`, and `rule` the validation rule of XML Schema that it
   * breaks, such as `xsd/cvc-pattern-valid`. Nothing of the document is repeated but names that the schema knows. `bytes` must be a
   * document that `scanXml` has accepted.
   */
  validate(bytes: Uint8Array): void;
}

/** Nothing is fetched, and no document type is looked at; what is validated has neither. */
const OPTIONS = { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_COMPACT };

/**
 * Compiles a schema (XML Schema 1.0) with all that it imports, or the schemas of a WSDL 1.1 description, for as long as the process runs.
 * Takes tens of milliseconds. Throws `wire-schema-unusable` with the place as `field`, and what `read` throws.
 */
export function compileXsd(location: string, read: ReadSchema): XmlSchema {
  const sources = schemaDocuments(location, read);
  const validator = compile(location, sources);
  return {
    validate(bytes) {
      try {
        withDocument(bytes, (document) => validator.validate(document));
      } catch (error) {
        throw error instanceof XmlLibError ? schemaViolation(bytes, error, sources.elementNames) : error;
      }
    },
  };
}

function withDocument<Result>(bytes: Uint8Array, use: (document: XmlDocument) => Result, url?: string): Result {
  const document = XmlDocument.fromBuffer(bytes, url === undefined ? OPTIONS : { ...OPTIONS, url });
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** What the library may open while it compiles: documents of one compilation, and nothing after it. */
const openable = new XmlBufferInputProvider({});
xmlRegisterInputProvider(openable);

function compile(location: string, { main, documents }: SchemaDocuments): XsdValidator {
  for (const [place, bytes] of documents) openable.addBuffer(`/${place}`, bytes);
  try {
    return withDocument(documents.get(main) ?? new Uint8Array(), (schema) => XsdValidator.fromDoc(schema), `/${main}`);
  } catch (cause) {
    throw new GatewayError('wire-schema-unusable', { field: location }, { cause });
  } finally {
    for (const place of documents.keys()) openable.removeBuffer(`/${place}`);
  }
}
