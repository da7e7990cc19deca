import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import { elementById } from '../../signing/xml-signature/sign-place.ts';
import { signXml, type SignXmlOptions } from '../../signing/xml-signature/sign-xml.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { contentPrefixesOf } from '../xml/element-node.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';

/** Where a signature stands: in what it signs, around it, or beside it in one document. */
export type DsigForm = 'enveloped' | 'enveloping' | 'detached';

/** Every form. */
export const DSIG_FORMS: readonly DsigForm[] = Object.freeze(['enveloped', 'enveloping', 'detached']);

/** What of a document is signed. */
export interface DsigSettings {
  readonly form: DsigForm;
  /** Identifiers of elements: those signed, for a detached signature; the one signed, for an enveloped one; the whole document unless told. */
  readonly ids: readonly string[];
}

/** Signs a document. Throws `wire-*`, `signing-part-missing`, and `command-usage` for identifiers that do not go with the form. */
export async function signDsig(bytes: Uint8Array, identity: SigningIdentity, { form, ids }: DsigSettings): Promise<Uint8Array> {
  const document = scanXml(bytes, FILE_LIMITS);
  const [id, ...others] = ids;
  if (form === 'detached' && (id === undefined || ids.some((part) => elementById(document, part) === 0)))
    throw usage('Give the identifiers of elements inside the document element, beside which the signature then stands.');
  if (form !== 'detached' && (others.length > 0 || (form === 'enveloping' && id !== undefined)))
    throw usage('Give one identifier at most for an enveloped signature, none for an enveloping one.');
  return signXml(document, identity, { ...optionsOf(form, ids), inclusivePrefixes: contentPrefixesOf(document) });
}

function optionsOf(form: DsigForm, ids: readonly string[]): SignXmlOptions {
  const [id] = ids;
  if (form === 'enveloping') return { enveloping: true };
  if (form === 'detached') return { parts: ids };
  return id === undefined ? {} : { parts: [id], within: id };
}

const usage = (mend: string): GatewayError => new GatewayError('command-usage', { field: '--id', mend });
