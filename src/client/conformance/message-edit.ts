import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';

/** Where something stands in a message: element names without prefixes, from below the document element, and the same in JSON. */
export interface Place {
  readonly names: readonly string[];
  readonly members: readonly (string | number)[];
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The first child of that local name. */
const isCalled =
  (local: string | undefined) =>
  (child: XmlNode | string | undefined): child is XmlNode =>
    typeof child === 'object' && localOf(child.name) === local;

/** The element with the first one at the place replaced by what `edit` makes of it, once or as often as it says. */
export function editElement(root: XmlNode, names: readonly string[], edit: (found: XmlNode) => readonly XmlNode[]): XmlNode {
  const [name, ...below] = names;
  if (name === undefined) return edit(root)[0] ?? root;
  const children = root.children ?? [];
  const index = children.findIndex(isCalled(name));
  const found = children[index];
  if (typeof found !== 'object') return root;
  const made = below.length === 0 ? edit(found) : [editElement(found, below, edit)];
  return { ...root, children: [...children.slice(0, index), ...made, ...children.slice(index + 1)] };
}

/** The element without any child of that name at the place. */
export function withoutElements(root: XmlNode, names: readonly string[]): XmlNode {
  const parent = names.slice(0, -1);
  const gone = isCalled(names.at(-1));
  return editElement(root, parent, (found) => [{ ...found, children: (found.children ?? []).filter((child) => !gone(child)) }]);
}

/** The document with the member at the place replaced; left out where `edit` gives nothing. */
export function editMember(
  root: JsonObject,
  members: readonly (string | number)[],
  edit: (found: JsonValue) => JsonValue | undefined,
): JsonObject {
  const edited = memberEdited(root, members, edit);
  return isJsonObject(edited) ? edited : root;
}

function memberEdited(
  value: JsonValue,
  [first, ...below]: readonly (string | number)[],
  edit: (found: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  if (first === undefined) return edit(value);
  if (typeof first === 'number') {
    if (!Array.isArray(value)) return value;
    return (value as readonly JsonValue[]).flatMap((member, index) =>
      index === first ? (memberEdited(member, below, edit) ?? []) : [member],
    );
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, member]) => {
    const made = name === first ? memberEdited(member, below, edit) : member;
    return made === undefined ? [] : [[name, made] as const];
  });
  return Object.fromEntries(entries);
}
