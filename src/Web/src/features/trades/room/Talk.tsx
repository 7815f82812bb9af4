import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { Panel } from '#lib/ui/Panel.tsx';
import type { Sides } from '../words.ts';
import { Chat } from './Chat.tsx';
import type { Room } from './room.ts';
import { Timeline } from './Timeline.tsx';
import type { LiveRoom } from './useRoom.ts';

interface Props {
  live: LiveRoom;
  room: Room;
  userId: string;
  sides: Sides;
}

/** Chat, and everything that happened. */
export function Talk(props: Props) {
  const id = useId();
  const [tab, setTab] = useState<'chat' | 'timeline'>('chat');
  return (
    <Panel sx={{ position: { lg: 'sticky' }, top: { lg: 88 }, p: { xs: 0, sm: 0 }, overflow: 'hidden' }}>
      <Tabs
        value={tab}
        onChange={(_, value: 'chat' | 'timeline') => setTab(value)}
        variant="fullWidth"
        aria-label="Chat and timeline"
      >
        <Tab value="chat" label="Chat" id={`${id}-chat`} aria-controls={`${id}-panel`} />
        <Tab value="timeline" label="Timeline" id={`${id}-timeline`} aria-controls={`${id}-panel`} />
      </Tabs>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'chat' ? <Chat {...props} /> : <Timeline {...props} />}
      </div>
    </Panel>
  );
}
