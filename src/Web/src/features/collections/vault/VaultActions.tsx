import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import {
  AddIcon,
  CopiesIcon,
  DeleteIcon,
  DexIcon,
  ExportIcon,
  GridIcon,
  HistoryIcon,
  ImportIcon,
  ListIcon,
  MoreIcon,
} from '#lib/ui/icons.tsx';
import { LinkButton } from '#lib/ui/RouterLink.tsx';
import { unseen } from '#lib/ui/unseen.ts';
import type { VaultView } from './address.ts';

const ExportDialog = lazy(() => import('../exchange/ExportDialog.tsx'));

interface Props {
  layout: VaultView['layout'];
  search: string;
  onLayout: (layout: VaultView['layout']) => void;
}

/** How the vault is looked at, and where else one can go from here. */
export function VaultActions({ layout, search, onLayout }: Props) {
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={layout}
        aria-label="View"
        onChange={(_, next: VaultView['layout'] | null) => next && onLayout(next)}
      >
        <ToggleButton value="boxes" sx={way}>
          <GridIcon fontSize="small" />
          <Label>Boxes</Label>
        </ToggleButton>
        <ToggleButton value="list" sx={way}>
          <ListIcon fontSize="small" />
          <Label>List</Label>
        </ToggleButton>
      </ToggleButtonGroup>
      <LinkButton to="/vault/dex" startIcon={<DexIcon />} sx={{ display: { xs: 'none', md: 'inline-flex' } }}>
        Living dex
      </LinkButton>
      <LinkButton to={`/vault/add${search}`} variant="contained" startIcon={<AddIcon />}>
        Add a Pokémon
      </LinkButton>
      <MorePlaces search={search} />
    </>
  );
}

const way = { gap: 0.75, px: 1.5, textTransform: 'none', color: 'text.secondary' } as const;

/** Beside its icon where there is room; said all the same where there is none. */
const Label = ({ children }: { children: string }) => (
  <Box
    component="span"
    sx={(theme) => ({ [theme.breakpoints.down('sm')]: { ...unseen, position: 'absolute' } })}
  >
    {children}
  </Box>
);

const morePlaces = [
  { to: '/vault/dex', label: 'Living dex', Icon: DexIcon },
  { to: '/vault/import', label: 'Import', Icon: ImportIcon },
  { to: '/vault/changes', label: 'What you changed', Icon: HistoryIcon },
  { to: '/vault/trash', label: 'Trash', Icon: DeleteIcon },
  { to: '/vault/duplicates', label: 'Duplicates', Icon: CopiesIcon },
] as const;

function MorePlaces({ search }: { search: string }) {
  const [exporting, setExporting] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label="More of your vault"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem
          onClick={() => {
            close();
            setExporting(true);
          }}
        >
          <ListItemIcon>
            <ExportIcon fontSize="small" />
          </ListItemIcon>
          Export
        </MenuItem>
        {morePlaces.map(({ to, label, Icon }) => (
          <MenuItem key={to} component={Link} to={to} onClick={close}>
            <ListItemIcon>
              <Icon fontSize="small" />
            </ListItemIcon>
            {label}
          </MenuItem>
        ))}
      </Menu>
      {exporting && (
        <Suspense>
          <ExportDialog search={search} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </>
  );
}
