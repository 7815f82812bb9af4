/** What can be done about it right there. */
export interface AnnouncedAct {
  label: string;
  /** Where it leads, or what it does. */
  act: string | (() => void);
}

type Listener = (text: string, act?: AnnouncedAct) => void;

let listener: Listener | null = null;

/** Says something at the edge of the screen, and to screen readers. */
export const announce: Listener = (text, act) => listener?.(text, act);

export function onAnnounced(heard: Listener): () => void {
  listener = heard;
  return () => {
    if (listener === heard) listener = null;
  };
}
