import Box from '@mui/material/Box';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface Props {
  count: number;
  /** The usual height of a row in pixels; each is measured when it is shown. */
  estimate: number;
  gap?: number;
  keyOf: (index: number) => string | number;
  label?: string | undefined;
  /** A list of rows; rows of a grid say of themselves what they are. */
  role?: 'list' | 'group';
  /** The last row has come into sight. */
  onEnd?: (() => void) | undefined;
  children: (index: number) => ReactNode;
}

/** However many rows there are, the page holds those that are in sight and a few around them. It scrolls with the window. */
export function VirtualRows({
  count,
  estimate,
  gap = 8,
  keyOf,
  label,
  role = 'list',
  onEnd,
  children,
}: Props) {
  const list = useRef<HTMLDivElement>(null);
  const top = useDistanceToTop(list);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: 4,
    gap,
    scrollMargin: top,
    getItemKey: keyOf,
  });
  const shown = rows.getVirtualItems();
  const atEnd = count > 0 && (shown.at(-1)?.index ?? -1) >= count - 1;
  useLayoutEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  const isList = role === 'list';
  return (
    <Box
      ref={list}
      role={role}
      aria-label={label}
      sx={{ position: 'relative' }}
      style={{ height: rows.getTotalSize() }}
    >
      {shown.map(({ index, key, start }) => (
        <Box
          key={key}
          ref={rows.measureElement}
          data-index={index}
          role={isList ? 'listitem' : undefined}
          aria-posinset={isList ? index + 1 : undefined}
          aria-setsize={isList ? count : undefined}
          sx={{ position: 'absolute', insetInline: 0, top: 0 }}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(index)}
        </Box>
      ))}
    </Box>
  );
}

/** From the top of the document, measured anew whenever something above has changed its height. */
export function useDistanceToTop(list: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
