import { useEffect, useRef, useState } from 'react';

const pauseMs = 250;

/** A text that is passed on when the typing pauses; a value that comes from elsewhere replaces it. */
export function useSettled(
  value: string,
  onChange: (value: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => latest.current(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value]);
  return [text, setText];
}
