import { by, kept, later, partly, type Duty } from './duty.ts';

/** Cases that a plain reading of the Regulations gets wrong, as far as they concern what exists. */
export const EDGE_CASES: readonly Duty[] = [
  kept(
    4,
    '20(3), 9(4)',
    'one reply conceals the owner where the other names it: two forms, never one',
    'src/policy/disclose.ts',
    by('walk', 'an identification conceals the owner: no system, no reference, nothing twice (20(3), 9(4))'),
    by('disclose', 'screening shows the CIR’s answer without owner beside the systems’ own'),
  ),
  kept(
    5,
    '9(4)',
    'absence by prohibition equals absence',
    'src/policy/disclose.ts',
    by('articles', 'row 12, Article 9(4): %s, to which %s has no right'),
  ),
  kept(
    6,
    '18(1)',
    'an identification never includes SIS; a profile that conceals SIS stops the start',
    'src/policy/profile-checks.ts',
    by('articles', 'row 28, Article 18(1)'),
    by('profiles', 'it conceals a system outside the CIR'),
  ),
  later(7, '22(2)', 'a match in two systems obliges to one request, a justification is due for none, and nothing expires', 'as row 42'),
  partly(
    kept(
      8,
      '20(1)',
      'the age of twelve is Article 20’s alone; Eurodac’s six is the mock’s',
      'src/policy/identification-rules.ts',
      by('conditions', 'is old enough'),
      by('population', 'holds what each system’s own law lets it hold'),
    ),
    'the limits of EES and VIS for fingerprints, which no message here captures',
  ),
  partly(
    kept(
      13,
      'Latvia',
      'a personal code of either form is read, nothing is derived from it, and it is never a search key',
      'src/mapping/personal-code.ts',
      by('steps', '32456789012'),
      by('subject', 'a national identifier is never a search key'),
    ),
    'the history of a code that was replaced',
  ),
  partly(
    kept(
      14,
      'ICAO 9303',
      'D is Germany, XXB is no nationality to compare, unknown parts of a date are left out and compared by what both know',
      'src/mapping/country-code.ts',
      by('steps', "'D<<', 'DEU'"),
      by('steps', "'00.00.1984', '1984'"),
      by('search', 'compares partial dates of birth by what both know'),
      by('search', 'but not by a refugee’s document code or unknown sex'),
    ),
    'a reader of the machine-readable zone itself: check digits, truncated names, two-digit years',
  ),
];
