import type { Match } from '../../canonical/generated/types.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { ElementReader } from '../../wire/xml-sequence/element-sequence.ts';
import { matching } from '../../wire/xml-sequence/simple-content.ts';
import { document } from '../eu-types/document-element.ts';
import { identity } from '../eu-types/identity-element.ts';
import { CONCEALED_REFERENCE } from '../eu-types/text-forms.ts';
import { typesSequence } from '../eu-types/types-sequence.ts';

/** Reads `t:ConcealedMatch` of eu-types.xsd: Article 18(1) data and nothing that tells the owning system. */
export const concealedMatch: ElementReader<Match> = typesSequence((sequence) =>
  withoutUndefined({
    ...sequence.optional('Identity', identity),
    ...sequence.optional('Document', document),
    faceReference: sequence.optional('FacialImageReference', matching(CONCEALED_REFERENCE)),
  }),
);
