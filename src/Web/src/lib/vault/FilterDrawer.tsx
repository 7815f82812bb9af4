import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { fetchCatalog } from '#lib/api/catalog.ts';
import type { Problem } from '#lib/api/problem.ts';
import { CloseIcon } from '#lib/ui/icons.tsx';
import { countOf, type FilterValues } from './filters.ts';
import { KeepingFilters } from './KeepingFilters.tsx';
import { NatureFilters } from './NatureFilters.tsx';
import { OriginFilters } from './OriginFilters.tsx';
import { StatFilters } from './StatFilters.tsx';

interface Props {
  open: boolean;
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  problem: Problem | null;
  own: boolean;
  found?: number | undefined;
  onlyForTrade: boolean;
  onClose: () => void;
}

/** Everything that a list can be narrowed by: beside it, or as a sheet over it on a telephone. Each change acts at once. */
export default function FilterDrawer({ open, own, found, onlyForTrade, onClose, ...filters }: Props) {
  const id = useId();
  const small = useMediaQuery(useTheme().breakpoints.down('sm'));
  const catalog = useQuery({
    queryKey: ['catalog'],
    queryFn: ({ signal }) => fetchCatalog(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { values, onChange } = filters;
  const fields = { ...filters, names: catalog.data };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      anchor={small ? 'bottom' : 'right'}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
          sx: small ? { height: '92dvh', borderRadius: '20px 20px 0 0' } : { width: 440 },
        },
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'center', px: 2.5, py: 1.5, gap: 1 }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          Filters
        </Typography>
        <IconButton aria-label="Close filters" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Stack>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 2.5, pb: 3 }}>
        <NatureFilters {...fields} />
        <StatFilters {...fields} />
        <OriginFilters {...fields} />
        <KeepingFilters {...fields} own={own} onlyForTrade={onlyForTrade} />
      </Box>
      <Stack
        direction="row"
        sx={{
          gap: 1,
          px: 2.5,
          py: 1.5,
          borderTop: '1px solid',
          borderColor: 'divider',
          alignItems: 'center',
        }}
      >
        <Button
          disabled={countOf(values) === 0}
          onClick={() => onChange(values.sort ? { sort: values.sort } : {})}
        >
          Clear all
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={onClose}>
          {found === undefined ? 'Show the list' : `Show ${found} Pokémon`}
        </Button>
      </Stack>
    </Drawer>
  );
}
