/** Where trouble is noted: ids and reasons, never what anybody wrote. A pino logger is one. */
export interface Log {
  warn(about: Record<string, string | number>, words: string): void;
  error(about: Record<string, string | number>, words: string): void;
}
