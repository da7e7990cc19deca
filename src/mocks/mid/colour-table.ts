import type { BiometricVerdict } from '../sbms/biometric-search.ts';
import type { IdentityOutcome } from './compare/comparison-rules.ts';

/** Colours of links (Articles 30 to 33 of Regulation (EU) 2019/817). */
export type LinkColour = 'WHITE' | 'YELLOW' | 'GREEN' | 'RED';

/** The case of Article 30(1) that a yellow link rests on. */
export type YellowCase = '30(1)(a)' | '30(1)(b)' | '30(1)(c)' | '30(1)(d)';

/** What is known of two records when the colour is decided. */
export interface Evidence {
  readonly biometrics: BiometricVerdict;
  readonly identity: IdentityOutcome;
  readonly document: 'same' | 'other';
}

/** What the evidence leads to: a colour and its basis, or no link at all. */
export interface ColourRow {
  readonly biometrics: BiometricVerdict;
  readonly identity: readonly IdentityOutcome[];
  readonly document: readonly Evidence['document'][];
  readonly colour: 'WHITE' | 'YELLOW' | undefined;
  /** Provisions of Regulation (EU) 2019/817. */
  readonly basis: readonly string[];
  readonly yellowCase?: YellowCase;
}

const ANY = ['same', 'other'] as const;

/**
 * Colour by evidence (Articles 28, 30 and 33). Biometric data come before identity data: the same identity with different biometric data
 * is yellow (Article 30(1)(c)). Rows without a colour are matches for which the Regulation lists no case, so no link arises.
 */
export const COLOUR_TABLE: readonly ColourRow[] = [
  { biometrics: 'same', identity: ['same'], document: ANY, colour: 'WHITE', basis: ['33(1)(a)'] },
  { biometrics: 'same', identity: ['similar'], document: ANY, colour: 'WHITE', basis: ['28(3)', '33(1)(a)', '33(1)(c)'] },
  { biometrics: 'same', identity: ['different'], document: ANY, colour: 'YELLOW', basis: ['28(4)', '30(1)(a)'], yellowCase: '30(1)(a)' },
  { biometrics: 'diff', identity: ['same'], document: ANY, colour: 'YELLOW', basis: ['30(1)(c)'], yellowCase: '30(1)(c)' },
  { biometrics: 'diff', identity: ['similar'], document: ['same'], colour: 'YELLOW', basis: ['30(1)(d)'], yellowCase: '30(1)(d)' },
  { biometrics: 'diff', identity: ['different'], document: ['same'], colour: 'YELLOW', basis: ['30(1)(d)'], yellowCase: '30(1)(d)' },
  { biometrics: 'diff', identity: ['similar', 'different'], document: ['other'], colour: undefined, basis: [] },
  { biometrics: 'absent', identity: ['same', 'similar'], document: ['same'], colour: 'WHITE', basis: ['33(1)(b)'] },
  {
    biometrics: 'absent',
    identity: ['different'],
    document: ['same'],
    colour: 'YELLOW',
    basis: ['28(4)', '30(1)(b)'],
    yellowCase: '30(1)(b)',
  },
  { biometrics: 'absent', identity: ['same'], document: ['other'], colour: undefined, basis: [] },
  { biometrics: 'absent', identity: ['similar', 'different'], document: ['other'], colour: undefined, basis: [] },
];

/** The one row that the evidence falls under. */
export function colourOf({ biometrics, identity, document }: Evidence): ColourRow {
  const row = COLOUR_TABLE.find(
    (candidate) => candidate.biometrics === biometrics && candidate.identity.includes(identity) && candidate.document.includes(document),
  );
  if (!row) throw new RangeError('evidence outside the table of colours');
  return row;
}
