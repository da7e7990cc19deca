import { GatewayError } from '../../kernel/gateway-error.ts';
import { dayOf } from '../steps/calendar.ts';
import type { Path, PlannedParse } from '../plan/plan.ts';
import { EACH, escapeToken } from '../pointer.ts';
import { descend, isAbsent, isSourceList, isSourceObject, type SourceTree } from './source-tree.ts';

/** Takes the refusal of a parser and the pointer of the text that it refused, which is then absent. */
export type RefuseParse = (error: GatewayError, parse: PlannedParse, text: string) => void;

type Change = (leaf: SourceTree, field: string) => SourceTree | undefined;

/** A copy of the tree in which every part at the path was changed, or left out where the change gives nothing. */
function changedAt(tree: SourceTree, [name, ...rest]: Path, at: string, change: Change): SourceTree | undefined {
  if (name === undefined) return change(tree, at);
  if (isSourceList(tree)) {
    if (name !== EACH) return tree;
    // An element that is left out stays as nothing, so that the others keep their places.
    return tree.map((element, index) => changedAt(element, rest, `${at}/${index}`, change) ?? null);
  }
  if (!isSourceObject(tree) || !Object.hasOwn(tree, name)) return tree;
  const { [name]: inner, ...others } = tree;
  const part = inner === undefined ? undefined : changedAt(inner, rest, `${at}/${escapeToken(name)}`, change);
  return part === undefined ? others : { ...tree, [name]: part };
}

/** The record with every parsed field as the parts that its parser found; a field that is empty, or is refused, is absent. */
export function parseFields(tree: SourceTree, parses: readonly PlannedParse[], refuse: RefuseParse): SourceTree {
  let record = tree;
  for (const parse of parses) {
    const day = parse.on && dayOf(descend(record, parse.on));
    const change: Change = (leaf, field) => {
      if (isAbsent(leaf) || typeof leaf !== 'string') return undefined;
      try {
        return parse.parser.parse(leaf, field, day);
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error;
        refuse(error, parse, field);
        return undefined;
      }
    };
    record = changedAt(record, parse.path, '', change) ?? record;
  }
  return record;
}

/** The record with every parsed field as text again; parts that do not suffice to write the text leave the field absent. */
export function unparseFields(tree: SourceTree, parses: readonly PlannedParse[]): SourceTree {
  let record = tree;
  for (const { path, parser, writesBack } of parses.toReversed()) {
    const change: Change = (parts) => {
      if (!isSourceObject(parts) || !writesBack || parser.write === undefined) return undefined;
      try {
        return parser.write(parts);
      } catch (error) {
        if (error instanceof GatewayError) return undefined;
        throw error;
      }
    };
    record = changedAt(record, path, '', change) ?? record;
  }
  return record;
}
