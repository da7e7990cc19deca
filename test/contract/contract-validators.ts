import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import type { AdapterManifest, WireMessage } from '../../src/ports/adapter.ts';
import { packagedSchema } from '../../src/wire/xsd/packaged-schema.ts';
import { REPOSITORY } from './fixture-cases.ts';

/** Holds messages against a contract, by tools that share nothing with the adapters. `undefined` means valid. */
export interface ContractValidator {
  request(message: WireMessage): string | undefined;
  reply(body: Uint8Array, request: WireMessage): string | undefined;
  /** The codes that the contract lists for refusals. */
  readonly refusals: readonly string[];
}

export function validatorFor(manifest: AdapterManifest): ContractValidator {
  return manifest.protocol === 'rest' ? openApiValidator(path.join(REPOSITORY, manifest.contract)) : xsdValidator(manifest.contract);
}

function xsdValidator(contract: string): ContractValidator {
  const schema = packagedSchema(contract);
  const check = (body: Uint8Array): string | undefined => {
    try {
      schema.validate(body);
      return undefined;
    } catch (error) {
      if (error instanceof GatewayError) return [error.code, error.details.field, error.details.rule].join(' ');
      throw error;
    }
  };
  const types = readFileSync(path.join(REPOSITORY, contract.replace(/\.wsdl$/, '.xsd')), 'utf8');
  const list = /<xs:simpleType name="RefusalCode">[\s\S]*?<\/xs:simpleType>/.exec(types)?.[0] ?? '';
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
