/**
 * Member States that have adopted national legislative measures for identification after a disaster, an accident or a terrorist attack
 * (Regulation (EU) 2019/817, Article 20(4) and (6)). Which really have is not public in our sources: the test bed has two.
 */
const DISASTER_STATES: ReadonlySet<string> = new Set(['EST', 'LTU']);

/** Whether a Member State has switched identification under Article 20(4) on. */
export function identifiesAfterDisasters(memberState: string): boolean {
  return DISASTER_STATES.has(memberState);
}
