import { createTheme } from '@mui/material/styles';

const headings = '"Bricolage Grotesque Variable", "Figtree Variable", system-ui, sans-serif';
const text = '"Figtree Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

const heading = { fontFamily: headings, fontWeight: 700, letterSpacing: '-0.015em', lineHeight: 1.2 };

/** Ink, sage and honey on warm paper; at night the same on slate. Types of Pokémon bring the other colours. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-colour', nativeColor: true },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#12665a', dark: '#0c4d44', light: '#3d8579', contrastText: '#ffffff' },
        secondary: { main: '#a4510c', contrastText: '#ffffff' },
        background: { default: '#f5f2ea', paper: '#fffdf8' },
        text: { primary: '#1f2a2e', secondary: '#556266' },
        divider: '#e2dccd',
        error: { main: '#b3261e' },
        warning: { main: '#9a5b00' },
        success: { main: '#2b6e3a' },
        info: { main: '#2a5f94' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#74d0bd', dark: '#4fae9b', light: '#9fe3d5', contrastText: '#062a24' },
        secondary: { main: '#f4b667', contrastText: '#2e1a00' },
        background: { default: '#12161d', paper: '#1a2029' },
        text: { primary: '#e9edf0', secondary: '#a3afb8' },
        divider: '#2e3743',
        error: { main: '#ff8a80' },
        warning: { main: '#ffc46b' },
        success: { main: '#83d198' },
        info: { main: '#8fc0f2' },
      },
    },
  },
  shape: { borderRadius: 12 },
  typography: {
    fontFamily: text,
    h1: { ...heading, fontSize: 'clamp(1.7rem, 1.2rem + 2vw, 2.4rem)', fontWeight: 800 },
    h2: { ...heading, fontSize: '1.35rem' },
    h3: { ...heading, fontSize: '1.1rem' },
    h4: { ...heading, fontSize: '1rem' },
    h6: { ...heading, fontSize: '1.35rem' },
    button: { textTransform: 'none', fontWeight: 650, letterSpacing: 0 },
    overline: { fontWeight: 700, letterSpacing: '0.08em', lineHeight: 1.8 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': { outline: '3px solid var(--mui-palette-secondary-main)', outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            // Any longer than nothing, and an inherited colour would change one level a frame.
            transitionDuration: '0s !important',
          },
        },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { borderRadius: 999, paddingInline: 18 } },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiDialog: {
      styleOverrides: { paper: { borderRadius: 20, '&.MuiDialog-paperFullScreen': { borderRadius: 0 } } },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
    MuiAutocomplete: {
      styleOverrides: {
        paper: {
          border: '1px solid var(--mui-palette-divider)',
          boxShadow: '0 8px 28px rgb(0 0 0 / 18%)',
          marginBlock: 10,
        },
      },
    },
    MuiToggleButton: { styleOverrides: { root: { color: 'var(--mui-palette-text-secondary)' } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiTooltip: { defaultProps: { enterDelay: 400 } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', fontWeight: 650, fontSize: '0.95rem' } } },
    MuiAlert: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { borderRadius: 14, backgroundColor: 'var(--mui-palette-background-paper)' } },
    },
  },
});
