/** An id for an HTML element from the parts that name it. */
export const domId = (...parts: string[]): string => parts.map((part) => part.replaceAll(/[^\w-]/g, '_')).join('--');
