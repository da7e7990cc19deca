import { LineCounter, parseDocument } from 'yaml';
import type { Setting } from './defaults.ts';
import { invalid, isTree, type SettingTree } from './config-tree.ts';

/** Characters of the longest configuration that is read. */
const MAX_CHARACTERS = 1_048_576;

/**
 * Reads one YAML 1.2 mapping of the JSON types; duplicate keys, anchors, aliases, tags and several documents are refused.
 * Throws `config-invalid`, its `mend` naming the line in `path`.
 */
export function readYaml(text: string, path: string): SettingTree {
  if (text.length > MAX_CHARACTERS) throw invalid(path, `Keep the file below ${MAX_CHARACTERS} characters.`);
  const lineCounter = new LineCounter();
  const strictness = { version: '1.2', schema: 'core', uniqueKeys: true, strict: true, merge: false, logLevel: 'error' } as const;
  const document = parseDocument(text, { ...strictness, lineCounter });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw invalid(path, `Correct the YAML at line ${lineCounter.linePos(fault.pos[0]).line}.`, fault);
  let root: unknown;
  try {
    root = document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw invalid(path, 'Write every value out: anchors and aliases are not allowed.', cause);
  }
  const setting = (root ?? {}) as Setting;
  if (!isTree(setting)) throw invalid(path, 'Begin the file with keys, such as version: 1.');
  return setting;
}
