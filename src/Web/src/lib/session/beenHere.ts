const key = 'ptv-been-here';

/** Whether somebody was signed in here when the app was last open: only a guess at what to load first. */
export const beenHere = (): boolean => storage()?.getItem(key) === 'yes';

export function noteBeenHere(is: boolean): void {
  if (is) storage()?.setItem(key, 'yes');
  else storage()?.removeItem(key);
}

/** Nothing where storage is switched off, which throws on the first touch. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
