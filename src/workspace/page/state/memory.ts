import { signal, type Signal } from '@preact/signals';

/** Texts by key that this browser keeps over a reload; without its storage they last as long as the page. */
export function remembered(name: string): Signal<{ [key: string]: string }> {
  const kept = signal<{ [key: string]: string }>(read(name));
  // Another tab, perhaps as somebody else, keeps its texts in the same place.
  addEventListener('storage', (event) => {
    if (event.key === name) kept.value = read(name);
  });
  kept.subscribe((texts) => {
    try {
      localStorage.setItem(name, JSON.stringify(texts));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  });
  return kept;
}

/** Sets one text; an empty one is forgotten. */
export function keep(kept: Signal<{ [key: string]: string }>, key: string, text: string): void {
  if ((kept.peek()[key] ?? '') === text) return;
  const { [key]: _, ...others } = kept.peek();
  kept.value = text === '' ? others : { ...others, [key]: text };
}

function read(name: string): { [key: string]: string } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
  } catch {
    return {};
  }
}
