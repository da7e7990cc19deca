import type { Citation } from './concept.ts';

/** A citation such as `2019/817 20(1)` or `2019/817, 20(1)`; undefined for a text that is none. */
export function parseCitation(text: string): Citation | undefined {
  const [, act, provision] = /^([^\s,]+),? +(\S.*)$/.exec(text) ?? [];
  return act === undefined || provision === undefined ? undefined : { act, provision };
}

/** The citation as text. */
export const citationText = ({ act, provision }: Citation): string => `${act}, ${provision}`;

/** Whether a provision is another one or a part of it: `16(1)(a)` lies within `16(1)`. */
export const isWithin = (part: Citation, whole: Citation): boolean =>
  part.act === whole.act && (part.provision === whole.provision || part.provision.startsWith(`${whole.provision}(`));
