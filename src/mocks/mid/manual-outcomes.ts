import type { LinkColour, YellowCase } from './colour-table.ts';

/** A colour that manual verification may give. */
export type ManualColour = Exclude<LinkColour, 'YELLOW'>;

/** One colour that Articles 31 to 33 list for a yellow case. */
export interface ManualOutcome {
  readonly colour: ManualColour;
  readonly basis: string;
}

/** Manual outcomes by yellow case; what is not listed may not be chosen. Where the documents differ, 32(1)(c) takes the place of 32(1)(b). */
const OUTCOMES: Readonly<Record<YellowCase, readonly (ManualOutcome & { readonly document?: 'same' | 'other' })[]>> = {
  '30(1)(a)': [
    { colour: 'RED', basis: '32(1)(a)' },
    { colour: 'WHITE', basis: '33(1)(d)' },
  ],
  '30(1)(b)': [
    { colour: 'GREEN', basis: '31(1)(c)' },
    { colour: 'RED', basis: '32(1)(d)' },
  ],
  '30(1)(c)': [
    { colour: 'GREEN', basis: '31(1)(a)' },
    { colour: 'RED', basis: '32(1)(b)', document: 'same' },
    { colour: 'RED', basis: '32(1)(c)', document: 'other' },
  ],
  '30(1)(d)': [
    { colour: 'GREEN', basis: '31(1)(b)' },
    { colour: 'RED', basis: '32(1)(b)' },
  ],
};

/** The colours that may be chosen for a yellow link, each with its provision of Regulation (EU) 2019/817. */
export function manualOutcomes(yellowCase: YellowCase, document: 'same' | 'other'): readonly ManualOutcome[] {
  return OUTCOMES[yellowCase]
    .filter((outcome) => outcome.document === undefined || outcome.document === document)
    .map(({ colour, basis }) => ({ colour, basis }));
}
