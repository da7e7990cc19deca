import type { Notice } from '../../../contracts/generated/sis.ts';

/** Notices by receiving state, in the order in which they were made. */
export interface NoticeBoard {
  readonly post: (to: string, notice: Notice) => void;
  /** At most a hundred notices to a state from a position on, and the position after them. */
  readonly read: (state: string, from: number) => { readonly notices: readonly Notice[]; readonly next: number };
  readonly clear: () => void;
}

const PAGE = 100;

/** An empty board, in memory. */
export function noticeBoard(): NoticeBoard {
  const posted = new Map<string, Notice[]>();
  return {
    post(to, notice) {
      const list = posted.get(to);
      if (list) list.push(notice);
      else posted.set(to, [notice]);
    },
    read(state, from) {
      const list = posted.get(state) ?? [];
      const start = Math.min(from, list.length);
      const notices = list.slice(start, start + PAGE);
      return { notices, next: start + notices.length };
    },
    clear: () => posted.clear(),
  };
}
