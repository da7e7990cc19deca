import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SourceObject, SourceTree } from './source-tree.ts';

/** A column of a record of fixed width: characters (code points) `at` to `at + width - 1`, counted from 1. */
export interface FixedColumn {
  readonly name: string;
  readonly at: number;
  readonly width: number;
}

/** The form of a record of fixed width; columns in their order, not overlapping. */
export interface FixedFormat {
  readonly kind: 'fixed';
  readonly columns: readonly FixedColumn[];
}

const MAX_FIXED_BYTES = 65_536;

const invalid = (field: string, mend: string): GatewayError => new GatewayError('mapping-source-invalid', { field, mend });

const WHOLLY_BLANK = /^ *$/;

function lineOf(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_FIXED_BYTES)
    throw new GatewayError('wire-too-large', { mend: `Send a line of at most ${MAX_FIXED_BYTES} bytes.` });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GatewayError('wire-encoding', {}, { cause });
  }
  const line = text.replace(/\r?\n$/, '');
  if (/[\r\n]/.test(line)) throw invalid('', 'Send one record, which is one line.');
  return line;
}

/**
 * The tree of one line of columns: the padding spaces of a column are taken off, and a blank column is an absent field. A line may end
 * before its last columns. Raises `mapping-source-invalid` for more than one line and for characters that belong to no column,
 * `wire-encoding` and `wire-too-large`.
 */
export function sourceTreeFromFixed(bytes: Uint8Array, format: FixedFormat): SourceObject {
  const characters = Array.from(lineOf(bytes));
  const tree = Object.create(null) as Record<string, SourceTree>;
  let end = 0;
  const refuseBetween = (from: number, to: number): void => {
    if (!WHOLLY_BLANK.test(characters.slice(from, to).join('')))
      throw invalid('', `Leave character ${from + 1} and those behind it blank up to the next column: they belong to none.`);
  };
  for (const { name, at, width } of format.columns) {
    refuseBetween(end, at - 1);
    end = at - 1 + width;
    const cell = characters
      .slice(at - 1, end)
      .join('')
      .replace(/^ +| +$/g, '');
    if (cell !== '') tree[name] = cell;
  }
  refuseBetween(end, characters.length);
  return tree;
}
