type Listener = (text: string, to?: string) => void;

let listener: Listener | null = null;

/** Says something at the edge of the screen, and to screen readers; `to` is where it leads. */
export const announce: Listener = (text, to) => listener?.(text, to);

export function onAnnounced(heard: Listener): () => void {
  listener = heard;
  return () => {
    if (listener === heard) listener = null;
  };
}
