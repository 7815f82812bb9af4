import type { HubConnection } from '@microsoft/signalr';
import type {
  MessagePosted,
  Notification,
  PresenceChanged,
  RoomSnapshot,
  TradeUpdated,
  TypingNotice,
} from '#lib/api/types.ts';
import type { LiveState, NotificationListener, RoomWatcher, UpdateListener } from './messages.ts';

type Connect = (attempt: number) => Promise<HubConnection>;

const beatMs = 15_000;
/** A host with too much to do: sooner than the next beat, but not all at once. */
const againMs = 2_000;
const waitsMs = [0, 500, 1_000, 2_000, 5_000, 10_000, 15_000];

/**
 * The app's one connection to the hub. It only watches: a push is a hint, and every beat names the last event that the
 * room has, so that whatever got lost on the way comes with the answer.
 */
export class Live {
  private state: LiveState = 'off';
  private connection: HubConnection | null = null;
  private attempt = 0;
  private wanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private readonly rooms = new Map<string, RoomWatcher>();
  private readonly listeners = new Set<() => void>();
  private readonly notified = new Set<NotificationListener>();
  private readonly updated = new Set<UpdateListener>();
  private readonly connect: Connect;
  /** Tells of `online` and `offline`. */
  private readonly network: EventTarget | undefined;

  constructor(connect: Connect, network: EventTarget | undefined = globalThis.window) {
    this.connect = connect;
    this.network = network;
  }

  readonly snapshot = (): LiveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onNotified = (listener: NotificationListener): (() => void) => {
    this.notified.add(listener);
    return () => this.notified.delete(listener);
  };

  /** Every trade of one's own, whether its room is open here or not. */
  readonly onUpdated = (listener: UpdateListener): (() => void) => {
    this.updated.add(listener);
    return () => this.updated.delete(listener);
  };

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.attempt = 0;
    this.beat = setInterval(() => this.watchAll(), beatMs);
    this.network?.addEventListener('online', this.hurry);
    this.network?.addEventListener('offline', this.drop);
    this.schedule();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    clearInterval(this.beat);
    this.network?.removeEventListener('online', this.hurry);
    this.network?.removeEventListener('offline', this.drop);
    const connection = this.connection;
    this.connection = null;
    this.become('off');
    await connection?.stop();
  }

  /** The reader is back at the page: no waiting for the next beat or attempt. */
  wake(): void {
    if (this.state === 'connected') this.watchAll();
    else this.hurry();
  }

  watch(tradeId: string, watcher: RoomWatcher): () => void {
    this.rooms.set(tradeId, watcher);
    void this.catchUp(tradeId);
    return () => {
      if (this.rooms.get(tradeId) !== watcher) return;
      this.rooms.delete(tradeId);
      this.send('Unwatch', tradeId);
    };
  }

  /** Asks for what the room lacks; also how a browser says that it is still there. */
  async catchUp(tradeId: string): Promise<void> {
    const watcher = this.rooms.get(tradeId);
    const connection = this.connection;
    if (!watcher || !connection || this.state !== 'connected') return;
    try {
      const snapshot = await connection.invoke<RoomSnapshot>('Watch', tradeId, watcher.sequence() ?? 0);
      if (this.rooms.get(tradeId) === watcher) watcher.snapshot(snapshot);
    } catch (error) {
      this.failed(error);
      if (isTurnedAway(error)) setTimeout(() => void this.catchUp(tradeId), againMs * (1 + Math.random()));
    }
  }

  typing(tradeId: string): void {
    this.send('Typing', tradeId);
  }

  private send(method: string, tradeId: string): void {
    if (this.state === 'connected')
      this.connection?.invoke(method, tradeId).catch((error) => this.failed(error));
  }

  /** The connection tells by itself when it ends, and the next beat asks again: nothing more to do than to note it. */
  private failed(error: unknown): void {
    if (import.meta.env.DEV) reportError(error);
  }

  /** The network is back: no need to sit out the wait. */
  private readonly hurry = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.attempt = 0;
    void this.open();
  };

  /** The network is gone: a connection would notice only after half a minute of silence. */
  private readonly drop = (): void => {
    this.connection?.stop().catch((error) => this.failed(error));
  };

  private watchAll(): void {
    for (const tradeId of this.rooms.keys()) void this.catchUp(tradeId);
  }

  private schedule(): void {
    if (!this.wanted) return;
    this.become('connecting');
    const wait = waitsMs[Math.min(this.attempt, waitsMs.length - 1)] ?? 0;
    this.timer = setTimeout(() => void this.open(), wait + Math.random() * Math.min(wait, 1_000));
  }

  private async open(): Promise<void> {
    this.timer = undefined;
    const attempt = this.attempt++;
    try {
      const connection = await this.connect(attempt);
      this.listen(connection);
      await connection.start();
      if (!this.wanted) return await connection.stop();
      this.connection = connection;
      this.attempt = 0;
      this.become('connected');
      this.watchAll();
    } catch (error) {
      this.failed(error);
      this.schedule();
    }
  }

  private listen(connection: HubConnection): void {
    connection.on('tradeUpdated', (update: TradeUpdated) => {
      this.rooms.get(update.tradeId)?.updated(update);
      for (const listener of this.updated) listener(update);
    });
    connection.on('messagePosted', (posted: MessagePosted) =>
      this.rooms.get(posted.tradeId)?.message(posted),
    );
    connection.on('presenceChanged', (here: PresenceChanged) => this.rooms.get(here.tradeId)?.presence(here));
    connection.on('typing', (typing: TypingNotice) => this.rooms.get(typing.tradeId)?.typing(typing));
    connection.on('notified', (notification: Notification) => {
      for (const listener of this.notified) listener(notification);
    });
    connection.onclose(() => {
      if (this.connection !== connection) return;
      this.connection = null;
      // Not at once: a host that stops ends many connections, and who has signed out elsewhere learns of it first.
      this.attempt = 1;
      this.schedule();
    });
  }

  private become(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const isTurnedAway = (error: unknown): boolean =>
  error instanceof Error && error.message.endsWith('overloaded');
