import { type RefObject, useEffect, useEffectEvent } from 'react';

/** How far outside of the window something is fetched already, in pixels. */
const near = 1_000;

/** A wheel or a finger moves the page for so long, in milliseconds. */
const glide = 1_000;

/**
 * Goes on by itself where a wheel or a finger has come near. Whoever goes by keys or by ear has a button for it, and
 * comes to what stands behind the list.
 */
export function useScrolledNear(
  place: RefObject<HTMLElement | null>,
  wanted: boolean,
  goOn: () => void,
): void {
  const onScroll = useEffectEvent((movedAt: number) => {
    const rect = place.current?.getBoundingClientRect();
    if (!rect || performance.now() - movedAt > glide) return;
    if (rect.top < window.innerHeight + near && rect.bottom > -near) goOn();
  });
  useEffect(() => {
    if (!wanted) return;
    let movedAt = Number.NEGATIVE_INFINITY;
    const moved = () => {
      movedAt = performance.now();
    };
    const scrolled = () => onScroll(movedAt);
    const passive = { passive: true };
    window.addEventListener('wheel', moved, passive);
    window.addEventListener('touchmove', moved, passive);
    window.addEventListener('scroll', scrolled, passive);
    return () => {
      window.removeEventListener('wheel', moved);
      window.removeEventListener('touchmove', moved);
      window.removeEventListener('scroll', scrolled);
    };
  }, [wanted]);
}
