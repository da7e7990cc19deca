import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonValue } from '../../wire/json/json-value.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import type { CompiledMapping } from '../compile-mapping.ts';
import { readSource, sourceTreeFromJson, sourceTreeFromXml } from './read-source.ts';
import type { SourceTree } from './source-tree.ts';

const wrongFormat = (compiled: CompiledMapping): GatewayError =>
  new GatewayError('mapping-source-invalid', { field: '', mend: `Send the record as ${compiled.format}.` });

/** The tree of a record in the bytes that its system sent. Raises `wire-*`, `mapping-source-invalid` and `mapping-field-unaccounted`. */
export function decodeRecord(compiled: CompiledMapping, bytes: Uint8Array): SourceTree {
  return readSource(bytes, compiled.sourceFormat, compiled.sourceShape);
}

/** The same for an XML record that was read already, such as the body of a SOAP message. A mapping of another format: `mapping-source-invalid`. */
export function recordOfElement(compiled: CompiledMapping, element: XmlElement): SourceTree {
  if (compiled.sourceFormat.kind !== 'xml') throw wrongFormat(compiled);
  return sourceTreeFromXml(element, compiled.sourceFormat, compiled.sourceShape);
}

/** The same for a JSON record that was read already, such as a member of a request. A mapping of another format: `mapping-source-invalid`. */
export function recordOfJson(compiled: CompiledMapping, value: JsonValue): SourceTree {
  if (compiled.sourceFormat.kind !== 'json') throw wrongFormat(compiled);
  return sourceTreeFromJson(value);
}
