import { type TouchEvent, useCallback, useEffect, useRef } from 'react';

const restMs = 450;
const tolerancePx = 10;

/** A finger that rests on something without moving; the click that follows asks `hasRested` and does nothing more. */
export function useRest(onRest: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const from = useRef({ x: 0, y: 0 });
  const rested = useRef(false);
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const start = ({ touches }: TouchEvent) => {
    const touch = touches[0];
    stop();
    rested.current = false;
    if (!touch) return;
    from.current = { x: touch.clientX, y: touch.clientY };
    timer.current = setTimeout(() => {
      rested.current = true;
      onRest();
    }, restMs);
  };
  const move = ({ touches }: TouchEvent) => {
    const touch = touches[0];
    const { x, y } = from.current;
    if (touch && Math.hypot(touch.clientX - x, touch.clientY - y) > tolerancePx) stop();
  };
  return {
    handlers: { onTouchStart: start, onTouchMove: move, onTouchEnd: stop, onTouchCancel: stop },
    hasRested: () => {
      const was = rested.current;
      rested.current = false;
      return was;
    },
  };
}
