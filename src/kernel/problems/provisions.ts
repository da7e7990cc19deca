import { article } from '../articles.ts';

/** What lets the gateway insist on knowing who speaks and that nothing was changed (Regulation (EU) 2019/817, Article 42(3)). */
export const CALLER_IDENTITY = [article('2019/817', '42(3)')];
