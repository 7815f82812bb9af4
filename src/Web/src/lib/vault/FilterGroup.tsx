import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Problem } from '#lib/api/problem.ts';
import type { CatalogLists } from '#lib/api/types.ts';
import type { FilterValues } from './filters.ts';

export interface FilterFieldsProps {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  problem: Problem | null;
  names: CatalogLists | undefined;
}

/** Two fields a row; `wide` ones take a row of their own. */
export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2.5, minWidth: 0 }}>
      <Typography component="legend" variant="h4" sx={{ mb: 1.25, p: 0 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          columnGap: 2,
          gridTemplateColumns: '1fr 1fr',
          '& .wide': { gridColumn: '1 / -1' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
