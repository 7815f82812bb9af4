import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { CheckIcon } from '#lib/ui/icons.tsx';
import type { Choosing } from './useChoosing.ts';

/** From here on a click chooses. */
export function ChooseButton({ choosing }: { choosing: Choosing }) {
  return (
    <Tooltip title="Choose several">
      <IconButton
        aria-label="Choose several"
        aria-pressed={choosing.isOn}
        color={choosing.isOn ? 'primary' : 'default'}
        onClick={choosing.isOn ? choosing.end : choosing.start}
      >
        <CheckIcon />
      </IconButton>
    </Tooltip>
  );
}
