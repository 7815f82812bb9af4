import { styled } from '@mui/material/styles';
import { unseen } from '#lib/ui/unseen.ts';

/** One sheet of plain classes for all rows: a row that scrolls into view costs no style of its own. */
export const Rows = styled('table')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'block',
    '& thead': { display: 'block' },
    '& tbody': { display: 'block', boxSizing: 'border-box' },
    '& td, & th': { padding: 0, textAlign: 'left', fontWeight: 'inherit' },
    '& .row': {
      display: 'grid',
      gridTemplateColumns:
        '40px 56px minmax(120px, 1.6fr) 110px 92px minmax(96px, 1fr) 168px minmax(60px, 0.8fr) 72px',
      alignItems: 'center',
      columnGap: 8,
      height: 60,
      boxSizing: 'border-box',
      borderBottom: `1px solid ${palette.divider}`,
      fontSize: '0.88rem',
    },
    '& .unseen': unseen,
    '& .narrow, & .under.narrow': { display: 'none' },
    '& .head': { height: 40, color: palette.text.secondary, fontSize: '0.78rem', fontWeight: 650 },
    '& .line': { position: 'relative', WebkitTouchCallout: 'none', userSelect: 'none' },
    '& .line:hover': { backgroundColor: palette.action.hover },
    '& .line[data-chosen]': {
      backgroundColor: 'color-mix(in srgb, var(--mui-palette-primary-main) 13%, transparent)',
    },
    '& .line.current': { boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)' },
    '& .cell': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& .tick': {
      position: 'relative',
      zIndex: 1,
      justifySelf: 'center',
      width: 18,
      height: 18,
      accentColor: 'var(--mui-palette-primary-main)',
    },
    '& .name': {
      all: 'unset',
      cursor: 'pointer',
      fontWeight: 650,
      // Clear of the bars at both edges where the keyboard goes from line to line.
      scrollMarginBlock: '96px 140px',
    },
    // The whole line opens it.
    '& .name::after': { content: '""', position: 'absolute', inset: 0 },
    '& .name:focus-visible::after': {
      outline: '3px solid var(--mui-palette-secondary-main)',
      outlineOffset: -3,
      borderRadius: 8,
    },
    '& .under': {
      display: 'block',
      color: palette.text.secondary,
      fontSize: '0.78rem',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '& .numbers': { fontVariantNumeric: 'tabular-nums', color: palette.text.secondary },
    '& .best': { color: palette.text.primary, fontWeight: 750 },
    '& .types': { display: 'flex', gap: 4 },
    '& .type': {
      borderRadius: 6,
      padding: '1px 7px',
      fontSize: '0.72rem',
      fontWeight: 650,
      color: '#fff',
      background: 'var(--type)',
    },
    '& .tag': {
      border: `1px solid ${palette.divider}`,
      borderRadius: 99,
      padding: '1px 8px',
      marginRight: 4,
      fontSize: '0.75rem',
    },
    '& .marks': {
      position: 'relative',
      display: 'flex',
      gap: 3,
      justifyContent: 'flex-end',
      '& svg': { fontSize: 17 },
    },
    '& .sort': {
      all: 'unset',
      cursor: 'pointer',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 2,
      '& svg': { fontSize: 15 },
    },
    '& .sort:focus-visible': { outline: '3px solid var(--mui-palette-secondary-main)', borderRadius: 6 },
    '@container (max-width: 1000px)': {
      '& .row': {
        gridTemplateColumns: '40px 56px minmax(120px, 1.6fr) 110px 92px minmax(90px, 1fr) 164px 64px',
      },
      '& .tags': { display: 'none' },
    },
    '@container (max-width: 740px)': {
      '& .row': { gridTemplateColumns: '36px 52px minmax(0, 1fr) 84px 150px 56px' },
      '& .kind, & .ability, & .tags': { display: 'none' },
    },
    [theme.breakpoints.down('sm')]: {
      '& .row': { gridTemplateColumns: '32px 48px minmax(0, 1fr) auto', height: 76, columnGap: 6 },
      '& .head': { height: 40 },
      '& .ivs, & .nature': { display: 'none' },
      '& .narrow': { display: 'inline' },
      '& .under.narrow': { display: 'block' },
    },
  };
});
