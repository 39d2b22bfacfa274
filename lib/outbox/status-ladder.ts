/**
 * Which of several reports on one message counts, best first, as an SQL order: that it has arrived over all else, and
 * that it failed over that it was sent.
 */
export const BEST_FIRST = `(status in ('delivered', 'read')) desc, status desc`;
