import { placeText, type Place } from './placed-file.ts';

/** What a kind of finding is about: whether it fails the check, why it matters, and what usually mends it. */
interface FindingKind {
  readonly severity: 'fault' | 'warning';
  readonly why: string;
  readonly mend: string;
}

const fault = (why: string, mend: string): FindingKind => ({ severity: 'fault', why, mend });
const warning = (why: string, mend: string): FindingKind => ({ severity: 'warning', why, mend });

const TRACEABLE = 'every right and every datum is traced to a provision (2019/817, 7(1) and 8(1))';
const MINIMAL = 'only what the architecture foresees is processed (2016/679, 5(1)(c))';

/** Every kind of finding, by code. */
export const FINDING_KINDS = {
  'concept-unreadable': fault('a model that cannot be read proves nothing', 'Write the YAML well-formed.'),
  'concept-schema': fault('schemas/config/concept.schema.json says what may stand here', 'Write what the schema describes.'),
  'element-repeated': fault('an id names one thing', 'Give each element an id of its own.'),
  'reference-unknown': fault('what is referred to must be described', 'Correct the id, or describe what it names.'),
  'act-unknown': fault(TRACEABLE, 'Correct the citation, or list the act among the acts.'),
  'attribute-missing': fault(MINIMAL, 'Add the attribute to its entity in the data architecture, or take the leaf out of the schema.'),
  'attribute-unknown': fault('an attribute describes a leaf of the canonical schema', 'Correct the pointer, or remove the attribute.'),
  'mandatory-differs': fault('the data architecture and the canonical schema must agree', 'Set mandatory: true.'),
  'mandatory-without-source': fault(
    'what every instance must have must come from somewhere',
    'Let a mapping that feeds the entity write it, or make it optional.',
  ),
  'mapping-writes-unknown': fault(MINIMAL, 'Describe the attribute in the data architecture, or remove the rule.'),
  'mapping-reads-unknown': fault(MINIMAL, 'Describe the field in the schema of the record, or remove the rule.'),
  'field-undescribed': fault(
    'an auditor must be able to read what a field is',
    'Give the field a description in the schema of the record.',
  ),
  'field-unaccounted': fault(
    'every field is mapped, or dropped with a reason (2016/679, 5(1)(c))',
    'Map the field, or drop it with a reason.',
  ),
  'attribute-not-held': fault(
    'the data architecture says which systems hold an attribute',
    'Add the system to heldBy, or remove the rule from its mapping.',
  ),
  'register-differs': fault(
    'a mapping reads the register of the system that its interface names',
    'Correct register, authority or interface.',
  ),
  'retention-missing': fault('personal data are kept no longer than necessary (2016/679, 5(1)(e))', 'Name the retention.'),
  'controller-missing': fault('whoever processes personal data answers for it (2019/817, 40)', 'Name the controllers.'),
  'profile-purpose-unknown': fault(TRACEABLE, 'Describe the purpose and its rights, or correct the profile.'),
  'profile-user-without-right': fault(TRACEABLE, 'Remove the category from the profile, or show that the purpose is open to it.'),
  'profile-asks-without-right': fault(TRACEABLE, 'Remove the system from the profile, or cite the provision that opens it.'),
  'profile-searches-without-article': fault(
    'search keys are those that the system’s own law allows (2019/817, 8(1)(c) and 9(2))',
    'Remove the field from searchable, or cite the provision that permits it.',
  ),
  'profile-discloses-without-article': fault(
    'only data that a provision opens may come back (2019/817, 8(1)(d) and 9(4))',
    'Remove the field from returnable, or cite the provision that permits it.',
  ),
  'profile-basis-unknown': fault(TRACEABLE, 'Cite a provision on which a right of this purpose stands.'),
  'function-without-release': fault('a function belongs to the release that brings it', 'List it in exactly one release.'),
  'function-without-code': fault('a function that was delivered has code', 'Name files or folders that exist.'),
  'function-without-test': fault('a function that was delivered has a test that proves it', 'Name a test file and words of a title in it.'),
  'function-room-unknown': fault('rooms are those of architecture/rooms.json', 'Correct the name of the room.'),
  'function-command-unknown': fault('commands are those of the command line', 'Correct the name of the command.'),
  'room-without-function': fault('code serves a function of the concept', 'Name the room at the functions that it realises.'),
  'command-without-function': fault('a command serves a function of the concept', 'Name the command at its function.'),
  'interface-without-contract': fault('what is agreed between systems is in a contract file', 'Correct the path, or write the contract.'),
  'contract-without-interface': fault(
    'a contract belongs to an interface of the concept',
    'Describe the interface that the file is the contract of.',
  ),
  'interface-contract-kind': fault('a record’s contract is a pack, a query’s is a profile', 'Name a contract of the interface’s type.'),
  'profile-endpoint-unreached': fault(
    'a profile asks systems through interfaces that reach them (2019/817, 8(1)(b))',
    'Correct the profile, or let an interface reach the system.',
  ),
  'flow-not-carried': fault('data flow only over interfaces made for them', 'Correct entity or interface of the flow.'),
  'carried-without-flow': fault(
    'whoever reads the flows must see everything that passes',
    'Add the entity, or a flow, over the interface.',
  ),
  'flow-process-differs': fault('a process touches what flows for it', 'Add the entity to the process, or correct the flow.'),
  'flow-ends-differ': fault('a flow runs between the ends of its interface', 'Correct from, to or interface.'),
  'flow-profile': fault(
    'a flow under a profile is what the profile opens (2019/817, 8(1))',
    'Correct profile, interface or entity of the flow.',
  ),
  'dates-out-of-order': fault('a plan that contradicts itself cannot be kept', 'Correct the dates.'),
  'order-circular': fault('nothing can come before itself', 'Remove one of the dependencies.'),
  'release-ahead': fault('a release is there when those before it are', 'Correct state or order of the releases.'),
  'interface-not-yet': warning('planned interfaces have no contract yet', 'Nothing to do until their release.'),
  'interface-is-there': warning('the contract is there before its release', 'Move the interface to a release that has been delivered.'),
  'retention-open': warning('a retention is not confirmed', 'Let the controller say how long the data are kept.'),
  'held-without-source': warning('a system holds what no mapping of it brings', 'Nothing to do unless the attribute is wanted.'),
} as const satisfies Record<string, FindingKind>;

/** Code of a finding. */
export type FindingCode = keyof typeof FINDING_KINDS;

/** One finding: where, what, why it matters, and what mends it. Faults fail the check, warnings do not. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'fault' | 'warning';
  readonly place: Place;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** A finding with what its kind says; `mend` replaces the usual remedy where there is a better one. */
export function finding(code: FindingCode, place: Place, what: string, mend?: string): Finding {
  const kind: FindingKind = FINDING_KINDS[code];
  return { code, severity: kind.severity, place, what, why: kind.why, mend: mend ?? kind.mend };
}

/** A finding in one line of text. */
export const findingText = ({ code, severity, place, what, why, mend }: Finding): string =>
  `${placeText(place)} ${severity} ${code}: ${what}; ${why}. ${mend}`;

/** Findings by file, line and column, then code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return findings.toSorted(
    (one, other) =>
      text(one.place.file, other.place.file) ||
      one.place.line - other.place.line ||
      one.place.column - other.place.column ||
      text(one.code, other.code) ||
      text(one.what, other.what),
  );
}
