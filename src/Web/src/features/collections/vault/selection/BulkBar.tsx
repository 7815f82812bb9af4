import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import type { BulkAction } from '#lib/api/types.ts';
import {
  BoxIcon,
  CloseIcon,
  DeleteIcon,
  ExportIcon,
  LockIcon,
  StarIcon,
  TagIcon,
  TradeIcon,
} from '#lib/ui/icons.tsx';
import { actionWords } from './actions.ts';
import type { Choosing } from './useChoosing.ts';

interface Props {
  choosing: Choosing;
  /** How many are listed, and whether a filter has found them. */
  listed: number;
  filtered: boolean;
  onAct: (action: BulkAction) => void;
  onExport: () => void;
  pending: boolean;
}

/** On a telephone all side by side, each below its icon. */
const acts = {
  display: { xs: 'grid', sm: 'flex' },
  gridTemplateColumns: 'repeat(auto-fit, minmax(44px, 1fr))',
  gap: 0.5,
  pt: 0.5,
};

const act = {
  minWidth: 0,
  flexDirection: { xs: 'column', sm: 'row' },
  px: { xs: 0, sm: 2 },
  fontSize: { xs: '0.7rem', sm: '0.8125rem' },
  '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 }, ml: 0 },
};

/** What can be done with all that are chosen; it stays in reach at the window's lower edge. */
export function BulkBar({ choosing, listed, filtered, onAct, onExport, pending }: Props) {
  const { count, selection } = choosing;
  const all = filtered ? choosing.chooseWholeFilter : choosing.chooseShown;
  return (
    <Paper
      component="section"
      aria-label="Chosen Pokémon"
      data-at-bottom
      elevation={6}
      sx={{
        position: 'sticky',
        bottom: { xs: 80, md: 16 },
        zIndex: 8,
        mt: 2,
        p: 1,
        borderRadius: '18px',
        border: '2px solid',
        borderColor: 'primary.main',
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, px: 1 }}>
        <Typography role="status" sx={{ fontWeight: 750, flex: 1 }}>
          {selection.wholeFilter ? `All ${count} that match` : `${count} chosen`}
        </Typography>
        {count < listed && (
          <Button size="small" onClick={all}>
            {filtered ? `Choose all ${listed} that match` : `Choose all ${listed}`}
          </Button>
        )}
        <IconButton size="small" aria-label="Choose none" onClick={choosing.end}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Stack>
      <Box sx={acts}>
        <Acts
          label="Tags"
          icon={<TagIcon />}
          acts={['tag', 'untag']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
        <Acts
          label="Move"
          icon={<BoxIcon />}
          acts={['move']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
        <Acts
          label="Trade"
          icon={<TradeIcon />}
          acts={['forTrade', 'notForTrade']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
        <Acts
          label="Favourite"
          icon={<StarIcon />}
          acts={['favourite', 'notFavourite']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
        <Acts
          label="Lock"
          icon={<LockIcon />}
          acts={['lock', 'unlock']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
        <Button
          size="small"
          startIcon={<ExportIcon />}
          disabled={count === 0}
          aria-haspopup="dialog"
          onClick={onExport}
          sx={act}
        >
          Export
        </Button>
        <Acts
          label="Delete"
          icon={<DeleteIcon />}
          acts={['delete']}
          disabled={pending || count === 0}
          onAct={onAct}
        />
      </Box>
    </Paper>
  );
}

interface ActsProps {
  label: string;
  icon: ReactNode;
  acts: readonly [BulkAction, BulkAction?];
  disabled: boolean;
  onAct: (action: BulkAction) => void;
}

/** A button, with a menu where there are two ways. */
function Acts({ label, icon, acts, disabled, onAct }: ActsProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [first, second] = acts;
  const choose = (action: BulkAction) => {
    setAnchor(null);
    onAct(action);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={icon}
        disabled={disabled}
        color={first === 'delete' ? 'error' : 'primary'}
        aria-haspopup={second ? 'menu' : undefined}
        aria-expanded={second ? anchor !== null : undefined}
        onClick={(event) => (second ? setAnchor(event.currentTarget) : choose(first))}
        sx={act}
      >
        {label}
      </Button>
      {second && (
        <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
          <MenuItem onClick={() => choose(first)}>{actionWords[first].act}</MenuItem>
          <MenuItem onClick={() => choose(second)}>{actionWords[second].act}</MenuItem>
        </Menu>
      )}
    </>
  );
}
