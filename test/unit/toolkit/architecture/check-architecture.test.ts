import { describe, expect, it } from '@jest/globals';
import { FINDING_KINDS } from '../../../../src/toolkit/architecture/finding.ts';
import { BREAKAGES, type Breakage } from './breakages.ts';
import { editedFacts, editedTexts, FACTS, newFindings, shown } from './model-under-test.ts';

function found({ edits = [], repository, facts }: Breakage) {
  const changed = repository === undefined ? FACTS : editedFacts(repository);
  return newFindings(editedTexts(edits), facts === undefined ? changed : facts(changed));
}

describe('a concept that disagrees with the repository', () => {
  it.each(BREAKAGES.map((breakage) => [breakage.code, breakage.what, breakage] as const))('%s: %s', (code, _, breakage) => {
    const findings = found(breakage);
    const matching = findings.filter((finding) => finding.code === code && finding.what.includes(breakage.says));
    expect([shown(findings).slice(0, 5), matching.length > 0]).toEqual([expect.anything(), true]);
    const [first] = matching;
    expect(first?.place.file).toBe(breakage.in);
    expect(first?.place.line).toBeGreaterThanOrEqual(1);
    expect(first?.why).not.toBe('');
    expect(first?.mend).not.toBe('');
    expect(first?.severity).toBe(FINDING_KINDS[code].severity);
  });

  it('is found in every way that there is', () => {
    expect(Object.keys(FINDING_KINDS).filter((code) => !BREAKAGES.some((breakage) => breakage.code === code))).toEqual([]);
  });
});
