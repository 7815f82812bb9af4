let behindMs = 0;

/** Learns from a fresh event how far this machine's clock is from the server's. */
export function observeServerTime(at: string, now: number = Date.now()): void {
  behindMs = Date.parse(at) - now;
}

/** The server's time as far as this machine can tell. */
export const serverNow = (now: number = Date.now()): number => now + behindMs;
