import type { ReadSchema } from '../../../../src/wire/xsd/schema-documents.ts';

/** The namespace of synthetic schemas, `s` in their content. */
export const SYNTHETIC = 'urn:synthetic';

/** A schema of the synthetic namespaces with that content. */
export const xsd = (content: string, namespace = SYNTHETIC): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="${SYNTHETIC}" xmlns:t="urn:synthetic:types" targetNamespace="${namespace}" elementFormDefault="qualified">${content}</xs:schema>`;

/** Files by their places, and the places that were asked for. */
export function schemaFiles(files: Readonly<Record<string, string>>): { readonly read: ReadSchema; readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    read(location) {
      asked.push(location);
      const text = files[location];
      if (text === undefined) throw new Error(`no file ${location}`);
      return Buffer.from(text);
    },
  };
}
