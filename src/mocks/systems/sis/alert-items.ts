import type { AlertDetails } from '../../../contracts/generated/sis.ts';
import type { AlertDraft } from './alert-file.ts';
import { actOf, type SisAct } from './sis-states.ts';

/** Where an item of an alert stands in the acts: one point letter per act, absent where the act does not foresee the item. */
export interface AlertItem {
  readonly field: string;
  /** Regulation (EU) 2018/1860, Article 4(1). */
  readonly '2018/1860'?: string;
  /** Regulation (EU) 2018/1861, Article 20(2). */
  readonly '2018/1861'?: string;
  /** Regulation (EU) 2018/1862, Article 20(3). */
  readonly '2018/1862'?: string;
  /** Whether the draft holds it. */
  readonly held: (details: AlertDetails, draft: AlertDraft) => boolean;
}

type Letters = readonly [inReturn: string, inRefusal: string, inPolice: string];

function item(field: string, [inReturn, inRefusal, inPolice]: Letters, held: AlertItem['held']): AlertItem {
  return {
    field,
    ...(inReturn !== '' && { '2018/1860': inReturn }),
    ...(inRefusal !== '' && { '2018/1861': inRefusal }),
    ...(inPolice !== '' && { '2018/1862': inPolice }),
    held,
  };
}

const some = (list: readonly unknown[] | undefined): boolean => (list ?? []).length > 0;
const sampled = ({ biometricSamples = [] }: AlertDetails, ...modalities: readonly string[]): boolean =>
  biometricSamples.some(({ modality }) => modalities.includes(modality));

/** Every item of an alert on a person and its point letters in the three acts. */
export const ALERT_ITEMS: readonly AlertItem[] = [
  item('surname', ['a', 'a', 'a'], ({ surname }) => surname !== undefined),
  item('givenNames', ['b', 'b', 'b'], ({ givenNames }) => some(givenNames)),
  item('birthSurname', ['c', 'c', 'c'], ({ birthSurname }) => birthSurname !== undefined),
  item('formerSurnames', ['d', 'd', 'd'], ({ formerSurnames }) => some(formerSurnames)),
  item('aliases', ['d', 'd', 'd'], ({ aliases }) => some(aliases)),
  item('physicalFeatures', ['', 'e', 'e'], ({ physicalFeatures }) => some(physicalFeatures)),
  item('birthPlace', ['e', 'f', 'f'], ({ birthPlace }) => birthPlace !== undefined),
  item('birthDate', ['f', 'g', 'g'], ({ birthDate }) => birthDate !== undefined),
  item('sex', ['g', 'h', 'h'], ({ sex }) => sex !== undefined),
  item('nationalities', ['h', 'i', 'i'], ({ nationalities }) => some(nationalities)),
  item('warnings', ['i', 'j', 'j'], ({ warnings }) => some(warnings)),
  item('reason', ['j', 'k', 'k'], ({ reason }) => reason !== undefined),
  item('authority', ['k', 'l', 'l'], (_, { authority }) => authority !== ''),
  item('decisionReference', ['l', 'm', 'm'], ({ decisionReference }) => decisionReference !== undefined),
  item('action', ['m', 'n', 'n'], ({ action }) => action !== undefined),
  item('linkedAlerts', ['n', 'o', 'o'], ({ linkedAlerts }) => some(linkedAlerts)),
  item('securityThreat', ['o', '', ''], ({ securityThreat }) => securityThreat !== undefined),
  item('familyMember', ['', 'p', ''], ({ familyMember }) => familyMember !== undefined),
  item('legalGround', ['', 'q', ''], ({ legalGround }) => legalGround !== undefined),
  item('offence', ['p', 'r', 'p'], ({ offence }) => offence !== undefined),
  item('nationalNumber', ['', '', 'q'], ({ nationalNumber }) => nationalNumber !== undefined),
  item('variant', ['', '', 'r'], ({ variant }) => variant !== undefined),
  item('documents.type', ['q', 's', 's'], ({ documents }) => some(documents)),
  item('documents.issuingState', ['r', 't', 't'], ({ documents }) => some(documents)),
  item('documents.number', ['s', 'u', 'u'], ({ documents }) => some(documents)),
  item('documents.issueDate', ['t', 'v', 'v'], ({ documents = [] }) => documents.some(({ issueDate }) => issueDate !== undefined)),
  item('biometricSamples.FACE', ['u', 'w', 'w'], (details) => sampled(details, 'FACE')),
  item('biometricSamples.FINGERPRINTS', ['v', 'x', 'y'], (details) => sampled(details, 'FINGERPRINTS', 'PALM_PRINT')),
  item('documents.copyReference', ['w', 'y', 'z'], ({ documents = [] }) =>
    documents.some(({ copyReference }) => copyReference !== undefined),
  ),
  item('lastVoluntaryDeparture', ['x', '', ''], ({ lastVoluntaryDeparture }) => lastVoluntaryDeparture !== undefined),
  item('suspended', ['y', '', ''], ({ suspended }) => suspended !== undefined),
  item('entryBan', ['z', '', ''], ({ entryBan }) => entryBan !== undefined),
];

/** Point letters without which no alert is entered (2018/1860, Article 4(2); 2018/1861, Article 22(1); 2018/1862, Article 22(1)). */
export const MINIMUM_SETS: Readonly<Record<SisAct, readonly string[]>> = {
  '2018/1860': ['a', 'f', 'j', 'l', 'm', 'x', 'z'],
  '2018/1861': ['a', 'g', 'k', 'm', 'n', 'q'],
  '2018/1862': ['a', 'g', 'k', 'n'],
};

/** Where the acts list what an alert holds. */
export const LIST_OF_ITEMS: Readonly<Record<SisAct, string>> = {
  '2018/1860': '2018/1860-4(1)',
  '2018/1861': '2018/1861-20(2)',
  '2018/1862': '2018/1862-20(3)',
};

/** Where the acts state the minimum. */
export const MINIMUM_ARTICLE: Readonly<Record<SisAct, string>> = {
  '2018/1860': '2018/1860-4(2)',
  '2018/1861': '2018/1861-22(1)',
  '2018/1862': '2018/1862-22(1)',
};

/** The items of the minimum set that a draft lacks, in the order of the act. */
export function missingItems(draft: AlertDraft): readonly AlertItem[] {
  const act = actOf(draft.category);
  return ALERT_ITEMS.filter((candidate) => {
    const letter = candidate[act];
    return letter !== undefined && MINIMUM_SETS[act].includes(letter) && !candidate.held(draft.details, draft);
  });
}

/** The items that a draft holds although its act does not foresee them. */
export function unforeseenItems(draft: AlertDraft): readonly AlertItem[] {
  const act = actOf(draft.category);
  return ALERT_ITEMS.filter((candidate) => candidate[act] === undefined && candidate.held(draft.details, draft));
}
