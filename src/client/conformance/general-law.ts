/** Regulation (EU) 2019/817, Article 38: the universal message format, which the forms of the contracts stand for. */
export const GENERAL_LAW = '2019/817-38';

/** Regulation (EU) 2019/817, Article 42(3): messages must be protected and their senders told for certain. */
export const SECURITY_LAW = '2019/817-42(3)';
