export * from './due-date.ts';
export * from './holidays.ts';
export * from './refusal.ts';
export * from './working-days.ts';
