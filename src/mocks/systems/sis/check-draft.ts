import type { LegalGround } from '../../../contracts/generated/sis.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { isDocumentCode } from '../../../wire/lexical/state-codes.ts';
import { CATEGORY_RULES } from './alert-categories.ts';
import type { AlertDraft } from './alert-file.ts';
import { LIST_OF_ITEMS, MINIMUM_ARTICLE, missingItems, unforeseenItems } from './alert-items.ts';
import { actOf, hasFreeMovement, takesPart } from './sis-states.ts';

type Check = (draft: AlertDraft, today: string) => Refusal | undefined;

const NONE_GRANTED = 'NONE_GRANTED';

const checkParticipation: Check = ({ issuer, category }) =>
  takesPart(issuer, actOf(category))
    ? undefined
    : refuse('not-authorised', `${actOf(category)}-20(1)`, 'the state takes no part in SIS under this act');

/** An unknown wanted person has fingerprints or palm prints from the scene and nothing else (Article 40). */
const checkUnknownWanted: Check = (draft) => {
  if (draft.category !== '1862/40') return undefined;
  const { surname, birthDate, biometricSamples = [], givenNames = [], aliases = [], documents = [] } = draft.details;
  const named = (surname ?? birthDate) !== undefined || givenNames.length + aliases.length + documents.length > 0;
  if (named) return refuse('only-dactyloscopic', '2018/1862-40', 'an unknown person has no identity data');
  const prints = biometricSamples.filter(({ modality }) => modality !== 'FACE');
  const only = prints.length > 0 && prints.length === biometricSamples.length;
  return only ? undefined : refuse('only-dactyloscopic', '2018/1862-40', 'dactyloscopic data are required, and nothing else');
};

const checkForeseen: Check = (draft) => {
  const [item] = unforeseenItems(draft);
  const article = LIST_OF_ITEMS[actOf(draft.category)];
  return item && refuse('data-not-foreseen', article, `${item.field} is not among the items of ${article}`);
};

/** The act's minimum set; Article 40 dispenses with identity data. */
const checkMinimum: Check = (draft) => {
  const act = actOf(draft.category);
  const missing = missingItems(draft).filter(({ field }) => draft.category !== '1862/40' || !['surname', 'birthDate'].includes(field));
  const [first] = missing;
  if (!first) return undefined;
  const letters = missing.map((item) => `(${item[act] ?? ''})`).join(', ');
  return refuse('minimum-data-missing', MINIMUM_ARTICLE[act], `point ${letters} of ${LIST_OF_ITEMS[act]} is missing: ${first.field}`);
};

const checkVariant: Check = ({ category, details: { variant } }) => {
  const { variants } = CATEGORY_RULES[category];
  if (variants.length === 0 && variant === undefined) return undefined;
  if (variants.length === 0) return refuse('data-not-foreseen', '2018/1862-20(3)(r)', 'the article has no variants');
  if (variant === undefined) return refuse('minimum-data-missing', '2018/1862-20(3)(r)', 'the variant of the article is missing');
  return variants.includes(variant) ? undefined : refuse('value-impossible', '2018/1862-20(3)(r)', 'the variant is of another article');
};

const partialDate = (text: string): boolean => isDate(`${text}${'-01-01'.slice(text.length - 4)}`);

const checkDates: Check = ({ details }, today) => {
  const { birthDate, lastVoluntaryDeparture, departedOn, decisionValidUntil, documents = [], aliases = [] } = details;
  const births = [birthDate, ...aliases.map((alias) => alias.birthDate)].flatMap((birth) => (birth ? [birth.date] : []));
  if (births.some((date) => !partialDate(date) || date > today.slice(0, date.length)))
    return refuse('value-impossible', '2019/817-37', 'the date of birth cannot be');
  const days = [departedOn, decisionValidUntil, ...documents.map(({ issueDate }) => issueDate)].filter((day) => day !== undefined);
  if (lastVoluntaryDeparture !== undefined && lastVoluntaryDeparture !== NONE_GRANTED) days.push(lastVoluntaryDeparture);
  if (days.some((day) => !isDate(day))) return refuse('value-impossible', '2019/817-37', 'no such day');
  const future = [departedOn, ...documents.map(({ issueDate }) => issueDate)].some((day) => day !== undefined && day > today);
  return future ? refuse('value-impossible', '2019/817-37', 'a departure or an issue of a document lies in the future') : undefined;
};

const checkStates: Check = ({ details: { nationalities = [], documents = [], birthPlace, aliases = [] } }) => {
  const codes = [
    ...nationalities,
    ...documents.map(({ issuingState }) => issuingState),
    ...[birthPlace, ...aliases.map((alias) => alias.birthPlace)].map((place) => place?.country),
    ...aliases.flatMap((alias) => alias.nationalities ?? []),
  ];
  return codes.every((code) => code === undefined || isDocumentCode(code))
    ? undefined
    : refuse('value-impossible', '2019/817-37', 'no such state code');
};

const GROUNDS: Readonly<Partial<Record<AlertDraft['category'], readonly LegalGround[]>>> = {
  '1861/24': ['CONVICTION', 'SERIOUS_THREAT', 'CIRCUMVENTION', 'ENTRY_BAN'],
  '1861/25': ['SANCTIONS'],
  '1861/26': ['CONVICTION', 'SERIOUS_THREAT'],
};

const checkLegalGround: Check = ({ category, details: { legalGround, familyMember } }) => {
  const grounds = GROUNDS[category];
  if (!grounds || legalGround === undefined) return undefined;
  if (!grounds.includes(legalGround))
    return refuse('legal-ground-wrong', '2018/1861-20(2)(q)', `${legalGround} is no ground of ${category}`);
  const family = category !== '1861/26' || familyMember === true;
  return family ? undefined : refuse('legal-ground-wrong', '2018/1861-26', 'only on persons with the right of free movement');
};

const checkCitizenship: Check = ({ category, details: { nationalities = [] } }) => {
  const article = category === '1860/3' ? '2018/1860-14(2)' : '2018/1861-40';
  const thirdCountryOnly = actOf(category) !== '2018/1862' && category !== '1861/26';
  return thirdCountryOnly && nationalities.some(hasFreeMovement)
    ? refuse('citizen-of-member-state', article, 'a nationality gives the right of free movement')
    : undefined;
};

/** Ten flat and ten rolled fingerprints; two palm prints, on a ground where a return alert has them (2018/1860, Article 4(3)). */
const checkPrints: Check = ({ category, details: { biometricSamples = [], palmPrintGround } }) => {
  if (biometricSamples.some(({ reference }) => reference === undefined))
    return refuse('value-impossible', '2018/1861-32', 'a sample without a reference');
  const count = (sought: string): number => biometricSamples.filter(({ modality }) => modality === sought).length;
  if (count('FINGERPRINTS') > 20 || count('PALM_PRINT') > 2) return refuse('value-impossible', '2018/1860-4(3)', 'too many prints');
  if (category !== '1860/3' || count('PALM_PRINT') === 0) return undefined;
  const impossible = palmPrintGround === 'FINGERPRINTS_IMPOSSIBLE' && count('FINGERPRINTS') === 0;
  return impossible || palmPrintGround === 'CRIMINAL_CONTEXT'
    ? undefined
    : refuse('palm-prints-not-permitted', '2018/1860-4(3)', 'fingerprints are possible, and no criminal context is stated');
};

const CHECKS: readonly Check[] = [
  checkParticipation,
  checkUnknownWanted,
  checkForeseen,
  checkMinimum,
  checkVariant,
  checkDates,
  checkStates,
  checkLegalGround,
  checkCitizenship,
  checkPrints,
];

/** Holds an alert on a person against its act, as entered and as changed; `today` is YYYY-MM-DD. The first rule that is broken refuses. */
export function checkDraft(draft: AlertDraft, today: string): Refusal | undefined {
  for (const check of CHECKS) {
    const refusal = check(draft, today);
    if (refusal) return refusal;
  }
  return undefined;
}
