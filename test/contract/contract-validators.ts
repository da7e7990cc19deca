import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { AdapterManifest, WireMessage } from '../../src/ports/adapter.ts';
import { REPOSITORY } from './fixture-cases.ts';

xmlRegisterFsInputProviders();

/** Holds messages against a contract, by tools that share nothing with the adapters. `undefined` means valid. */
export interface ContractValidator {
  request(message: WireMessage): string | undefined;
  reply(body: Uint8Array, request: WireMessage): string | undefined;
  /** The codes that the contract lists for refusals. */
  readonly refusals: readonly string[];
}

export function validatorFor(manifest: AdapterManifest): ContractValidator {
  const file = path.join(REPOSITORY, manifest.contract);
  return manifest.protocol === 'rest' ? openApiValidator(file) : xsdValidator(file.replace(/\.wsdl$/, '.xsd'));
}

export function compileXsd(file: string): XsdValidator {
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}

function xsdValidator(file: string): ContractValidator {
  const validator = compileXsd(file);
  const check = (body: Uint8Array): string | undefined => {
    try {
      const document = XmlDocument.fromBuffer(body);
      try {
        validator.validate(document);
      } finally {
        document.dispose();
      }
      return undefined;
    } catch (error) {
      if (error instanceof XmlLibError) return error.message;
      throw error;
    }
  };
  const list = /<xs:simpleType name="RefusalCode">[\s\S]*?<\/xs:simpleType>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
  const refusals = Array.from(list.matchAll(/<xs:enumeration value="([^"]+)"/g), ([, code]) => code ?? '');
  return { request: (message) => check(message.body), reply: check, refusals };
}

interface OpenApi {
  readonly paths: Record<string, { readonly post: { readonly requestBody: Body; readonly responses: Record<string, Body> } }>;
  readonly components: { readonly schemas: { readonly RefusalCode: { readonly enum: readonly string[] } } };
}

interface Body {
  readonly content: Record<string, { readonly schema: { readonly $ref: string } }>;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}

export function openApiValidator(file: string): ContractValidator {
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  const ajv = new Ajv2020({ strict: true, allErrors: false, strictRequired: false, strictTypes: false });
  formats.default(ajv);
  ajv.addKeyword('components');
  ajv.addSchema({ $id: 'contract', components: document.components });
  const check = (body: Body | undefined, bytes: Uint8Array): string | undefined => {
    const reference = body?.content['application/json']?.schema.$ref;
    const validate = reference === undefined ? undefined : ajv.getSchema(`contract${reference}`);
    if (validate === undefined) return 'no such operation';
    const value = parsed(bytes);
    if (value === undefined) return 'not JSON in UTF-8';
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  };
  const operation = (message: WireMessage) => document.paths[`/${message.path}`]?.post;
  return {
    request: (message) => check(operation(message)?.requestBody, message.body),
    reply: (body, request) => check(operation(request)?.responses['200'], body),
    refusals: document.components.schemas.RefusalCode.enum,
  };
}
