import type { NamespaceDeclaration } from './xml-element.ts';

/** A start tag as written: names not yet judged, values already normalised, declarations apart from attributes. */
export interface StartTag {
  readonly name: string;
  readonly attributes: { readonly name: string; readonly value: string }[];
  readonly declarations: NamespaceDeclaration[];
}
