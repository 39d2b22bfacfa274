export const SESSION_DAYS = 14;
