import Paper from '@mui/material/Paper';
import { styled } from '@mui/material/styles';

/** A sheet of paper on the desk. */
export const Panel = styled(Paper)(({ theme }) => ({
  border: '1px solid',
  borderColor: (theme.vars ?? theme).palette.divider,
  borderRadius: 18,
  padding: theme.spacing(2.5),
  [theme.breakpoints.down('sm')]: { padding: theme.spacing(1.75), borderRadius: 14 },
})) as typeof Paper;

/** Stays in sight while the list beside it is scrolled, and scrolls by itself where it is taller than the window. */
export const besideTheList = {
  position: { lg: 'sticky' },
  top: 88,
  maxHeight: { lg: 'calc(100vh - 112px)' },
  overflowY: { lg: 'auto' },
} as const;
