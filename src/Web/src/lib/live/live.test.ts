import { HubConnection } from '@microsoft/signalr';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoomSnapshot } from '#lib/api/types.ts';
import { event, trade } from '#lib/testing.ts';
import { Live } from './live.ts';
import type { RoomWatcher } from './messages.ts';

/** A hub that is in this process: what was invoked, and a way to send and to break. */
class Hub {
  invoked: [string, ...unknown[]][] = [];
  handlers = new Map<string, (message: unknown) => void>();
  closed: () => void = () => undefined;
  stopped = false;
  /** Of the next invocations, one each. */
  refusals: string[] = [];
  snapshot: RoomSnapshot = { trade: trade({ sequence: 2 }), missed: [] };

  connection(): HubConnection {
    const methods = {
      on: (name: string, handler: (message: unknown) => void) => this.handlers.set(name, handler),
      onclose: (handler: () => void) => {
        this.closed = handler;
      },
      start: () => Promise.resolve(),
      stop: () => {
        this.stopped = true;
        this.closed();
        return Promise.resolve();
      },
      invoke: (...call: [string, ...unknown[]]) => {
        this.invoked.push(call);
        const refusal = this.refusals.shift();
        if (refusal) return Promise.reject(new Error(`An unexpected error: HubException: ${refusal}`));
        return Promise.resolve(call[0] === 'Watch' ? this.snapshot : undefined);
      },
    };
    return Object.assign(Object.create(HubConnection.prototype) as HubConnection, methods);
  }
}

const watcher = (sequence: number | null): RoomWatcher => ({
  sequence: () => sequence,
  snapshot: vi.fn(),
  updated: vi.fn(),
  message: vi.fn(),
  presence: vi.fn(),
  typing: vi.fn(),
});

let hubs: Hub[];
let live: Live;
let network: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  hubs = [];
  network = new EventTarget();
  live = new Live(async () => {
    const hub = new Hub();
    hubs.push(hub);
    return hub.connection();
  }, network);
});
afterEach(async () => {
  await live.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const started = async () => {
  live.start();
  await vi.advanceTimersByTimeAsync(1);
  const hub = hubs.at(-1);
  if (!hub) throw new Error('no connection was made');
  return hub;
};

describe('the live connection', () => {
  it('watches from the last event that the room has, and brings what was missed', async () => {
    const hub = await started();
    const room = watcher(7);
    live.watch('t', room);
    await vi.advanceTimersByTimeAsync(1);
    expect(hub.invoked).toEqual([['Watch', 't', 7]]);
    expect(room.snapshot).toHaveBeenCalledWith(hub.snapshot);
  });

  it('of a room that is empty yet asks for all', async () => {
    const hub = await started();
    live.watch('t', watcher(null));
    expect(hub.invoked).toEqual([['Watch', 't', 0]]);
  });

  it('beats every 15 seconds', async () => {
    const hub = await started();
    live.watch('t', watcher(7));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(hub.invoked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(hub.invoked.at(-1)).toEqual(['Watch', 't', 7]);
    expect(hub.invoked).toHaveLength(3);
  });

  it('asks again before the next beat where the host had too much to do, and only then', async () => {
    vi.stubGlobal('reportError', vi.fn());
    const hub = await started();
    hub.refusals = ['overloaded', 'unavailable'];
    live.watch('t', watcher(7));
    await vi.advanceTimersByTimeAsync(4_001);
    expect(hub.invoked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hub.invoked).toHaveLength(2);
  });

  it('comes back by itself, and catches up', async () => {
    live.watch('t', watcher(7));
    (await started()).closed();
    expect(live.snapshot()).toBe('connecting');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(hubs).toHaveLength(2);
    expect(live.snapshot()).toBe('connected');
    expect(hubs[1]?.invoked).toEqual([['Watch', 't', 7]]);
  });

  it('does not believe in a connection without a network, nor wait when there is one again', async () => {
    const first = await started();
    network.dispatchEvent(new Event('offline'));
    expect(first.stopped).toBe(true);
    expect(live.snapshot()).toBe('connecting');
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(1);
    expect(live.snapshot()).toBe('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hubs).toHaveLength(2);
  });

  it('asks at once when the reader comes back to the page', async () => {
    const hub = await started();
    live.watch('t', watcher(7));
    live.wake();
    expect(hub.invoked).toHaveLength(2);
    hub.closed();
    live.wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(hubs).toHaveLength(2);
  });

  it('hears nothing of the network any more once it is told to end', async () => {
    await started();
    await live.stop();
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hubs).toHaveLength(1);
  });

  it('tells each room only what is its own', async () => {
    const hub = await started();
    const one = watcher(1);
    const other = watcher(1);
    live.watch('one', one);
    live.watch('other', other);
    const update = { tradeId: 'one', sequence: 2, event: event(2), trade: trade({ sequence: 2 }) };
    hub.handlers.get('tradeUpdated')?.(update);
    hub.handlers.get('messagePosted')?.({ tradeId: 'other' });
    expect(one.updated).toHaveBeenCalledWith(update);
    expect(one.message).not.toHaveBeenCalled();
    expect(other.message).toHaveBeenCalledTimes(1);
  });

  it('says when a room is left, and no longer beats for it', async () => {
    const hub = await started();
    live.watch('t', watcher(1))();
    expect(hub.invoked.at(-1)).toEqual(['Unwatch', 't']);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(hub.invoked).toHaveLength(2);
  });

  it('ends for good when told to', async () => {
    const hub = await started();
    await live.stop();
    hub.closed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.stopped).toBe(true);
    expect(hubs).toHaveLength(1);
  });

  it('tells of a proposal wherever one is', async () => {
    const hub = await started();
    const heard = vi.fn();
    live.onNotified(heard);
    hub.handlers.get('notified')?.({ kind: 'proposal', tradeId: 't' });
    expect(heard).toHaveBeenCalledWith({ kind: 'proposal', tradeId: 't' });
  });
});
