import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { VaultBox } from '#lib/api/types.ts';
import { MoreIcon } from '#lib/ui/icons.tsx';
import { boxName } from '#lib/vault/boxes.ts';

interface Props {
  box: VaultBox;
  at: number;
  last: number;
  count: number;
  onReorder: (position: number) => void;
  onAdd: () => void;
  onRemove: () => void;
}

/** All that dragging does with a box, without dragging. */
export function BoxMenu({ box, at, last, count, onReorder, onAdd, onRemove }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={`More for ${boxName(box)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem disabled={at === 0} onClick={then(() => onReorder(at - 1))}>
          Move earlier
        </MenuItem>
        <MenuItem disabled={at === last} onClick={then(() => onReorder(at + 1))}>
          Move later
        </MenuItem>
        <MenuItem disabled={at === 0} onClick={then(() => onReorder(0))}>
          Move to the front
        </MenuItem>
        <MenuItem onClick={then(onAdd)}>Add a box</MenuItem>
        <MenuItem disabled={count > 0 || last === 0} onClick={then(onRemove)}>
          <ListItemText secondary={count > 0 ? 'Empty it first' : undefined}>Remove this box</ListItemText>
        </MenuItem>
      </Menu>
    </>
  );
}
