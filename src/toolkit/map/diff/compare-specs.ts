import type { PackVersion } from './pack-version.ts';
import { compareThings, type SpecChange, type SpecThing } from './spec-change.ts';
import {
  writtenCodes,
  writtenDrops,
  writtenFields,
  writtenHeader,
  writtenListVersions,
  writtenParses,
  writtenRules,
  writtenTables,
} from './spec-things.ts';

/** Rules that write one field are the same where they read the same. */
const readsSame = (one: SpecThing, other: SpecThing): boolean =>
  one.says['from'] === other.says['from'] && one.says['value'] === other.says['value'];

/** What a new version of a pack adds, removes and changes in its specification, schema and code lists. */
export function compareSpecs(was: PackVersion, is: PackVersion): readonly SpecChange[] {
  return [
    ...compareThings('mapping', writtenHeader(was), writtenHeader(is)),
    ...compareThings('parse', writtenParses(was), writtenParses(is)),
    ...compareThings('rule', writtenRules(was), writtenRules(is), readsSame),
    ...compareThings('drop', writtenDrops(was), writtenDrops(is)),
    ...compareThings('code table', writtenTables(was), writtenTables(is)),
    ...compareThings('code version', writtenListVersions(was), writtenListVersions(is)),
    ...compareThings('code', writtenCodes(was), writtenCodes(is)),
    ...compareThings('schema field', writtenFields(was), writtenFields(is)),
  ];
}
