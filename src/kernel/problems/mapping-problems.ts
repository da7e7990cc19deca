import { article } from '../articles.ts';
import type { Problem } from './problem.ts';

/** Mapping: national words into ours. */
export const MAPPING_PROBLEMS = {
  'mapping-unknown': {
    title: 'No mapping of this name is installed',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Name an installed mapping that was granted to this caller.',
    articles: [],
  },
  'mapping-not-yours': {
    title: 'The mapping belongs to another authority',
    status: 403,
    fault: 'Sender',
    retry: 'never',
    mend: 'Send records of your own register only.',
    articles: [article('2019/817', '38')],
  },
  'mapping-source-invalid': {
    title: 'The national record does not have the form its schema describes',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Correct the named field and send the record again.',
    articles: [article('2019/817', '37')],
  },
  'mapping-field-unaccounted': {
    title: 'The national record carries a field that no rule maps or drops',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Remove the field, or let the mapping account for it.',
    articles: [article('2019/817', '37')],
  },
  'mapping-required-field-missing': {
    title: 'The national record lacks a field that the canonical schema requires',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Fill in the named field.',
    articles: [article('2019/817', '38')],
  },
  'mapping-code-unknown': {
    title: 'A coded value is not in its code list',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Use a value of the code list.',
    articles: [article('2019/817', '37')],
  },
  'mapping-value-invalid': {
    title: 'A value cannot be converted',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Write the value in the form that the schema describes.',
    articles: [article('2019/817', '37')],
  },
  'mapping-result-invalid': {
    title: 'The mapped record does not conform to the canonical schema',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Correct the named field; if it looks right, the mapping needs its architect.',
    articles: [article('2019/817', '38')],
  },
  'mapping-spec-invalid': {
    title: 'A mapping specification is not valid',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Correct the specification at the place named.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
