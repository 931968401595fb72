import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps a `popover="manual"` element in the top layer beside its anchor while `open`, below it or above where there is more
 * room. `wide` makes it as wide as the anchor, `end` lines up their right edges.
 */
export function useFloating(
  anchor: RefObject<HTMLElement | null>,
  popover: RefObject<HTMLElement | null>,
  open: boolean,
  { wide = false, end = false } = {},
): void {
  useLayoutEffect(() => {
    const [base, box] = [anchor.current, popover.current];
    if (!open || base === null || box === null) return;
    const put = () => place(base, box, wide, end);
    box.showPopover();
    put();
    addEventListener('scroll', put, { capture: true, passive: true });
    addEventListener('resize', put);
    return () => {
      removeEventListener('scroll', put, { capture: true });
      removeEventListener('resize', put);
      if (box.isConnected) box.hidePopover();
    };
  }, [open]);

  // What is inside may have grown or shrunk since.
  useLayoutEffect(() => {
    if (open && anchor.current !== null && popover.current !== null) place(anchor.current, popover.current, wide, end);
  });
}

function place(base: HTMLElement, box: HTMLElement, wide: boolean, end: boolean): void {
  const at = base.getBoundingClientRect();
  const gap = 4;
  const below = innerHeight - at.bottom - gap * 2;
  const above = at.top - gap * 2;
  const up = below < Math.min(box.scrollHeight, 280) && above > below;
  if (wide) box.style.width = `${at.width}px`;
  box.style.maxHeight = `${Math.max(120, Math.min(360, up ? above : below))}px`;
  const left = end ? at.right - box.offsetWidth : at.left;
  box.style.left = `${Math.max(gap, Math.min(left, innerWidth - box.offsetWidth - gap))}px`;
  box.style.top = up ? `${at.top - gap - box.offsetHeight}px` : `${at.bottom + gap}px`;
}
