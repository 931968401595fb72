/** What the forms of notices show as examples of what to write. Copied, it says nothing about this request. */
export const noticeExamples = {
  whyUnclear: 'we record potholes by street, not by ward',
  breakdown: 'photocopying, 62 pages at 20p',
  whyExceptional: 'we have to hear the three companies concerned',
  whyNotEvenSay: 'To say whether we hold this would …',
  putRight: 'To put this right, we will …',
} as const;
