import Box from '@mui/material/Box';
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { VirtualRows } from './VirtualRows.tsx';

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** The least width of a column in pixels; as many as fit, at least `columnsLeast`. */
  width: number;
  columnsLeast?: number;
  /** Height by width of a cell. */
  ratio?: number;
  /** Height below that, in pixels. */
  more?: number;
  gap?: number;
  label: string;
  onEnd?: (() => void) | undefined;
  children: (item: Item) => ReactNode;
}

/** Cells side by side, of which only the rows in sight are in the page. */
export function VirtualGrid<Item>(props: Props<Item>) {
  const {
    items,
    keyOf,
    width,
    columnsLeast = 1,
    ratio = 1,
    more = 0,
    gap = 10,
    label,
    onEnd,
    children,
  } = props;
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const columns = Math.max(columnsLeast, Math.floor((room + gap) / (width + gap)));
  const cell = (room - gap * (columns - 1)) / columns;
  const rowKey = useCallback((row: number) => `${columns} ${row}`, [columns]);
  return (
    <div ref={frame}>
      {room > 0 && (
        <VirtualRows
          key={columns}
          count={Math.ceil(items.length / columns)}
          estimate={Math.round(cell * ratio) + more}
          gap={gap}
          keyOf={rowKey}
          role="group"
          label={label}
          onEnd={onEnd}
        >
          {(row) => (
            <Box
              sx={{
                display: 'grid',
                gap: `${gap}px`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {items.slice(row * columns, (row + 1) * columns).map((item) => (
                <Box key={keyOf(item)} sx={{ minWidth: 0 }}>
                  {children(item)}
                </Box>
              ))}
            </Box>
          )}
        </VirtualRows>
      )}
    </div>
  );
}

function useWidth(frame: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
