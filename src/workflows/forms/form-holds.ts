/** What parts of a form hold at the most, in characters: what draws forms keeps to the same, which a test compares. */
export const formHolds = { text: 3000, heading: 150, choice: 75 } as const;
