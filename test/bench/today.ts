/** The day on which everything here happens, in milliseconds. */
export const TODAY = Date.parse('2026-11-02T09:00:00Z');
