import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { DifferenceList } from './DifferenceList.tsx';
import { isEmpty } from './differences.ts';
import { focusTable } from './focusTable.ts';
import type { WhatChanged } from './useWhatChanged.ts';

interface Props {
  changed: WhatChanged;
  revision: number;
  other: string;
}

/** What the other side changed since the trader confirmed or last looked; a look-alike is an alarm. */
export function ChangesPanel({ changed, revision, other }: Props) {
  const { difference, since, sinceConfirmed, isPartial, acknowledge } = changed;
  if (isEmpty(difference) && !isPartial) return null;
  const alarm = difference.lookAlikes.length > 0;
  return (
    <Alert
      role={alarm ? 'alert' : 'status'}
      severity={alarm ? 'error' : 'warning'}
      sx={{ borderWidth: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle sx={{ fontWeight: 750 }}>
        {sinceConfirmed
          ? `Changed since you confirmed revision ${since}`
          : `Changed since you last looked, at revision ${since}`}
      </AlertTitle>
      <Stack spacing={1.5}>
        {isPartial && (
          <span>More happened than can be shown here. Look at everything on the table with care.</span>
        )}
        <DifferenceList difference={difference} other={other} />
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => {
            focusTable();
            acknowledge();
          }}
          sx={{ alignSelf: 'flex-start' }}
        >
          I have seen revision {revision}
        </Button>
      </Stack>
    </Alert>
  );
}
